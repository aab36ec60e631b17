import { ANSWER_LIMIT, overInWords, roomIn } from './text-room';

describe('a long text', () => {
  it('says nothing while there is room, and counts in the last tenth', () => {
    expect(roomIn(0, ANSWER_LIMIT)).toBeUndefined();
    expect(roomIn(17_999, ANSWER_LIMIT)).toBeUndefined();
    expect(roomIn(18_000, ANSWER_LIMIT)).toBe('2,000 characters left');
    expect(roomIn(19_999, ANSWER_LIMIT)).toBe('1 character left');
    expect(roomIn(20_000, ANSWER_LIMIT)).toBe('0 characters left');
  });

  it('says by how much it is too long', () => {
    expect(roomIn(20_001, ANSWER_LIMIT)).toBe('This text is 1 character too long');
    expect(roomIn(20_500, ANSWER_LIMIT)).toBe('This text is 500 characters too long');
  });

  it('promises to be saved later only where it is, and nothing where a button has to be pressed', () => {
    expect(overInWords(3, true)).toMatch(/ 3 characters too long\. .* is saved as soon as it is short enough\.$/);
    expect(overInWords(3, false)).toBe(
      'This text is 3 characters too long. Nothing is sent before you have shortened it.',
    );
  });
});
