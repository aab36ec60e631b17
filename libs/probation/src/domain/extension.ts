import type { LocalDate } from '@app/kernel';
import type { CaseTerms } from './probation';
import { datesOf } from './probation-dates';
import type { Fault } from './probation-saying';

/** How much longer: months are counted from the start, weeks from the old last day. One of them. */
export interface Longer {
  readonly months?: number;
  readonly weeks?: number;
}

/** The terms with the extension in them. */
export const extended = (terms: CaseTerms, { months = 0, weeks = 0 }: Longer): CaseTerms => ({
  ...terms,
  extensionMonths: terms.extensionMonths + months,
  extensionWeeks: terms.extensionWeeks + weeks,
});

/** What is wrong with an extension: none or two lengths, more than the policy has, or a contract that ends before. */
export function faultInExtension(terms: CaseTerms, { months, weeks }: Longer): Fault | undefined {
  if ((months === undefined) === (weeks === undefined)) {
    return { pointer: '/months', code: 'length-missing', message: 'Say how many months, or how many weeks, longer.' };
  }
  const pointer = months === undefined ? '/weeks' : '/months';
  const next = extended(terms, { months, weeks });
  const days = datesOf(next);
  if (days.lastDay <= datesOf(terms).lastDay) {
    const message = 'The contract ends before the probation could be longer.';
    return { pointer, code: 'contract-ends', message };
  }
  if (
    lastDayWithout(next) > lastDayWithout({ ...terms, extensionMonths: terms.maxExtensionMonths, extensionWeeks: 0 })
  ) {
    const message = `The policy allows ${terms.maxExtensionMonths} months of extension in all.`;
    return { pointer, code: 'longer-than-the-policy', message };
  }
  return undefined;
}

/** Whether the person will be protected from unfair dismissal before the extended probation ends. */
export function needsAcknowledgement(terms: CaseTerms): boolean {
  const { lastDay, decision } = datesOf(terms);
  return lastDay >= decision.guard.qualifiesOn;
}

/** As the contract's end and pauses do not count against what the policy allows. */
const lastDayWithout = (terms: CaseTerms): LocalDate =>
  datesOf({ ...terms, contractEndOn: null, pausedDays: 0 }).lastDay;
