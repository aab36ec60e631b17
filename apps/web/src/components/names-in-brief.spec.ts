import { namesInBrief } from './names-in-brief';

const names = (count: number) => Array.from({ length: count }, (_, place) => `P${place + 1}`);

describe('names in a sentence', () => {
  it('are all said while they are few, and never end in “1 others”', () => {
    expect(namesInBrief(names(3), 3)).toBe('P1, P2, P3');
    expect(namesInBrief(names(4), 3)).toBe('P1, P2, P3, P4');
  });

  it('are the first of them with the number of the rest where there are thousands', () => {
    expect(namesInBrief(names(5_003), 3)).toBe('P1, P2, P3 and 5,000 others');
    expect(namesInBrief(names(5_006)).length).toBeLessThan(100);
  });
});
