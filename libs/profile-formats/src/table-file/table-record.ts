import type { ColumnKey } from './columns';

/** One row of a table file. */
export interface TableRecord {
  readonly cells: readonly string[];
  /** In the source text, from 1. */
  readonly line: number;
  /** As a program for tables numbers it, from 1. */
  readonly row: number;
}

/** A cell that holds something, and where. */
export interface TableCell {
  readonly words: string;
  /** Such as D12. */
  readonly name: string;
}

/** The cells of one row that hold something. */
export interface FilledRow {
  readonly line: number;
  readonly row: number;
  readonly cells: ReadonlyMap<ColumnKey, TableCell>;
}
