import { deflateRawSync } from 'node:zlib';
import { Problem } from '@app/kernel';
import { fixture, title } from '../fixture';
import { readProfile } from '../read-profile';
import { archiveOf } from './archive.fixture';
import { asXlsx } from './xlsx';

const read = (bytes: Uint8Array) => readProfile({ name: 'desk.xlsx', bytes }, { title });
const refusalOf = async (bytes: Uint8Array): Promise<Problem> => {
  const refusal: unknown = await read(bytes).catch((error: unknown) => error);
  if (refusal instanceof Problem) return refusal;
  throw new Error(`It was read, or failed: ${String(refusal)}`);
};

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>${text}`;
const names =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** A workbook whose sheets have these rows of cells, as programs for tables write them. */
function workbook(...sheets: readonly string[]): Record<string, string> {
  const each = (words: (number: number) => string) => sheets.map((_rows, index) => words(index + 1)).join('');
  const files = sheets.map((rows, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    xml(`<worksheet ${names}><sheetData>${rows}</sheetData></worksheet>`),
  ]);
  return {
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': xml(
      `<workbook ${names}><sheets>${each((n) => `<sheet name="Sheet ${n}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${kind}" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ),
    'xl/styles.xml': xml(`<styleSheet ${names}><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`),
    ...(Object.fromEntries(files) as Record<string, string>),
  };
}

const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const head = `<row r="1">${['Section', 'Title', 'Details', 'Depth'].map((words, index) => cell(`${'ABCD'[index]}1`, words)).join('')}</row>`;

describe('a workbook with calculated cells', () => {
  it('is read as it was last shown, and every such cell is told', async () => {
    const rows = `${head}<row r="2">${cell('A2', 'Knowledge')}<c r="B2" t="str"><f>"Sig"&amp;"nals"</f><v>Signals</v></c>
      <c r="C2" t="str"><f>HYPERLINK("x")</f></c><c r="D2"><f>1+1</f><v>2</v></c></row>
      <row r="3">${cell('A3', 'Knowledge')}<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>${cell('C3', 'Words.')}<c r="D3"><v>3</v></c></row>`;
    const { content, warnings, sourceText } = await read(archiveOf(workbook(rows)));
    expect(content.components).toMatchObject([
      { title: 'Signals', details: null, depth: 2, line: 2 },
      { title: '', details: 'Words.', depth: 3, line: 3 },
    ]);
    const told = warnings.filter(({ code }) => code === 'cell_formula');
    expect(told.map(({ message, line }) => [line, message.replace(/^.*?: /, '')])).toEqual([
      [2, 'cell B2 is calculated by a formula, and was read as the file last showed it.'],
      [2, 'cell C2 is calculated by a formula, whose result is not in the file, and was read as empty.'],
      [2, 'cell D2 is calculated by a formula, and was read as the file last showed it.'],
      [3, 'cell B3 shows the failure #DIV/0! and was read as empty.'],
    ]);
    expect(sourceText).toBe('Section,Title,Details,Depth\nKnowledge,Signals,,2\nKnowledge,,Words.,3\n');
  });

  it('is written with none, whatever the words begin with', async () => {
    const row = {
      kind: 'knowledge',
      position: 0,
      details: '=1+1',
      depth: 2,
      level: null,
      levelDescriptor: null,
      line: null,
    } as const;
    const place = { family: null, role: null, level: null };
    const content = {
      title,
      ...place,
      summary: '@x',
      bulletsIntro: null,
      bullets: [],
      footer: null,
      components: [{ ...row, title: '+1', source: { type: null } }],
    };
    const bytes = await asXlsx(content);
    expect((await read(bytes)).warnings).toEqual([]);
    await expect(asXlsx({ ...content, summary: 'x'.repeat(40_000) })).rejects.toMatchObject({ code: 'cell-too-long' });
  });
});

describe('a workbook of several sheets', () => {
  it('is read where the columns of a profile are, and the others are told', async () => {
    const rows = `${head}<row r="2">${cell('A2', 'Knowledge')}${cell('B2', 'Signals')}<c r="D2"><v>1</v></c></row>`;
    const { content, warnings } = await read(archiveOf(workbook(`<row r="1">${cell('A1', 'Notes')}</row>`, rows)));
    expect(content.components).toMatchObject([{ title: 'Signals', depth: 1 }]);
    expect(warnings).toMatchObject([
      { code: 'text_outside_section', message: expect.stringContaining('“Sheet 1”') as string },
    ]);
  });

  it('names the columns it wants where no sheet has them', async () => {
    const refusal = await refusalOf(
      archiveOf(workbook(`<row r="1">${cell('A1', 'Name')}</row><row r="2">${cell('A2', 'Sam')}</row>`)),
    );
    expect(refusal).toMatchObject({
      code: 'column-unknown',
      message: expect.stringContaining('Row 1, column A: “Name”') as string,
    });
  });
});

describe('a packed file that is no workbook of a profile', () => {
  it.each([
    ['a Word document', { 'word/document.xml': '<w/>' }, 'This is a Word document'],
    ['a presentation', { 'ppt/presentation.xml': '<p/>' }, 'This is a presentation'],
    ['an OpenDocument file', { 'content.xml': '<o/>' }, 'OpenDocument'],
    ['a binary workbook', { 'xl/workbook.bin': 'x' }, 'XLSB'],
    ['texts', { 'desk.txt': fixture }, 'packed file (ZIP)'],
  ])('is refused for what it is: %s', async (_what, files, words) => {
    const refusal = await refusalOf(archiveOf(files));
    expect(refusal.code).toBe('binary-file');
    expect(refusal.message).toContain(words);
  });

  it('is refused when it was cut, wherever', async () => {
    const whole = archiveOf(workbook(head));
    for (const length of [4, 30, 100, whole.length / 2, whole.length - 30, whole.length - 1]) {
      expect((await refusalOf(whole.subarray(0, length))).code).toBe('archive-broken');
    }
  });

  it('is refused when any byte of it is another, or is read', async () => {
    const whole = archiveOf(workbook(`${head}<row r="2">${cell('A2', 'Knowledge')}${cell('B2', 'Signals')}</row>`));
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Buffer.from(whole);
      changed[at] = 255 - (changed[at] ?? 0);
      await read(changed).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
      });
    }
  });

  it('is refused before it is unpacked when it would grow to more than any workbook', async () => {
    const zeros = deflateRawSync(Buffer.alloc(60 * 1024 * 1024));
    const bomb = archiveOf(workbook(head), [
      { name: 'xl/worksheets/sheet9.xml', packed: zeros, unpacked: 60 * 1024 * 1024 },
    ]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(bomb)).toMatchObject({
      code: 'unpacked-too-large',
      message: expect.stringContaining('60 MB') as string,
    });
    const lying = archiveOf(workbook(head), [{ name: 'xl/worksheets/sheet9.xml', packed: zeros, unpacked: 600_000 }]);
    expect((await refusalOf(lying)).code).toBe('archive-broken');
  });

  it('is refused when a cell stands so far out that no table reaches it', async () => {
    for (const far of ['XFD1', 'A1048576']) {
      expect(await refusalOf(archiveOf(workbook(`${head}<row r="2">${cell(far, 'x')}</row>`)))).toMatchObject({
        code: 'too-many-rows',
        message: expect.stringContaining(far) as string,
      });
    }
    expect((await refusalOf(archiveOf(workbook(`${head}<row r="1048576"><c><v>1</v></c></row>`)))).code).toBe(
      'too-many-rows',
    );
  });
});
