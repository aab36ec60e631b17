import { addMonths, type LocalDate, Problem } from '@app/kernel';
import type { Lived } from './standing';

const YEARS_BACK = 20;
const MONTHS_AHEAD = 12;

/**
 * Refuses a first day in force that can only be a slip of the pen (`invalid`, `day-too-far`): what is published stays
 * so, and nothing can begin before it. Twenty years back, as roles are older than their profiles; a year ahead.
 */
export function demandFirstDay(from: LocalDate, today: LocalDate, pointer: string): void {
  const [first, last] = [addMonths(today, -12 * YEARS_BACK), addMonths(today, MONTHS_AHEAD)];
  if (from >= first && from <= last) return;
  const message = `A version is in force from a day between ${inWords(first)} and ${inWords(last)}; this is ${inWords(from)}.`;
  throw new Problem('invalid', 'day-too-far', message, { errors: [{ pointer, code: 'day-too-far', message }] });
}

/** '22 November 2026'. */
export const inWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What another is to replace from a day before its own first. */
export function beginsTooEarly(version: Pick<Lived, 'number' | 'effectiveFrom'>, from: LocalDate, today: LocalDate) {
  const { number, effectiveFrom } = version;
  const remedy = effectiveFrom !== null && effectiveFrom > today ? ' It can be withdrawn until then.' : '';
  return new Problem(
    'conflict',
    'begins-too-early',
    `Version ${number} is in force from ${effectiveFrom === null ? 'no day' : inWords(effectiveFrom)}. What replaces it cannot begin before that, on ${inWords(from)}.${remedy}`,
  );
}
