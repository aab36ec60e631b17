import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { Problem } from '@app/kernel';
import { contentOf } from './content';
import { contentHash } from './content-hash';
import { fixture, parse, title } from './fixture';
import { pageOf } from './html/page.fixture';
import { asJson } from './own-json/as-json';
import { type ProfileFormat, readProfile } from './read-profile';
import { asCsv } from './table-file/csv';
import { asXlsx } from './table-file/xlsx';

const style = { heading: 'h2', head: 'th', points: 'ul', around: 'page' } as const;
const content = contentOf(parse());
const sources: Readonly<Record<Exclude<ProfileFormat, 'xlsx'>, string>> = {
  text: fixture,
  html: pageOf(fixture, title, style),
  json: asJson(content),
  csv: asCsv(content),
};

const change = fc.record({
  at: fc.nat(),
  cut: fc.nat(40),
  put: fc.constantFrom(
    '',
    '\n',
    '|',
    '<',
    '>',
    '"',
    '</td>',
    '<tr>',
    '<td rowspan=9>',
    '<!--',
    ',',
    ';',
    '{',
    ']',
    '\\',
    '\0',
    '\uD800',
    '=',
    "'",
    '&#0;',
    '5',
    'null',
  ),
});

const changed = (text: string, changes: readonly { at: number; cut: number; put: string }[]): string =>
  changes.reduce((so, { at, cut, put }) => {
    const from = at % (so.length + 1);
    return so.slice(0, from) + put + so.slice(from + cut);
  }, text);

async function readOrRefused(source: Parameters<typeof readProfile>[0]): Promise<void> {
  try {
    const { content: read, warnings, sourceText } = await readProfile(source, { title });
    expect(JSON.stringify([read, warnings]).isWellFormed()).toBe(true);
    expect(JSON.stringify([read, warnings])).not.toMatch(/\\u0000|\\ud8/);
    const lines = sourceText.split(/\r\n|\r|\n/).length;
    const told = [...warnings.map(({ line }) => line), ...read.components.map(({ line }) => line ?? 0)];
    expect(told.filter((line) => line < 1 || line > lines)).toEqual([]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.kind).toBe('invalid');
    expect(error.details['errors']).toBeDefined();
  }
}

describe('whatever was done to a source', () => {
  it.each(Object.entries(sources))('is read or refused with its place: %s', async (_format, text) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        await readOrRefused({ text: changed(text, changes) });
      }),
      { numRuns: 400 },
    );
  });

  it('is read or refused as a file of any bytes', async () => {
    const starts = [Buffer.from(fixture, 'utf16le'), Buffer.from(fixture), await asXlsx(content), Buffer.alloc(0)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.nat(),
        fc.uint8Array({ maxLength: 20 }),
        async (start, at, bytes) => {
          const from = at % (start.length + 1);
          await readOrRefused({
            name: 'x',
            bytes: Buffer.concat([start.subarray(0, from), bytes, start.subarray(from + bytes.length)]),
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

const sample = resolve('../shared/data/role-profiles/lead-infrastructure-operations-engineer.txt');

(existsSync(sample) ? describe : describe.skip)('the published sample', () => {
  it('says the same in every format', async () => {
    const name = 'Lead Infrastructure Operations Engineer';
    const text = readFileSync(sample, 'utf8');
    const { content: read } = await readProfile({ text }, { title: name });
    const hashOf = async (source: Parameters<typeof readProfile>[0]) =>
      contentHash((await readProfile(source)).content);
    const hash = contentHash(read);
    for (const heading of ['h2', 'bold'] as const) {
      const points = heading === 'bold' ? 'word' : 'ul';
      expect(await hashOf({ text: pageOf(text, name, { ...style, heading, points }) })).toBe(hash);
    }
    expect(await hashOf({ text: asJson(read) })).toBe(hash);
    expect(await hashOf({ text: asCsv(read) })).toBe(hash);
    expect(await hashOf({ name: 'x', bytes: await asXlsx(read) })).toBe(hash);
  });
});

describe('a long source', () => {
  const rows = (count: number) =>
    content.components.flatMap((row) => Array.from({ length: count }, (_, position) => ({ ...row, position })));
  const long = (count: number) => ({ ...content, components: rows(count).slice(0, 5000) });

  it.each([
    ['JSON', (count: number) => asJson(long(count))],
    ['CSV', (count: number) => asCsv(long(count))],
    [
      'a page',
      (count: number) =>
        sources.html.replace('Looks over every board', `Looks over ${'<b>every</b> board &amp; '.repeat(count * 100)}`),
    ],
  ])('takes no more than linear time: %s', async (_format, write) => {
    const texts = [write(20), write(200)] as const;
    const shortest = [Infinity, Infinity] as [number, number];
    const timesTheLength = () => shortest[1] / shortest[0] / (texts[1].length / texts[0].length);
    // Whatever else the machine does only adds: the shortest of up to ten counts, of both in turn.
    for (let run = 0; run < 10 && (run < 3 || timesTheLength() >= 4); run++) {
      for (const size of [0, 1] as const) {
        const started = performance.now();
        await readProfile({ text: texts[size] }, { title });
        shortest[size] = Math.min(shortest[size], performance.now() - started);
      }
    }
    expect(timesTheLength()).toBeLessThan(4);
  });
});
