import type { DefectCode } from './defects';
import type { SectionKind } from './section-kinds';
import type { Column, Layout } from './vocabulary';

export interface Cell {
  /** The source's words; a line break inside became one space. */
  readonly text: string;
  readonly line: number;
}

/** What was odd where a row was cut into its columns. */
export interface Doubt {
  readonly code: DefectCode;
  readonly line: number;
  readonly what: string;
  readonly evidence?: { readonly head?: string; readonly tail?: string; readonly raw?: string };
}

/** One row of a table, each cell in the column it belongs to, whatever the rendering. */
export interface PlacedRow {
  readonly line: number;
  readonly cells: Partial<Record<Column, Cell>>;
  /** The cells as they stand, in the source's order: as many as the columns, unless the row is damaged. */
  readonly raw: readonly Cell[];
  /** Words of the row that no column takes. */
  readonly extra: readonly Cell[];
  /** The blank cell at the end of a behavioural row whose other cells stand one column to the left. */
  readonly shifted?: Cell | undefined;
  /** The text ended inside this row. */
  readonly cut: boolean;
  readonly doubts: readonly Doubt[];
}

/** How the rows of a table stand in the text; the names of the renderings are made of it. */
export type Shape =
  | 'one-line'
  | 'cell-per-line'
  | 'row-per-line'
  | 'rows-wrapped'
  | 'paragraphs'
  | 'lines'
  | 'lines-wrapped'
  | 'lines-in-paragraphs';

export interface Table {
  readonly section: SectionKind;
  readonly layout: Layout;
  readonly rows: readonly PlacedRow[];
  readonly shape: Shape;
  readonly line: number;
}

/** Most rows have nothing odd, and share that. */
const NOTHING: readonly never[] = [];

export const placed = (
  raw: readonly Cell[],
  cells: PlacedRow['cells'],
  { extra = NOTHING, doubts = NOTHING, cut = false, shifted }: Partial<PlacedRow> = {},
): PlacedRow => ({ line: raw[0]?.line ?? 1, cells, raw, extra, shifted, cut, doubts });
