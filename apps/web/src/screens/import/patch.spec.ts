import { assert, property, string, tuple } from 'fast-check';
import { patched, patchOf } from './patch';

describe('the stretch of a text that was replaced', () => {
  it('makes the one text of the other, whatever they are, half characters included', () => {
    const words = string({ unit: 'binary', maxLength: 40 });
    assert(
      property(tuple(words, words, words, words), ([before, is, was, behind]) => {
        const [one, other] = [before + was + behind, before + is + behind];
        expect(patched(one, patchOf(one, other))).toBe(other);
        expect(patchOf(one, other).text.length).toBeLessThanOrEqual(is.length);
      }),
    );
  });

  it.each([
    ['a key at the end', 'wor', 'word', { from: 3, to: 3, text: 'd' }],
    ['a deletion', 'a long word', 'a word', { from: 2, to: 7, text: '' }],
    ['nothing at all', 'word', 'word', { from: 4, to: 4, text: '' }],
    ['the same letter twice', 'aa', 'aaa', { from: 2, to: 2, text: 'a' }],
  ])('of %s is as short as can be', (_what, before, after, patch) => {
    expect(patchOf(before, after)).toEqual(patch);
  });

  it('is found in twelve million characters while a key goes down', () => {
    const text = 'Nights are long. '.repeat(700_000);
    const other = `${text.slice(0, 9_000_000)}!${text.slice(9_000_000)}`;
    const began = performance.now();
    expect(patchOf(text, other)).toEqual({ from: 9_000_000, to: 9_000_000, text: '!' });
    expect(performance.now() - began).toBeLessThan(500);
  });
});
