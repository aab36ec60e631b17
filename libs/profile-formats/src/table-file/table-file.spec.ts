import fc from 'fast-check';
import { Problem } from '@app/kernel';
import { contentOf, type ProfileContent } from '../content';
import { contentHash } from '../content-hash';
import { parse } from '../fixture';
import { anyContent, withoutRaw } from '../own-rows/any-content.fixture';
import { readProfile } from '../read-profile';
import { asCsv, templateCsv } from './csv';
import { asXlsx, templateXlsx } from './xlsx';

const formats = {
  csv: (content: ProfileContent) => Promise.resolve(Buffer.from(asCsv(content))),
  xlsx: asXlsx,
};
const read = (bytes: Uint8Array, title?: string) => readProfile({ name: 'desk', bytes }, { title });

describe.each(Object.entries(formats))('a profile as %s', (format, write) => {
  it('says the same when it is read back', async () => {
    const content = { ...contentOf(parse()), family: 'Night', role: 'Desk operator', level: 'Senior' };
    const reading = await read(await write(content));
    expect(reading).toMatchObject({ format, rendering: null, slug: 'night-desk-operator', warnings: [] });
    expect(withoutRaw(reading.content)).toEqual(withoutRaw(content));
    expect(contentHash(reading.content)).toBe(contentHash(content));
  });

  it('says the same whatever it says, formulas and quotation marks too', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const { content: back } = await read(await write(content));
        expect(withoutRaw(back)).toEqual(withoutRaw(content));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every row’s line in the source', async () => {
    const { content, sourceText } = await read(await write(contentOf(parse())));
    const lines = sourceText.split(/\r?\n/);
    for (const { line, title } of content.components) expect(lines[(line ?? 0) - 1]).toContain(title);
  });
});

describe('the template', () => {
  it.each([
    ['CSV', () => Promise.resolve(Buffer.from(templateCsv()))],
    ['XLSX', templateXlsx],
  ])('is refused as %s while nothing is filled in', async (_name, template) => {
    await expect(read(await template())).rejects.toMatchObject({
      kind: 'invalid',
      code: 'no-rows',
      details: { errors: [{ pointer: '/file/content' }] },
    });
  });

  it('is read once a row is filled in', async () => {
    const filled = templateCsv().replace('Knowledge,,,', 'Knowledge,Signal Boards,How they fail.,familiar with');
    const { content } = await read(Buffer.from(filled), 'Night Desk Operator');
    expect(content.components).toMatchObject([{ kind: 'knowledge', title: 'Signal Boards', depth: 2, line: 12 }]);
  });
});

const head = 'Section,Title,Details,Depth,Level,Level descriptor,Type';
const csv = (...rows: string[]) => Buffer.from([head, ...rows].join('\n'));
const warnings = async (...rows: string[]) => (await read(csv(...rows), 'Desk')).warnings;

describe('a table file that a person wrote', () => {
  it.each([
    ['semicolons and a mark at the start', '\uFEFF'],
    ['a line that tells what parts the cells', 'sep=;\r\n'],
  ])('may have %s', async (_what, start) => {
    const text = `${start}section;TITLE;Awarding-body\r\nQualification;"Depot; Certificate";Guild\r\n`;
    expect((await read(Buffer.from(text), 'Desk')).content.components).toMatchObject([
      { kind: 'qualification', title: 'Depot; Certificate', source: { awardingBody: 'Guild' } },
    ]);
  });

  it('may name steps by number, by name or by both, and keys for sections', async () => {
    const { content } = await read(
      csv(
        'knowledge,A,,3',
        'Knowledge,B,,expert IN',
        'organisation_skill,C,,,2',
        'Organisation Skill,D,,,3 - practitioner',
      ),
      'Desk',
    );
    expect(content.components.map(({ depth, level }) => depth ?? level)).toEqual([3, 4, 2, 3]);
  });

  it.each([
    ['a depth that is none', 'Knowledge,A,,Guru', 'unknown_depth', 'cell D2: the depth “Guru”', 'depth'],
    ['a level 5', 'Organisation skill,A,,,5 – Wizard', 'unknown_level', 'cell E2: “5 – Wizard”', 'level'],
    [
      'a level whose number and name differ',
      'Organisation skill,A,,,2 – Expert',
      'unknown_level',
      '“2 – Expert”',
      'level',
    ],
    ['a type that is none', 'Knowledge,A,,2,,,Rumour', 'unknown_type', 'cell G2: the type “Rumour”', 'levelDescriptor'],
    [
      'a depth on a behavioural skill',
      'Behavioural skill,A,,Expert in',
      'cell_extra',
      'cell D2: a row of this section has no “Depth”',
      'depth',
    ],
    [
      'a type against its section',
      'Behavioural skill,A,,,,,Other Knowledge and Skills',
      'words_disagree',
      'the type decides',
      'level',
    ],
    [
      'a cell under no name',
      'Knowledge,A,,2,,,,what',
      'cell_extra',
      'cell H2 stands under no name of a column',
      'level',
    ],
    ['words beside a title', 'Title,Desk,,2', 'cell_extra', 'cell D2', 'level'],
  ] as const)('keeps what can be known and tells the cell of %s', async (_what, row, code, words, field) => {
    const { content, warnings: told } = await read(csv(row, 'Knowledge,Last,,2'), 'Desk');
    expect(told.find((one) => one.code === code)?.message).toContain(words);
    expect(told.find((one) => one.code === code)?.line).toBe(2);
    expect(content.components[0]?.[field]).toBeNull();
  });

  it('is told which titles and steps are missing and which rows come twice', async () => {
    const told = await warnings('Knowledge,,Words.,2', 'Knowledge,A', 'Organisation skill,B', 'Knowledge,a,,3');
    expect(told.map(({ code, row, line }) => [code, row, line])).toEqual([
      ['cell_missing', 'Words.', 2],
      ['cell_missing', 'A', 3],
      ['cell_missing', 'B', 4],
      ['duplicate_title', 'a', 5],
    ]);
  });

  it.each([
    ['a column that is none', 'Section,Title,Colour\nKnowledge,A,x', 'column-unknown', 'Row 1, column C: “Colour”'],
    ['a column twice', 'Section,Title,title\nKnowledge,A,x', 'column-repeated', 'Row 1, column C'],
    ['a section that is none', `${head}\nKnowledge,A\nHobby,B`, 'section-unknown', 'Row 3, cell A3: “Hobby”'],
    ['no section', `${head}\n,A`, 'section-unknown', 'Row 2, the column “Section” is empty'],
    ['two titles', `${head}\nTitle,A\nTitle,B`, 'section-repeated', 'Row 3: “Title” already stands in line 2'],
    ['a summary in two cells', `${head}\nSummary,A,B`, 'cell-repeated', 'B2 or C2'],
    ['a head alone', `${head}\n`, 'no-rows', 'only the row with the names of the columns'],
    ['an open quotation mark', `${head}\nKnowledge,"A\nb`, 'csv-broken', 'Row 2, cell B2: a quotation mark opens'],
    ['words behind a quotation', `${head}\nKnowledge,"A"b`, 'csv-broken', 'Row 2, cell B2: words follow'],
    [
      'the file of a framework',
      'Role Family,Role,Role Description,Skill Name\nA,B,C,D',
      'framework-file',
      'Import it as a framework',
    ],
  ])('is refused with row and column: %s', async (_what, text, code, words) => {
    const refusal: unknown = await read(Buffer.from(text)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ kind: 'invalid', code, message: expect.stringContaining(words) as string });
  });

  it('reads a cell that begins as a formula does as words, and says so', async () => {
    const { content, warnings: told } = await read(csv('Knowledge,"=HYPERLINK(""http://x"")",-1+2,2'), 'Desk');
    expect(content.components[0]).toMatchObject({ title: '=HYPERLINK("http://x")', details: '-1+2' });
    expect(told.map(({ code, message }) => [code, /cell \w+/.exec(message)?.[0]])).toEqual([
      ['cell_like_formula', 'cell B2'],
      ['cell_like_formula', 'cell C2'],
    ]);
  });

  it('puts an apostrophe before such a cell on the way out, whatever stood before it', () => {
    const row = { kind: 'knowledge', position: 0, depth: 2, level: null, levelDescriptor: null, line: null } as const;
    const source = { type: null };
    const cells = ['=1', '+1', '-1', '@x', "'=1", "it's"];
    const components = cells.map((title) => ({ ...row, title, details: null, source }));
    const written = asCsv({ ...contentOf(parse()), components }).split('\r\n');
    const titles = written.filter((line) => line.startsWith('Knowledge')).map((line) => line.split(',')[1]);
    expect(titles).toEqual(["'=1", "'+1", "'-1", "'@x", "''=1", "it's"]);
  });

  it('takes rows and words in any number, or says that there are too many', async () => {
    const long = 'x'.repeat(5 * 1024 * 1024);
    expect((await read(csv(`Knowledge,A,${long},2`), 'Desk')).content.components[0]?.details).toBe(long);
    await expect(read(csv(...Array<string>(6_000).fill('Knowledge,A')), 'Desk')).rejects.toMatchObject({
      code: 'too-many-rows',
    });
  });
});
