/** What there is of one text of a skill: its description, or what one of its levels means. */
export interface DefinitionFacts {
  /** What the framework says now. */
  readonly framework: string | null;
  /** What the library says; null where it has no words. */
  readonly library: string | null;
  /** What a framework said at the last import; undefined where none has said anything. */
  readonly lastImport: string | undefined;
}

/** Written by the import; the same already; or in words of people, which stay and are told. */
export type DefinitionDecision = 'write' | 'same' | 'keep' | 'silent';

/**
 * Decides whose words a definition of the skill library has. Words that a framework brought follow the framework; words
 * that anybody else wrote, or struck out, stay, and the difference is told.
 */
export function decideDefinition({ framework, library, lastImport }: DefinitionFacts): DefinitionDecision {
  if (framework === null) return 'silent';
  if (library !== null && plainly(library) === plainly(framework)) return 'same';
  const isFrameworks = lastImport !== undefined && library !== null && plainly(library) === plainly(lastImport);
  return isFrameworks || (library === null && lastImport === undefined) ? 'write' : 'keep';
}

const plainly = (words: string): string => words.replace(/\s+/g, ' ').trim();
