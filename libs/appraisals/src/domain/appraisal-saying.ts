import type { LocalDate } from '@app/kernel';
import { type AppraisalAction, saidWith } from './appraisal-lifecycle';

export interface Said {
  readonly reason?: string;
  readonly metOn?: string;
}

export interface SayingFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** What is wrong with what was said with a step: something foreign to it, or something missing. */
export function faultIn(action: AppraisalAction, said: Said, today: LocalDate): SayingFault | undefined {
  const fitting = saidWith[action] ?? [];
  for (const field of ['reason', 'metOn'] as const) {
    if (said[field] !== undefined && !fitting.includes(field)) {
      return { pointer: `/${field}`, code: 'foreign-field', message: `This step takes no ${field}.` };
    }
  }
  const reason = said.reason?.trim() ?? '';
  if (action === 'share') {
    if (said.metOn === undefined && reason === '') {
      return { pointer: '/metOn', code: 'meeting-missing', message: 'Say when you met, or why there was no meeting.' };
    }
    if (said.metOn !== undefined && said.metOn > today) {
      return { pointer: '/metOn', code: 'in-the-future', message: 'The meeting must have been held.' };
    }
    return undefined;
  }
  if (fitting.includes('reason') && reason === '') {
    return { pointer: '/reason', code: 'reason-missing', message: 'Please give a reason.' };
  }
  return undefined;
}

/** The marks a step leaves on the appraisal beside its state. What is returned or taken back is a draft again. */
export function marksOf(action: AppraisalAction, now: Date, metOn: LocalDate | null) {
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
      return { sharedAt: now, metOn };
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
