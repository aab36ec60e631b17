import type { ProfileContent } from '../content';
import type { Defect } from '../text/defects';

export type FrameworkFileKind = 'roles' | 'skills';

/** Something odd in one of the two files. */
export interface FrameworkWarning {
  readonly file: FrameworkFileKind;
  /** In that file, counted from 1. */
  readonly line: number;
  /** For people: which file, where, and what. */
  readonly message: string;
}

/** One role level of a framework: a profile with organisation skills only. */
export interface FrameworkLevel {
  /** Family, role and level in small letters: what finds the same role level in the next edition. */
  readonly key: string;
  /** Names for an address, the best first. The first of them is no other role level's of these files. */
  readonly slugs: readonly [string, ...string[]];
  readonly content: ProfileContent & { readonly title: string };
  /** The header and the rows this was read from, verbatim. Lines of the content and its warnings count in here. */
  readonly sourceText: string;
  readonly warnings: readonly Defect[];
  /** Its first row in the roles file, counted from 1. */
  readonly line: number;
}

/** What a framework says about one skill, wherever it says it first; the skills file before the roles file. */
export interface FrameworkSkill {
  readonly name: string;
  readonly description: string | null;
  /** What levels mean, those that say nothing left out. 1 Awareness, 2 Working, 3 Practitioner, 4 Expert. */
  readonly descriptors: ReadonlyMap<number, string>;
}

interface FrameworkCounts {
  readonly families: number;
  readonly roles: number;
  readonly levels: number;
  /** Of the roles file, without its header and blank ones. */
  readonly rows: number;
  /** Rows that were skipped because they say NOT IN USE. */
  readonly notInUse: number;
  /** Levels of a skill that the framework says are not defined; in both files. */
  readonly notDefined: number;
  /** Levels of a skill without a word on what they mean; in both files. */
  readonly blankDescriptors: number;
  readonly skills: number;
}

export interface FrameworkReading {
  readonly counts: FrameworkCounts;
  readonly levels: readonly FrameworkLevel[];
  readonly skills: readonly FrameworkSkill[];
  /** By file and line; at most 2,000 are kept. */
  readonly warnings: readonly FrameworkWarning[];
  readonly warningCount: number;
}

const MOST = 2_000;
/** Of both files together. */
export const LARGEST_FRAMEWORK_BYTES = 24 * 1024 * 1024;
const names: Record<FrameworkFileKind, string> = { roles: 'Roles file', skills: 'Skills file' };

export const placeIn = (file: FrameworkFileKind, line: number): string => `${names[file]}, line ${line}`;

/** Collects warnings of both files. Past 2,000 it counts only. */
export class FrameworkWarnings {
  private readonly kept: FrameworkWarning[] = [];
  count = 0;

  add(file: FrameworkFileKind, line: number, what: string): void {
    this.count++;
    if (this.kept.length < MOST) this.kept.push({ file, line, message: `${placeIn(file, line)}: ${what}` });
  }

  all(): FrameworkWarning[] {
    const rank = ({ file }: FrameworkWarning) => (file === 'roles' ? 0 : 1);
    return this.kept.toSorted((one, other) => rank(one) - rank(other) || one.line - other.line);
  }
}
