import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { componentKinds } from './content';
import { fieldsOf } from './correctable';
import { asJson } from './own-json/as-json';
import { readProfile } from './read-profile';
import { columns, profileSections, rowSections } from './table-file/columns';

const page = readFileSync(resolve('docs/formats.md'), 'utf8');

const cellsUnder = (head: string, column: number): string[] => {
  const [, below = ''] = page.split(`\n${head}\n`);
  const rows = below.split('\n').slice(1);
  const end = rows.findIndex((row) => !row.startsWith('|'));
  return rows.slice(0, end).map((row) => (row.split('|')[column] ?? '').trim().replaceAll('`', ''));
};

describe('the page of formats', () => {
  it('has an example that is read, and says all that it says', async () => {
    const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
    const { content, slug, warnings } = await readProfile({ text: example });
    expect([slug, warnings]).toEqual(['night-desk-operator', []]);
    const written = JSON.parse(asJson(content, { slug, version: 3, effectiveFrom: '2026-11-01' })) as Record<
      string,
      unknown
    >;
    const rows = (value: unknown) =>
      (value as { title: string }[]).toSorted((one, other) => (one.title < other.title ? -1 : 1));
    const said = JSON.parse(example) as Record<string, unknown>;
    expect({ ...written, components: rows(written['components']) }).toEqual({
      ...said,
      components: rows(said['components']),
    });
  });

  it('lists the members of every kind of row', () => {
    expect(cellsUnder('| Kind | Its members |', 1)).toEqual([...componentKinds]);
    expect(cellsUnder('| Kind | Its members |', 2)).toEqual(componentKinds.map((kind) => fieldsOf(kind).join(', ')));
  });

  it('lists the columns and the sections of a table file', () => {
    expect(cellsUnder('| Column | Holds |', 1)).toEqual(columns.map(({ head }) => head));
    expect(cellsUnder('| Section | Rows |', 1)).toEqual([
      ...Object.values(profileSections),
      ...Object.values(rowSections),
    ]);
  });
});
