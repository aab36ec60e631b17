import { TextNode } from 'node-html-parser';
import { notAProfile } from '../text/source-text';
import { type ArchiveEntry, entriesOf, unpack } from './archive';

/** One sheet of a workbook as its XML tells, before its cells are read. */
export interface SheetSurvey {
  readonly name: string;
  /** Cells that are calculated, such as D12, each with whether the last result is kept in the file. */
  readonly formulas: ReadonlyMap<string, boolean>;
  /** Cells whose calculation failed, with what they show, such as #N/A. */
  readonly failures: ReadonlyMap<string, string>;
}

const MOST_CELLS = 100_000;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** What this packed file is where it is no workbook, as a sentence. */
const others: readonly (readonly [name: string, is: string])[] = [
  ['xl/workbook.bin', 'This is a binary workbook (XLSB). Save it as XLSX.'],
  ['word/document.xml', 'This is a Word document. Copy its text, or save it as a web page (HTML) or as text.'],
  ['ppt/presentation.xml', 'This is a presentation. Copy its text.'],
  ['content.xml', 'This is an OpenDocument file. Save it as XLSX, CSV or text, or copy its text.'],
];

/**
 * Looks through the sheets of a workbook before anything is built from it: refuses what is none, what is too large, and
 * cells so far out that a table up to them would not fit; finds the cells that are calculated.
 */
export function surveyWorkbook(bytes: Uint8Array): readonly SheetSurvey[] {
  const entries = new Map(entriesOf(bytes).map((entry) => [entry.name, entry]));
  const other = others.find(([name]) => entries.has(name));
  if (other) throw notAProfile('binary-file', other[1]);
  const text = (name: string): string => {
    const entry: ArchiveEntry | undefined = entries.get(name);
    return entry ? unpack(bytes, entry) : '';
  };
  if (!entries.has('xl/workbook.xml')) {
    throw notAProfile('binary-file', 'This is a packed file (ZIP). Unpack it, and give the document inside.');
  }
  // Read once each, so that none is larger than the directory says.
  for (const [name, entry] of entries) if (name.endsWith('.xml') || name.endsWith('.rels')) unpack(bytes, entry);
  const targets = targetsIn(text('xl/_rels/workbook.xml.rels'));
  return tagsNamed('sheet', text('xl/workbook.xml')).map((tag) => {
    const name = valueOf(tag, 'name') ?? '';
    const target = targets.get(valueOf(tag, 'r:id') ?? '') ?? '';
    return surveySheet(name, text(target.startsWith('/') ? target.slice(1) : `xl/${target}`));
  });
}

const tagsNamed = (name: string, xml: string): string[] => xml.match(new RegExp(`<${name}\\s[^<>]*>`, 'g')) ?? [];

function valueOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : new TextNode(value).text;
}

const targetsIn = (xml: string): Map<string, string> =>
  new Map(tagsNamed('Relationship', xml).map((tag) => [valueOf(tag, 'Id') ?? '', valueOf(tag, 'Target') ?? '']));

function surveySheet(name: string, xml: string): SheetSurvey {
  const formulas = new Map<string, boolean>();
  const failures = new Map<string, string>();
  let cell = '';
  let failed = false;
  let count = 0;
  for (const [tag, words = ''] of xml.matchAll(/<c\b[^<>]*>|<f\b|<v>([^<]*)/g)) {
    if (tag === '<f') formulas.set(cell, false);
    else if (tag.startsWith('<v')) {
      if (failed) failures.set(cell, words);
      if (formulas.has(cell)) formulas.set(cell, true);
    } else {
      cell = valueOf(tag, 'r') ?? '';
      failed = valueOf(tag, 't') === 'e';
      refuseFarOut(cell, name);
      if (++count > MOST_CELLS) throw tooLarge(name, `has more than ${MOST_CELLS} cells`);
    }
  }
  for (const tag of tagsNamed('row', xml)) {
    if (Number(valueOf(tag, 'r') ?? 1) > MOST_ROWS) throw tooLarge(name, `has more than ${MOST_ROWS} rows`);
  }
  return { name, formulas, failures };
}

function refuseFarOut(cell: string, sheet: string): void {
  const [, letters = '', digits = ''] = /^([A-Z]{1,4})(\d{1,9})$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column > MOST_COLUMNS || Number(digits) > MOST_ROWS) throw tooLarge(sheet, `has a cell as far out as ${cell}`);
}

const tooLarge = (sheet: string, what: string): Error =>
  notAProfile('too-many-rows', `The sheet “${sheet}” ${what}. A role profile has about 90 rows.`);
