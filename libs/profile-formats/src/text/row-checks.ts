import type { Defects } from './defects';
import { quote } from './defects';
import type { SectionKind } from './section-kinds';
import type { RawRow } from './rows';
import type { Cell, Table } from './table';
import { type Column, PRIOR_KNOWLEDGE } from './vocabulary';

/** The cells of one row by the column they belong to, and how far the source is to be trusted there. */
export interface Row {
  readonly line: number;
  /** What people call the row: its title, or its first words. */
  readonly name: string;
  readonly cells: Partial<Record<Column, Cell>>;
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

  /** Tells the columns a row has no words for; `optional` ones may be blank. */
  complete(row: Row, raw: RawRow, table: Table, { optional = [] as readonly Column[], isLast = false } = {}): void {
    const { columns } = table.layout;
    const missing = columns.filter((column) => !row.cells[column]?.text);
    if (raw.length !== columns.length) {
      const after = isLast ? '' : ' The rows after it were found again.';
      this.add('row_incomplete', row, { what: `this row has ${raw.length} of ${columns.length} cells.${after}` });
    }
    if (isLast && table.cut) {
      const last = raw.at(-1);
      this.add('row_cut', row, {
        what: `the last cell has no bar behind it, so the text was probably cut here: ${quote(last?.text ?? '')}.`,
        evidence: { tail: tailOf(last?.text ?? '') },
      });
    }
    for (const column of missing.filter((one) => !optional.includes(one))) {
      this.add('cell_missing', row, { what: `the ${columnNames[column]} is missing.` });
    }
  }

  extra(row: Row, cells: readonly Cell[]): void {
    for (const { text, line } of cells) {
      const what = `a cell too many stands in this row and was not taken over: ${quote(text)}.`;
      this.add('cell_extra', { ...row, line }, { what, evidence: { raw: text } });
    }
  }

  unique(row: Row): void {
    const title = row.name.toLowerCase();
    const first = this.lineOfTitle.get(title);
    if (first === undefined) this.lineOfTitle.set(title, row.line);
    else this.add('duplicate_title', row, { what: `this title already stands in line ${first}. Both rows were kept.` });
  }

  /** The sign of a sentence that was cut off, and all that the source shows of it. */
  wholeSentence(row: Row, text: string | null | undefined, line = row.line): void {
    if (!text || endsSentence(text)) return;
    const tail = tailOf(text);
    this.add(
      'no_terminal_punctuation',
      { ...row, line },
      {
        what: `the text ends without a full stop and may have been cut: “…${tail}”.`,
        evidence: { tail },
      },
    );
  }

  add(
    code: Parameters<Defects['add']>[0]['code'],
    { name, line }: Pick<Row, 'name' | 'line'>,
    finding: { what: string; evidence?: { tail?: string; head?: string; raw?: string } },
  ): void {
    this.defects.add({ code, section: this.section, row: name, line, ...finding });
  }
}

export const tailOf = (text: string): string => text.slice(-TAIL).toWellFormed();

/** A row that has no title is called by its first words. */
export function nameOfRow(cells: Row['cells'], raw: RawRow): string {
  const { title, skill, description } = cells;
  const cell = title ?? skill ?? description ?? raw.find(({ text }) => text !== '' && text !== PRIOR_KNOWLEDGE);
  return (cell?.text ?? '').slice(0, title ? undefined : TAIL).toWellFormed();
}
