import { Problem } from '@app/kernel';
import { demandReadable } from './source-size';

const MB = 1024 * 1024;
const page = '<meta charset="utf-8"><table style="margin: 0">';
const refusal = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('how large the source of a profile may be', () => {
  it.each([
    ['words', 'a'.repeat(MB)],
    ['a page with its markup', page + 'a'.repeat(4 * MB - page.length)],
  ])('is read up to the limit: %s', (_what, text) => {
    demandReadable({ text });
    demandReadable({ name: 'desk', bytes: Buffer.from(text) });
  });

  it.each([
    ['words', 'a'.repeat(MB + 1)],
    ['words of several bytes', '–'.repeat(MB / 2)],
    ['one line of 5 MB', 'Nights are long. '.repeat((5 * MB) / 17)],
    ['a page with its markup', page + 'a'.repeat(4 * MB)],
  ])('is refused beyond it with the place and its size: %s', (_what, text) => {
    for (const [source, pointer] of [
      [{ text }, '/text'],
      [{ name: 'desk', bytes: Buffer.from(text) }, '/file/content'],
    ] as const) {
      const problem = refusal(() => demandReadable(source));
      expect(problem).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({ kind: 'invalid', code: 'text-too-large', details: { errors: [{ pointer }] } });
      expect((problem as Problem).message).toMatch(/has [0-9.]+ MB\. A role profile has about 25 kB/);
    }
  });
});
