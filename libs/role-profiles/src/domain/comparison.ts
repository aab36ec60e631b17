import { byPriority, gapOf, gapStatusOf, type GapStatus, type GapSummary, summaryOf, surplusOf } from '@app/kernel';
import type { ComponentKind } from '@app/profile-formats';
import { pairUp } from './comparison-pairs';

/** What a step was taken from: what a role asks for, what the person said of themselves, or what their lead said. */
export const stepBases = ['role', 'self', 'lead'] as const;
export type StepBasis = (typeof stepBases)[number];

/** A row of a version, or what is known of a person, as it is compared. */
export interface ComparedRow {
  readonly kind: ComponentKind;
  readonly title: string;
  readonly skillId: string | null;
  /** A level or a depth, 1 to 4; null where it is not known, and for what has no scale. */
  readonly step: number | null;
  readonly basis: StepBasis;
}

/** Who is compared: the rows of one version, or what is known of one person. */
export interface Side {
  readonly kind: 'role' | 'person';
  readonly rows: readonly ComparedRow[];
}

interface ScaleLine {
  readonly title: string;
  readonly target: number | null;
  readonly current: number | null;
  readonly gap: number | null;
  readonly surplus: number | null;
  readonly status: GapStatus;
  readonly basis: StepBasis;
}

interface Unmatched {
  readonly title: string;
  readonly step: number | null;
  readonly basis: StepBasis;
}

export interface ScaleComparison extends GapSummary {
  readonly lines: ScaleLine[];
  readonly shared: number;
  readonly onlyFrom: Unmatched[];
  readonly onlyTo: Unmatched[];
}

export interface NamesComparison {
  readonly shared: string[];
  readonly onlyFrom: string[];
  readonly onlyTo: string[];
}

/**
 * Rows of one kind as a gap list. What `from` lacks counts as not known and never as nought: it adds no gap and takes
 * from the coverage. Of a person it is a line that is not assessed; of a role it stands apart.
 */
export function compareScale(kind: ComponentKind, from: Side, to: Side): ScaleComparison {
  const { shared, onlyFrom, onlyTo } = pairUp(ofKind(kind, from), ofKind(kind, to));
  const matched = shared.map((pair) => lineOf(pair.to, pair.from));
  const lacking = onlyTo.map((row) => lineOf(row));
  const isPerson = from.kind === 'person';
  return {
    ...summaryOf([...matched, ...lacking]),
    lines: [...matched, ...(isPerson ? lacking : [])].sort(byPriority),
    shared: shared.length,
    onlyFrom: onlyFrom.map(unmatched).sort(byTitle),
    onlyTo: isPerson ? [] : onlyTo.map(unmatched).sort(byTitle),
  };
}

/** Rows of one kind side by side, by their titles: what has no scale has no numbers. */
export function compareNames(kind: ComponentKind, from: Side, to: Side): NamesComparison {
  const { shared, onlyFrom, onlyTo } = pairUp(ofKind(kind, from), ofKind(kind, to));
  const titles = (rows: readonly ComparedRow[]) => [...rows].sort(byTitle).map(({ title }) => title);
  return { shared: titles(shared.map((pair) => pair.to)), onlyFrom: titles(onlyFrom), onlyTo: titles(onlyTo) };
}

/** What is known of a person: what was judged of them, and for the rest what the role they hold asks for. */
export function rowsOfPerson(role: readonly ComparedRow[], judged: readonly ComparedRow[]): ComparedRow[] {
  const kinds = [...new Set([...role, ...judged].map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const of = (rows: readonly ComparedRow[]) => rows.filter((row) => row.kind === kind);
    const { shared, onlyFrom, onlyTo } = pairUp(of(role), of(judged));
    return [...shared.map((pair) => pair.to), ...onlyFrom, ...onlyTo];
  });
}

/** A role as it says what is known of who holds it, against that role itself: nothing, or it would meet itself. */
export const withoutSteps = (role: readonly ComparedRow[]): ComparedRow[] =>
  role.map((row) => ({ ...row, step: null }));

const ofKind = (kind: ComponentKind, { rows }: Side): ComparedRow[] => rows.filter((row) => row.kind === kind);

function lineOf({ title, step: target }: ComparedRow, from?: ComparedRow): ScaleLine {
  const steps = { target, current: from?.step ?? null };
  const basis = from?.basis ?? 'role';
  return { title, ...steps, gap: gapOf(steps), surplus: surplusOf(steps), status: gapStatusOf(steps), basis };
}

const unmatched = ({ title, step, basis }: ComparedRow): Unmatched => ({ title, step, basis });

const byTitle = (one: { title: string }, other: { title: string }): number =>
  one.title.localeCompare(other.title, 'en-GB');
