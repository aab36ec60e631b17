import type { LocalDate } from '@app/kernel';

export const objectiveStates = [
  'draft',
  'proposed',
  'agreed',
  'in_progress',
  'achieved',
  'partly_achieved',
  'not_achieved',
  'withdrawn',
  'carried_forward',
] as const;
export type ObjectiveState = (typeof objectiveStates)[number];

const closedStates = ['achieved', 'partly_achieved', 'not_achieved', 'withdrawn', 'carried_forward'] as const;

/** The two parties of an agreement: the person whose objective it is, and whoever leads them at the time. */
export const objectiveSides = ['owner', 'lead'] as const;
export type ObjectiveSide = (typeof objectiveSides)[number];

export const outlooks = ['on_track', 'at_risk', 'off_track'] as const;
export type Outlook = (typeof outlooks)[number];

export const keyResultKinds = ['numeric', 'milestone'] as const;
export type KeyResultKind = (typeof keyResultKinds)[number];

/** An activity or a skill of the role profile: what an objective may be linked to. */
export const linkedKinds = ['work_activity', 'organisation_skill', 'behavioural_skill', 'knowledge'] as const;
export type LinkedKind = (typeof linkedKinds)[number];

/** What the rules need to know. A row conforms to it; a test writes it as a literal. */
export interface ObjectiveFacts {
  readonly id: string;
  /** Whose objective it is. */
  readonly personId: string;
  /** Who wrote the draft: while it is one, nobody else knows of it. */
  readonly authorId: string;
  readonly state: ObjectiveState;
  /** The side whose proposal this is: the other one agrees. */
  readonly proposedSide: ObjectiveSide | null;
  /** Both sides agreed to it once, perhaps in other words than now. */
  readonly wasAgreed: boolean;
  /** A first check-in or a start: from then on it is in progress whenever both sides agree. */
  readonly wasStarted: boolean;
  /** As it is proposed or agreed now; while a change waits `dueDay` has the one that counts. */
  readonly dueOn: LocalDate | null;
  readonly agreedDueOn: LocalDate | null;
  /** The person's team today, whom they answer to today, and whom that lead answers to. */
  readonly teamId: string | null;
  readonly currentLeadId: string | null;
  readonly countersignerId: string | null;
  readonly hasLeft: boolean;
  /** Closed, and the period of its cycle is over: an overseer sees no more of it. */
  readonly isPast: boolean;
}

/** What a key result says. Figures are decimal numbers as text, so that none is rounded on its way. */
export interface KeyResultTerms {
  readonly id: string;
  readonly kind: KeyResultKind;
  readonly title: string;
  readonly unit: string;
  readonly start: string | null;
  readonly target: string | null;
  /** In basis points; among the key results of one objective only their proportion counts. */
  readonly weight: number;
}

/** What two sides agree to. A change of any of it needs a new agreement. */
export interface Terms {
  readonly title: string;
  readonly measure: string;
  /** In basis points of the person's objectives in a cycle; null where weights are not used. */
  readonly weight: number | null;
  readonly dueOn: LocalDate | null;
  readonly cycleId: string | null;
  readonly cycleName: string | null;
  readonly keyResults: readonly KeyResultTerms[];
}

const closed: readonly string[] = closedStates;

export const isClosed = (state: ObjectiveState): boolean => closed.includes(state);

/** Agreed once and not yet dispositioned: what has to be settled before an appraisal closes. */
export const isOpen = ({ state, wasAgreed }: Pick<ObjectiveFacts, 'state' | 'wasAgreed'>): boolean =>
  wasAgreed && state !== 'draft' && !isClosed(state);

/** Other words than the agreed ones wait for an answer. Until there is one, the agreed ones count. */
export const changeWaits = ({ state, wasAgreed }: Pick<ObjectiveFacts, 'state' | 'wasAgreed'>): boolean =>
  wasAgreed && state === 'proposed';

/** The day that counts: a proposed one moves nothing before both sides have agreed to it. */
export const dueDay = (objective: ObjectiveFacts): LocalDate | null =>
  changeWaits(objective) ? objective.agreedDueOn : objective.dueOn;

/** Derived and never a state: its day has passed and it is still open. */
export function isOverdue(objective: ObjectiveFacts, today: LocalDate): boolean {
  const day = dueDay(objective);
  return isOpen(objective) && day !== null && day < today;
}

export const otherSide = (side: ObjectiveSide): ObjectiveSide => (side === 'owner' ? 'lead' : 'owner');
