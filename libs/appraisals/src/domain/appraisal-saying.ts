import type { Division, LocalDate } from '@app/kernel';
import { type AppraisalAction, saidWith } from './appraisal-lifecycle';
import { lastDayToAcknowledge } from './appraisal-policy';

export interface Said {
  readonly reason?: string;
  readonly metOn?: string;
}

export interface SayingFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** The day on which it is said, and the first day of the period that the appraisal looks back on. */
export interface SayingDays {
  readonly today: LocalDate;
  readonly periodFrom: LocalDate;
}

/** What is wrong with what was said with a step: something foreign to it, or something missing. */
export function faultIn(action: AppraisalAction, said: Said, days: SayingDays): SayingFault | undefined {
  const fitting = saidWith[action] ?? [];
  for (const field of ['reason', 'metOn'] as const) {
    if (said[field] !== undefined && !fitting.includes(field)) {
      return { pointer: `/${field}`, code: 'foreign-field', message: `This step takes no ${field}.` };
    }
  }
  const reason = said.reason?.trim() ?? '';
  if (action === 'share') return faultInMeeting(said.metOn, reason, days);
  if (fitting.includes('reason') && reason === '') {
    return { pointer: '/reason', code: 'reason-missing', message: 'Please give a reason.' };
  }
  return undefined;
}

/** Either the day they met on or the reason why they did not, and never both. */
function faultInMeeting(metOn: string | undefined, reason: string, days: SayingDays): SayingFault | undefined {
  const fault = (pointer: string, code: string, message: string) => ({ pointer, code, message });
  if (metOn === undefined) {
    if (reason !== '') return undefined;
    return fault('/metOn', 'meeting-missing', 'Say when you met, or why there was no meeting.');
  }
  if (reason !== '')
    return fault('/reason', 'both-given', 'Give the day you met or why there was no meeting, not both.');
  if (metOn > days.today) return fault('/metOn', 'in-the-future', 'The meeting must have been held.');
  if (metOn < days.periodFrom) {
    return fault(
      '/metOn',
      'before-the-period',
      'The meeting cannot lie before the period that the appraisal is about.',
    );
  }
  return undefined;
}

/** What the marks of sharing need to know. */
export interface Meeting {
  readonly metOn: LocalDate | null;
  /** Whose bank holidays count for the days to acknowledge. */
  readonly division: Division;
}

/** The marks a step leaves on the appraisal beside its state. What is returned or taken back is a draft again. */
export function marksOf(action: AppraisalAction, now: Date, { metOn, division }: Meeting) {
  switch (action) {
    case 'submit-self-assessment':
      return { selfSubmittedAt: now, selfOpenedAt: null };
    case 'recall-self-assessment':
    case 'return-self-assessment':
      return { selfSubmittedAt: null, selfOpenedAt: null };
    case 'submit-lead-assessment':
      return { leadSubmittedAt: now };
    case 'recall-lead-assessment':
      return { leadSubmittedAt: null };
    case 'share':
      return { sharedAt: now, metOn, acknowledgeDueOn: lastDayToAcknowledge(now, division) };
    case 'acknowledge':
    case 'disagree':
      return { acknowledgedAt: now };
    case 'countersign':
      return { countersignedAt: now };
    case 'close':
      return { closedAt: now };
    default:
      return {};
  }
}
