import { excerpt, firstDifference } from './difference';

describe('what is shown of a long text that was put right', () => {
  const was = `${'It keeps the lamps lit. '.repeat(8)}It counts the fu`;
  const now = `${was}ses.`;

  it('has the place in it where the two differ', () => {
    const from = firstDifference(was, now);
    expect(excerpt(was, from)).toMatch(/^….*It counts the fu$/);
    expect(excerpt(now, from)).toMatch(/^….*It counts the fuses\.$/);
    expect(excerpt(now, from).length).toBeLessThanOrEqual(82);
  });

  it('is the beginning where they differ there, and the whole where it is short', () => {
    expect(excerpt(was, 2)).toBe(`${was.slice(0, 80)}…`);
    expect(excerpt('Lamps', 3)).toBe('Lamps');
    expect(firstDifference('Lamps', null)).toBe(0);
  });
});
