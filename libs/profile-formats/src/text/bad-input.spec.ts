import { Problem } from '@app/kernel';
import { fixture, title } from '../fixture';
import { parseProfile } from './parse-profile';

function refusalOf(text: string): Problem {
  try {
    parseProfile(text, { title });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was read');
}

describe('a text that is no profile', () => {
  it.each([
    ['nothing', ''],
    ['a letter', 'Dear Priya,\nhere are the minutes of Tuesday.\n'],
    ['a table of something else', 'Name | Age |\n---|---|\nSam | 40 |\n'],
    ['a heading only', 'Summary\nA tester tests.\n'],
    ['noise', 'x|'.repeat(1000)],
  ])('is refused with what was looked for: %s', (_what, text) => {
    const refusal = refusalOf(text);
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'not-a-profile' });
    expect(refusal.message).toContain('“Organisation Skills”');
  });

  it.each([
    ['a NUL', 'Summary\r\nA \u0000B', 'control-character', 2, 3, 'U+0000'],
    ['a bell', 'Summary\n\n\u0007', 'control-character', 3, 1, 'U+0007'],
    ['a delete', 'Sum\u007Fmary', 'control-character', 1, 4, 'U+007F'],
    ['half a character', 'Summary\rab\uD83D', 'broken-character', 2, 3, 'U+D83D'],
    ['the other half', '\uDE00Summary', 'broken-character', 1, 1, 'U+DE00'],
  ])('cannot be stored with %s, and its place is told', (_what, text, code, line, column, name) => {
    const refusal = refusalOf(text);
    expect(refusal).toMatchObject({ code, details: { line, column, errors: [{ pointer: '/text', code }] } });
    expect(refusal.message).toContain(`Line ${line}, character ${column}`);
    expect(refusal.message).toContain(name);
  });

  it('may not be larger than 12 MB, counted as it is stored', () => {
    expect(refusalOf(fixture + 'x'.repeat(12_600_000)).code).toBe('text-too-large');
    expect(refusalOf(fixture + '– '.repeat(3_200_000)).code).toBe('text-too-large');
  });

  it('may not have more rows than any profile has', () => {
    const rows = 'A |\nB. |\n'.repeat(220_000);
    expect(refusalOf(fixture.replace('Spare parts |\n', `${rows}Spare parts |\n`)).code).toBe('too-many-rows');
  });

  it('needs a title that can stand in an address', () => {
    expect(() => parseProfile(fixture, { title: ' – ' })).toThrow('at least one letter');
  });

  it('is answered with a bounded number of defects, and how many more there are', () => {
    const rows = 'A |\nnot ended |\n'.repeat(2_000);
    const { warnings } = parseProfile(fixture.replace('Spare parts |\n', `${rows}Spare parts |\n`), { title });
    expect(warnings).toHaveLength(501);
    expect(warnings.at(-1)).toMatchObject({ code: 'more_defects', message: expect.stringMatching(/^\d{4} more/) });
  });
});
