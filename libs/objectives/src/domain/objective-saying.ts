import { compare, decimal, type LocalDate } from '@app/kernel';
import type { KeyResultTerms, Terms } from './objective';
import { type ObjectiveAction, saidWith } from './objective-lifecycle';

export interface Said {
  readonly reason?: string;
  readonly dueOn?: string;
  readonly cycleId?: string;
}

export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** What is wrong with what was said with a step: something foreign to it, or something missing. */
export function faultIn(action: ObjectiveAction, said: Said, today: LocalDate): Fault | undefined {
  const fitting = saidWith[action] ?? [];
  for (const field of ['reason', 'dueOn', 'cycleId'] as const) {
    if (said[field] !== undefined && !fitting.includes(field)) {
      return { pointer: `/${field}`, code: 'foreign-field', message: `This step takes no ${field}.` };
    }
  }
  if (action === 'withdraw' && (said.reason?.trim() ?? '') === '') {
    return { pointer: '/reason', code: 'reason-missing', message: 'Please give a reason.' };
  }
  if (action !== 'carry-forward') return undefined;
  if (said.dueOn === undefined) {
    return { pointer: '/dueOn', code: 'due-date-missing', message: 'Say by when it is now to be done.' };
  }
  return said.dueOn < today ? dueInThePast : undefined;
}

const dueInThePast: Fault = {
  pointer: '/dueOn',
  code: 'in-the-past',
  message: 'The due date must not lie in the past.',
};

/**
 * What is missing before the other side can be asked: a draft may be as unfinished as it likes. A due date that both
 * sides had agreed to may have passed; a new one must not lie in the past.
 */
export function faultsIn(terms: Terms, today: LocalDate, agreedDueOn: LocalDate | null): Fault[] {
  const faults: Fault[] = [];
  if (terms.title.trim() === '') {
    faults.push({ pointer: '/title', code: 'title-missing', message: 'Say in a line what is to be achieved.' });
  }
  if (terms.measure.trim() === '' && terms.keyResults.length === 0) {
    faults.push({
      pointer: '/measure',
      code: 'measure-missing',
      message: 'Say how it will be seen to be achieved, or add a key result.',
    });
  }
  if (terms.dueOn === null) {
    faults.push({ pointer: '/dueOn', code: 'due-date-missing', message: 'Say by when it is to be done.' });
  } else if (terms.dueOn < today && terms.dueOn !== agreedDueOn) {
    faults.push(dueInThePast);
  }
  return faults;
}

/** What is wrong with the figures of a key result for its kind. */
export function faultInKeyResult({ kind, unit, start, target }: Omit<KeyResultTerms, 'id'>): Fault | undefined {
  if (kind === 'milestone') {
    if (start === null && target === null && unit === '') return undefined;
    const pointer = start !== null ? '/start' : target !== null ? '/target' : '/unit';
    return { pointer, code: 'foreign-field', message: 'A milestone is done or not: it has no figures and no unit.' };
  }
  if (start === null) return { pointer: '/start', code: 'start-missing', message: 'Say where it starts.' };
  if (target === null) return { pointer: '/target', code: 'target-missing', message: 'Say where it should be.' };
  if (compare(decimal(start), decimal(target)) !== 0) return undefined;
  return {
    pointer: '/target',
    code: 'target-is-start',
    message: 'Start and target are the same, so there is nothing to measure.',
  };
}
