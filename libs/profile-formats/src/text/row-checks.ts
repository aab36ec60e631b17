import type { Defect, Defects } from './defects';
import { quote } from './defects';
import type { SectionKind } from './section-kinds';
import type { Cell, PlacedRow, Shape } from './placed-row';
import { type Column, isPriorKnowledge, type Layout } from './vocabulary';

/** A row and what people call it: its title, or its first words. */
export interface Row extends PlacedRow {
  readonly name: string;
}

const columnNames: Record<Column, string> = {
  description: 'description',
  background: 'background',
  title: 'title',
  details: 'details',
  depth: 'depth',
  type: 'type',
  awardingBody: 'awarding body',
  framework: 'framework',
  skill: 'skill',
  level: 'level',
};

const TAIL = 40;

/** A sentence's end, behind which brackets and quotation marks may close. */
const endsSentence = (text: string): boolean => /[.!?…]$/.test(withoutClosers(text));

function withoutClosers(text: string): string {
  let end = text.length;
  while (end > 0 && ')]"\'”’»'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Watches over the rows of one section: what each lacks, and which title comes twice. */
export class RowChecks {
  private readonly lineOfTitle = new Map<string, number>();

  constructor(
    readonly section: SectionKind,
    private readonly defects: Defects,
  ) {}

  /** Tells what was odd where the row was cut, and the columns it has no words for; `optional` ones may be blank. */
  complete(row: Row, { layout, shape }: { layout: Layout; shape: Shape }, optional: readonly Column[] = []): void {
    const { columns } = layout;
    for (const { code, line, what, evidence } of row.doubts) this.add(code, at(row, line), { what, evidence });
    if (hasBars(shape) && row.raw.length !== columns.length) {
      const after = row.cut ? '' : ' The rows after it were found again.';
      this.add('row_incomplete', row, { what: `this row has ${row.raw.length} of ${columns.length} cells.${after}` });
    }
    if (row.cut) this.tellCut(row);
    const told = row.doubts.some(({ code }) => code === 'title_lost' || code === 'no_title_boundary');
    for (const column of columns) {
      if (row.cells[column]?.text || optional.includes(column) || (told && column === 'title')) continue;
      this.add('cell_missing', row, { what: `the ${columnNames[column]} is missing.` });
    }
    this.extra(row);
  }

  private tellCut(row: Row): void {
    const last = row.raw.at(-1)?.text ?? '';
    const what = `the text ends inside this row, so it was probably cut here: ${quote(last.slice(-80))}.`;
    this.add('row_cut', row, { what, evidence: { tail: tailOf(last) } });
  }

  private extra(row: Row): void {
    for (const { text, line } of row.extra) {
      if (text === '') continue;
      const what = `a cell too many stands in this row and was not taken over: ${quote(text)}.`;
      this.add('cell_extra', at(row, line), { what, evidence: { raw: text } });
    }
  }

  unique(row: Row): void {
    const title = row.name.toLowerCase();
    const first = this.lineOfTitle.get(title);
    if (first === undefined) this.lineOfTitle.set(title, row.line);
    else this.add('duplicate_title', row, { what: `this title already stands in line ${first}. Both rows were kept.` });
  }

  /** The sign of a sentence that was cut off, and all that the source shows of it. */
  wholeSentence(row: Pick<Row, 'name' | 'line'>, text: string | null | undefined, line = row.line): void {
    if (!text || endsSentence(text)) return;
    const tail = tailOf(text);
    this.add('no_terminal_punctuation', at(row, line), {
      what: `the text ends without a full stop and may have been cut: “…${tail}”.`,
      evidence: { tail },
    });
  }

  add(
    code: Parameters<Defects['add']>[0]['code'],
    { name, line }: Pick<Row, 'name' | 'line'>,
    finding: { what: string; evidence?: Defect['evidence'] | undefined },
  ): void {
    this.defects.add({ code, section: this.section, row: name, line, what: finding.what, evidence: finding.evidence });
  }
}

export const at = ({ name }: Pick<Row, 'name'>, line: number): Pick<Row, 'name' | 'line'> => ({ name, line });

export const tailOf = (text: string): string => text.slice(-TAIL).toWellFormed();

const withBars: readonly Shape[] = ['cell-per-line', 'row-per-line', 'rows-wrapped', 'one-line'];
export const hasBars = (shape: Shape): boolean => withBars.includes(shape);

/** Longer than any title seen, or with the end of a sentence at theirs or inside: the words are details. */
export const isSentence = (text: string | undefined): boolean =>
  text !== undefined && (text.length > 80 || /[.!?]$|\p{Ll}{3}[.!?] \p{Lu}/u.test(text) || text.split(' ').length > 9);

export const named = ({ line, cells, raw, extra, shifted, cut, doubts }: PlacedRow, name: string): Row => ({
  line,
  cells,
  raw,
  extra,
  shifted,
  cut,
  doubts,
  name: name.toWellFormed(),
});

/** A row that has no title is called by its first words. */
export function titled(row: PlacedRow): Row {
  const { title, skill, description } = row.cells;
  return named(row, title?.text || (skill ?? description ?? firstOf(row))?.text.slice(0, TAIL) || '');
}

const firstOf = ({ raw }: PlacedRow): Cell | undefined =>
  raw.find(({ text }) => text !== '' && !isPriorKnowledge(text));

/** Kept of the row that the text ended in. Of every row it is written out with its words: to spread it costs more than all else. */
export const cutOf = ({ cut }: PlacedRow): true | undefined => cut || undefined;

export const textOf = (cell: Cell | undefined): string | null => cell?.text || null;
