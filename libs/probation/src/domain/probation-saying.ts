import type { LocalDate } from '@app/kernel';
import type { ProbationAction } from './probation-lifecycle';

/** What was held before somebody is not confirmed (Acas code: told in time, with a companion, in writing). */
export interface Hearing {
  readonly notifiedOn: LocalDate;
  readonly heldOn: LocalDate;
  readonly companionOffered: boolean;
  readonly notes: string;
}

export interface Said {
  readonly reason?: string;
  /** Why there is no final review. */
  readonly waiver?: string;
  readonly months?: number;
  readonly weeks?: number;
  readonly hearing?: Hearing;
  /** The proposal that was read, so that none is confirmed unseen. */
  readonly proposalId?: string;
  readonly acknowledgeStatutory?: boolean;
  /** HR knows that the hearing was held without a companion having been offered. */
  readonly acknowledgeNoCompanion?: boolean;
  /** The day notice is given on. */
  readonly noticeOn?: LocalDate;
}

export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

type Field = keyof Said;
const fields = [
  'reason',
  'waiver',
  'months',
  'weeks',
  'hearing',
  'proposalId',
  'acknowledgeStatutory',
  'acknowledgeNoCompanion',
  'noticeOn',
];

interface Words {
  readonly must: readonly Field[];
  readonly may: readonly Field[];
}

/** What somebody has to say with a step, and what they may. Anything else belongs to another step and is refused. */
// prettier-ignore
export const saidWith: Partial<Record<ProbationAction, Words>> = {
  'propose-confirmation':       { must: [],                    may: ['reason', 'waiver'] },
  'propose-early-confirmation': { must: ['reason'],            may: [] },
  'propose-extension':          { must: ['reason'],            may: ['months', 'weeks'] },
  'propose-non-confirmation':   { must: ['reason', 'hearing'], may: [] },
  'return-proposal':            { must: ['reason', 'proposalId'], may: [] },
  'confirm':                    { must: ['proposalId'],        may: [] },
  'confirm-early':              { must: ['proposalId'],        may: [] },
  'extend':                     { must: ['proposalId'],        may: ['acknowledgeStatutory'] },
  'not-confirm':                { must: ['proposalId'],        may: ['noticeOn', 'acknowledgeNoCompanion'] },
  'suspend':                    { must: ['reason'],            may: [] },
  'close-left':                 { must: ['reason'],            may: [] },
  'close-moved':                { must: ['reason'],            may: [] },
  'cancel':                     { must: ['reason'],            may: [] },
};

const missing: Partial<Record<Field, string>> = {
  reason: 'Please give a reason.',
  hearing: 'Record the hearing: when it was announced and held, whether a companion was offered, and notes.',
  proposalId: 'Say which proposal you have read.',
};

/** What is wrong with what was said with a step: something foreign to it, missing, or against the calendar. */
export function faultIn(action: ProbationAction, said: Said, today: LocalDate): Fault | undefined {
  const { must, may } = saidWith[action] ?? { must: [], may: [] };
  const foreign = fields.find(
    (field) => said[field as Field] !== undefined && ![...must, ...may].some((one) => one === field),
  );
  if (foreign) return { pointer: `/${foreign}`, code: 'foreign-field', message: `This step takes no ${foreign}.` };
  const lacking = must.find((field) => isEmpty(said[field]));
  if (lacking) return { pointer: `/${lacking}`, code: `${lacking}-missing`, message: missing[lacking] ?? '' };
  if (said.hearing) return faultInHearing(said.hearing, today);
  if (said.noticeOn !== undefined && said.noticeOn < today) {
    return { pointer: '/noticeOn', code: 'in-the-past', message: 'Notice cannot have been given before today.' };
  }
  return undefined;
}

/** Who decides on a hearing without a companion offered says that they know: the Acas code asks for one. */
export function faultInAcknowledging(hearing: Hearing | null, { acknowledgeNoCompanion }: Said): Fault | undefined {
  if (hearing === null || hearing.companionOffered || acknowledgeNoCompanion === true) return undefined;
  const message = 'No companion was offered at the hearing. Say that you know, or give the proposal back.';
  return { pointer: '/acknowledgeNoCompanion', code: 'acknowledgement-missing', message };
}

/** Notice of a probation that is not passed is given while it lasts. */
export const faultInNotice = (noticeOn: LocalDate, { lastDay }: { readonly lastDay: LocalDate }): Fault | undefined =>
  noticeOn > lastDay
    ? { pointer: '/noticeOn', code: 'after-the-last-day', message: 'Notice is given by the last day of the probation.' }
    : undefined;

/** What is wrong with the day on which a letter is said to have been sent. */
export function faultInSending(
  sentOn: LocalDate,
  { startOn }: { readonly startOn: LocalDate },
  today: LocalDate,
): Fault | undefined {
  const pointer = '/sentOn';
  if (sentOn > today) return { pointer, code: 'in-the-future', message: 'The letter must have been sent.' };
  return sentOn < startOn
    ? { pointer, code: 'before-the-start', message: 'No letter was sent before the probation started.' }
    : undefined;
}

function faultInHearing({ notifiedOn, heldOn, notes }: Hearing, today: LocalDate): Fault | undefined {
  if (heldOn > today) {
    return { pointer: '/hearing/heldOn', code: 'in-the-future', message: 'The hearing must have been held.' };
  }
  if (notifiedOn > heldOn) {
    const message = 'The hearing must have been announced before it was held.';
    return { pointer: '/hearing/notifiedOn', code: 'after-the-hearing', message };
  }
  return isEmpty(notes)
    ? { pointer: '/hearing/notes', code: 'notes-missing', message: 'Write down what was said at the hearing.' }
    : undefined;
}

const isEmpty = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');
