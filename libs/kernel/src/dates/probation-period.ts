import { addDays, earliest, type LocalDate } from '../local-date';
import { addMonths, periodLastDay } from './months';

/** `day_before`: six months from 1 January end on 30 June. `corresponding_day`: for contracts that say "until 1 July". */
export type EndConvention = 'day_before' | 'corresponding_day';

/** What the contract says of a probation, with every extension so far added up. */
export interface ProbationTerms {
  readonly startOn: LocalDate;
  readonly months: number;
  readonly weeks?: number;
  /** Days of a permitted pause; they move the contractual end and never the statutory clock. */
  readonly pausedDays?: number;
  readonly endConvention?: EndConvention;
  /** The end of a fixed-term contract, which a probation does not outlive. */
  readonly contractEndOn?: LocalDate;
}

export type Extension = { readonly months: number } | { readonly weeks: number };

/**
 * The last day of the probation, that day included. Months are counted from the start, never from the old last day,
 * and weeks from there. Throws RangeError for a length that is not whole or not at least a month.
 */
export function probationLastDay(terms: ProbationTerms): LocalDate {
  const { startOn, months, weeks = 0, pausedDays = 0, endConvention = 'day_before', contractEndOn } = terms;
  const ofMonths = endConvention === 'day_before' ? periodLastDay(startOn, months) : addMonths(startOn, months);
  const last = addDays(ofMonths, 7 * weeks + pausedDays);
  return contractEndOn === undefined ? last : earliest(last, contractEndOn);
}

/** The terms with an extension added, so that its months too are counted from the start. */
export const extend = (terms: ProbationTerms, extension: Extension): ProbationTerms =>
  'months' in extension
    ? { ...terms, months: terms.months + extension.months }
    : { ...terms, weeks: (terms.weeks ?? 0) + extension.weeks };
