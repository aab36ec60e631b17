import type { SectionKind } from './section-kinds';
import type { SourceLine } from './source-text';
import type { Layout } from './vocabulary';

/** A line that is not blank, and how many blank ones stand right above it. */
export interface BodyLine extends SourceLine {
  readonly gap: number;
}

/** The lines below one heading, without the blank ones; with no section when a table stands there that nothing names. */
export interface Block {
  readonly section: SectionKind | null;
  readonly layout: Layout | null;
  readonly line: number;
  /** The headings that stand there; none when the section was recognised by the head of its table only. */
  readonly headings: string[];
  readonly lines: BodyLine[];
}

export interface Split {
  /** Before the first heading: the title where a rendering has one. */
  readonly preamble: readonly BodyLine[];
  readonly blocks: readonly Block[];
  /** The last line, where the text ends inside a heading or the head of a table. */
  readonly cutHeading: BodyLine | undefined;
  readonly footer: string | null;
  readonly afterFooter: readonly BodyLine[];
}
