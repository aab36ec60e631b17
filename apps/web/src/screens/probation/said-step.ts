import type { Probation, ProbationStep } from '../../api/probations';
import { today } from '../../components/day';
import { proposalOf, type Asked } from './action-words';
import { lastDayAfter, type Longer } from './days';

/** What is typed into the dialog of a step, whichever of it the step takes. */
export interface Typed {
  readonly reason: string;
  readonly waiver: string;
  readonly unit: 'months' | 'weeks';
  readonly length: string;
  readonly notifiedOn: string;
  readonly heldOn: string;
  readonly companionOffered: boolean;
  readonly notes: string;
  readonly noticeOn: string;
  readonly acknowledged: boolean;
  readonly companionKnown: boolean;
}

export const nothingTyped = (): Typed => ({
  reason: '',
  waiver: '',
  unit: 'months',
  length: '1',
  notifiedOn: '',
  heldOn: '',
  companionOffered: false,
  notes: '',
  noticeOn: today(),
  acknowledged: false,
  companionKnown: false,
});

/** Exactly what the step takes: the server refuses anything else. */
export function stepOf(asks: readonly Asked[], typed: Typed, probation: Probation): ProbationStep {
  const { notifiedOn, heldOn, companionOffered, notes, reason, waiver, noticeOn, unit, length } = typed;
  const said: Record<Asked, ProbationStep> = {
    reason: { reason },
    note: reason.trim() === '' ? {} : { reason },
    waiver: waiver.trim() === '' ? {} : { waiver },
    length: { [unit]: Number(length) },
    hearing: { hearing: { notifiedOn, heldOn, companionOffered, notes } },
    acknowledgement: typed.acknowledged ? { acknowledgeStatutory: true } : {},
    companion: typed.companionKnown ? { acknowledgeNoCompanion: true } : {},
    notice: { noticeOn },
    proposal: { proposalId: proposalOf(probation)?.id },
  };
  return Object.assign({}, ...asks.map((asked) => said[asked])) as ProbationStep;
}

export interface LengthPreview {
  readonly on: string;
  readonly exact: boolean;
  /** The person would be protected from unfair dismissal before the new last day. */
  readonly afterStatutory: boolean;
}

/** What an extension would come to; nothing for a length that is none. */
export function extensionPreview({ dates }: Probation, longer: Longer): LengthPreview | undefined {
  const length = longer.months ?? longer.weeks;
  if (!dates || length === undefined || !Number.isInteger(length) || length < 1) return undefined;
  const after = lastDayAfter(dates, longer);
  return { ...after, afterStatutory: after.on >= dates.statutory.qualifiesOn };
}
