import { Problem } from '@app/kernel';
import { contentOf } from '../content';
import { fixture, parse, title } from '../fixture';
import { readProfile } from '../read-profile';

const read = (bytes: Uint8Array) => readProfile({ name: 'desk.txt', bytes }, { title });
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'be' ? bytes.swap16() : bytes;
};
const dressed = fixture.replace("depot's", 'depot’s').replace('Guild', 'Café');
/** The same letters have one byte each there. */
const windows = Buffer.from(
  dressed.replaceAll('’', '\u0092').replaceAll('–', '\u0096').replaceAll('»', '\u00BB'),
  'latin1',
);

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(dressed)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${dressed}`)],
    ['UTF-16 with a mark, small end first', utf16(`\uFEFF${dressed}`, 'le')],
    ['UTF-16 with a mark, big end first', utf16(`\uFEFF${dressed}`, 'be')],
    ['UTF-16 without a mark, small end first', utf16(dressed, 'le')],
    ['UTF-16 without a mark, big end first', utf16(dressed, 'be')],
  ])('is found out: %s', async (_name, bytes) => {
    const reading = await read(bytes);
    expect(reading.sourceText).toBe(dressed);
    expect(reading.content).toEqual(contentOf(parse(dressed)));
    expect(reading.warnings).toEqual(parse(dressed).warnings);
  });

  it('may be windows-1252, which is told with the first letter that shows it', async () => {
    const { sourceText, content, warnings } = await read(windows);
    expect(sourceText).toBe(dressed);
    expect(content).toEqual(contentOf(parse(dressed)));
    expect(warnings[0]).toMatchObject({
      code: 'encoding_windows_1252',
      severity: 'note',
      line: 2,
      message: expect.stringContaining('“’”, character 43') as string,
    });
  });

  it('may be windows-1252 of any length', async () => {
    const bytes = Buffer.concat([
      windows.subarray(0, 60),
      Buffer.alloc(200_000, 'é\n', 'latin1'),
      windows.subarray(60),
    ]);
    expect((await read(bytes)).sourceText.match(/é/g)).toHaveLength(100_001);
  });
});

const refusalOf = async (bytes: Uint8Array): Promise<Problem> => {
  const refusal: unknown = await read(bytes).catch((error: unknown) => error);
  if (refusal instanceof Problem) return refusal;
  throw new Error('It was read');
};
const starting = (...bytes: number[]) => Buffer.concat([Buffer.from(bytes), Buffer.alloc(500, 7)]);

describe('a file that is no text', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'This is a PDF. Copy its text, or save it as text.'],
    ['a PNG', starting(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'This is a picture (PNG)'],
    ['a JPEG', starting(0xff, 0xd8, 0xff, 0xe0), 'This is a picture (JPEG)'],
    ['an old Word file', starting(0xd0, 0xcf, 0x11, 0xe0), 'an old Word or Excel'],
    ['rich text', Buffer.from('{\\rtf1\\ansi Summary}'), 'rich text (RTF)'],
    ['a packed file', starting(0x1f, 0x8b, 0x08), 'a packed file (gzip)'],
    ['a text with a NUL', Buffer.from('Summary\nA \0B'), 'byte 11 (line 2) is a NUL'],
    ['a text of NULs', Buffer.alloc(100), 'byte 1 (line 1) is a NUL'],
  ])('is refused for what it is, and the problem points to the file: %s', async (_what, bytes, words) => {
    const refusal = await refusalOf(bytes);
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'binary-file' });
    expect(refusal.details).toMatchObject({ errors: [{ pointer: '/file/content', code: 'binary-file' }] });
    expect(refusal.message).toContain(words);
  });

  it.each([
    [
      'a cut character',
      Buffer.concat([Buffer.from('a\nSchön – '), Buffer.from([0xe2, 0x80])]),
      'broken-character',
      2,
      9,
    ],
    ['half a pair of UTF-16', utf16('\uFEFFa\nb\uD83D', 'le'), 'broken-character', 2, 2],
    [
      'an odd number of bytes in UTF-16',
      Buffer.concat([utf16('\uFEFFab', 'le'), Buffer.from('c')]),
      'broken-character',
      undefined,
      undefined,
    ],
    ['a byte that no encoding knows', Buffer.from([0x61, 0x0a, 0x62, 0x81, 0xe9]), 'encoding-unknown', 2, 2],
    ['a bell in windows-1252', Buffer.from([0x61, 0x0a, 0xe9, 0x07]), 'control-character', 2, 2],
  ])('is refused with its place: %s', async (_what, bytes, code, line, column) => {
    const refusal = await refusalOf(bytes);
    expect(refusal.code).toBe(code);
    expect([refusal.details['line'], refusal.details['column']]).toEqual([line, column]);
  });

  it('is refused above 12 MB before anything is read, and pasted words too', async () => {
    const started = performance.now();
    const refusal = await refusalOf(Buffer.alloc(20 * 1024 * 1024, 0x61));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(refusal).toMatchObject({ code: 'text-too-large', message: expect.stringContaining('20.0 MB') as string });
    await expect(readProfile({ text: 'a'.repeat(13 * 1024 * 1024) })).rejects.toMatchObject({ code: 'text-too-large' });
  });

  it('may be one line of 5 MB, which is read or refused as any other', async () => {
    const long = fixture.replace('Counts the spare lamps', `Counts ${'lamps and '.repeat(500_000)}lamps`);
    const { content } = await read(Buffer.from(long));
    expect(content.components).toHaveLength(18);
    expect((await refusalOf(Buffer.alloc(5 * 1024 * 1024, 'word '))).code).toBe('not-a-profile');
  });
});
