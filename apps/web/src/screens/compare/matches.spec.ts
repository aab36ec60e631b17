import { matches } from './matches';

describe('what is suggested while one types', () => {
  it('has a word that begins with each that is typed, whatever its capitals', () => {
    expect(matches('ann prob', 'Ann Beck Problem analyst')).toBe(true);
    expect(matches('nn', 'Ann Beck')).toBe(false);
    expect(matches('LLŴ', 'Siân Llŵyd')).toBe(true);
  });

  it('is everything while nothing is typed', () => {
    expect(matches('', 'My role')).toBe(true);
  });
});
