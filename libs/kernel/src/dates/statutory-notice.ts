import { addDays, type LocalDate } from '../local-date';
import { serviceMonths } from './months';

const WEEK = 7;
const MOST_WEEKS = 12;

/**
 * The least notice in days that an employer must give somebody employed since `employedFrom`, when it is given on `on`
 * (Employment Rights Act 1996, section 86): none in the first month, a week until two years, then a week for each
 * complete year up to twelve.
 */
export function statutoryNoticeDays(employedFrom: LocalDate, on: LocalDate): number {
  const months = serviceMonths(employedFrom, on);
  if (months < 1) return 0;
  return WEEK * Math.min(Math.max(Math.floor(months / 12), 1), MOST_WEEKS);
}

/** The day on which notice ends; the day it is given on is not counted. */
export const noticeEndsOn = (givenOn: LocalDate, days: number): LocalDate => addDays(givenOn, days);
