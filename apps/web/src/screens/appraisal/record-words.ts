import type { Appraisal, Side } from '../../api/appraisals';
import { day, dayHere } from '../../components/day';
import { stateNames } from './states';

type Recorded = Appraisal['record'][number];

interface Line {
  readonly at: string;
  /** The day it was done, in words. */
  readonly on: string;
  readonly what: string;
  readonly reason: string | null;
}

/** The way it went, a line for each step: who did what on which day. */
export const recordLines = (appraisal: Pick<Appraisal, 'record' | 'appraisee' | 'dates'>): Line[] =>
  appraisal.record.map((step, index) => ({
    at: step.at,
    on: day(dayHere(step.at)),
    what: sentenceOf(step, appraisal.record.slice(0, index), appraisal),
    reason: step.reason,
  }));

function sentenceOf(
  { action, by }: Recorded,
  before: readonly Recorded[],
  { appraisee, dates }: Pick<Appraisal, 'appraisee' | 'dates'>,
): string {
  const who = by?.name ?? 'Somebody';
  switch (action) {
    case 'submit-self-assessment':
      return `${who} shared the self-assessment${before.some((step) => step.action === action) ? ' again' : ''}`;
    case 'proceed-without-self-assessment':
      return `${who} went on without the self-assessment`;
    case 'return-self-assessment':
      return `${who} gave the self-assessment back`;
    case 'share':
      return `${who} shared it with ${appraisee.name}, ${dates?.metOn ? `after the meeting on ${day(dates.metOn)}` : 'without a meeting'}`;
    case 'acknowledge':
      return `${who} has read it and agrees`;
    case 'disagree':
      return `${who} has read it and disagrees`;
    case 'record-not-acknowledged':
      return `Not acknowledged in time: it went on without ${appraisee.name}`;
    case 'countersign':
      return `${who} countersigned it`;
    case 'close':
      return 'Closed';
  }
}

/** Why it lies with the appraisee again, for as long as it does; afterwards that is a line of the record. */
export function givenBack({ state, record }: Pick<Appraisal, 'state' | 'record'>): Recorded | undefined {
  const last = record.at(-1);
  return state === 'self_assessment' && last?.action === 'return-self-assessment' ? last : undefined;
}

/** That there is something to decide, said to whoever reads, until it is decided. */
export function dispute(
  { state, appraisee, countersigner }: Pick<Appraisal, 'state' | 'appraisee' | 'countersigner'>,
  viewerId: string,
): string | undefined {
  if (state !== 'acknowledged_disagree') return undefined;
  const mine = appraisee.id === viewerId;
  const what = mine
    ? 'You disagree. What with stands in your comment'
    : `${appraisee.name} disagrees. What with stands in their comment`;
  const decides =
    countersigner?.id === viewerId
      ? 'You record your decision on it before you countersign.'
      : `${countersigner?.name ?? 'The countersigner'} decides on it.`;
  return `${what}, at the end of the page. ${decides}`;
}

const closes: Record<Side, readonly Recorded['action'][]> = {
  self: ['submit-self-assessment', 'proceed-without-self-assessment'],
  lead: [],
  agreed: ['share'],
  comment: ['acknowledge', 'disagree', 'record-not-acknowledged'],
  countersignature: ['countersign'],
};

/** Why a side can no longer be written on, to who was still typing on another page: what was done, by whom and when. */
export function whyClosed(
  { record, state, appraisee, appraiser }: Pick<Appraisal, 'record' | 'state' | 'appraisee' | 'appraiser'>,
  side: Side,
  viewerId: string,
): string {
  const step = record.findLast(({ action }) => closes[side].includes(action));
  if (!step) return `The appraisal went on: it is at “${stateNames[state]}” now.`;
  const who = step.by?.id === viewerId ? 'You have' : `${step.by?.name ?? 'Somebody'} has`;
  const what: Partial<Record<Recorded['action'], string>> = {
    'submit-self-assessment': `${who} shared it with ${appraiser.name}`,
    'proceed-without-self-assessment': `${who} gone on without it`,
    share: `${who} shared it with ${appraisee.name}`,
    countersign: `${who} countersigned it`,
    'record-not-acknowledged': 'It went on when the day to acknowledge it had gone by',
  };
  return `${what[step.action] ?? `${who} acknowledged it`}, on ${day(dayHere(step.at))}.`;
}
