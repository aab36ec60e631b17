import { addDays, addWorkingDays, isWorkingDay, type LocalDate, rollForward } from '@app/kernel';
import { type CaseTerms, datesOf, type Judgement, type ProbationState, reviewDays } from '@app/probation';
import type { Who } from './demo-organisation';

export const six: CaseTerms = {
  startOn: '2026-01-01' as LocalDate,
  employedFrom: '2026-01-01' as LocalDate,
  contractEndOn: null,
  division: 'england-and-wales',
  months: 6,
  offsets: [{ weeks: 4 }, { weeks: 12 }, { weeks: 20 }],
  maxExtensionMonths: 3,
  noticeDays: 7,
  noticeInside: false,
  hearingLead: 10,
  endConvention: 'day_before',
  extensionMonths: 0,
  extensionWeeks: 0,
  pausedDays: 0,
  guardAcknowledged: false,
};

const from = (startOn: LocalDate): CaseTerms => ({ ...six, startOn, employedFrom: startOn });

export interface Review {
  readonly on: LocalDate;
  readonly kind: 'planned' | 'concern' | 'final';
  /** What the lead wrote; nothing for one that is still to come. */
  readonly text?: string;
  readonly judged?: Judgement;
  readonly comment?: string;
  /** Begun and not shared yet. */
  readonly isDraft?: boolean;
}

export interface Story {
  readonly who: Who;
  readonly role: string;
  readonly terms: CaseTerms;
  readonly state: ProbationState;
  readonly reviews: readonly Review[];
}

/** So many days ago, on a day when people begin somewhere. */
const since = (today: LocalDate, days: number): CaseTerms => from(rollForward(addDays(today, -days), six.division));

export const prolonged = (today: LocalDate): CaseTerms => since(today, 200);

export const steady = 'Everything that was agreed is going well. The shadowing on the early shift helped most.';

export function onTrack(today: LocalDate): Story {
  const terms = since(today, 63);
  const [first, second, ...rest] = planned(terms);
  return {
    who: 'ivy',
    role: 'problem-analyst',
    terms,
    state: 'in_progress',
    reviews: [
      { ...first, text: steady, judged: 'on_track', comment: 'I agree, and I would like to see more major incidents.' },
      { ...second, text: 'Two root causes found without help.', judged: 'on_track', isDraft: true },
      ...rest,
    ],
  };
}

/** Began on the day from which the decision is due in about five working days. */
export function dueNextWeek(today: LocalDate): Story {
  const wanted = addWorkingDays(today, 5, six.division);
  const starts = Array.from({ length: 160 }, (_, n) => from(addDays(today, -240 + n)));
  const decidedBy = (terms: CaseTerms) => datesOf(terms).decision.decideBy;
  const fits = (one: CaseTerms) =>
    isWorkingDay(one.startOn, six.division) && decidedBy(one) <= wanted && decidedBy(one) > today;
  const terms = starts.filter(fits).at(-1) ?? from(today);
  const reviews = planned(terms);
  return {
    who: 'finn',
    role: 'service-desk-analyst',
    terms,
    state: 'in_progress',
    reviews: reviews.map((review, index) =>
      index === reviews.length - 1 ? review : { ...review, text: steady, judged: 'on_track', comment: 'Thank you.' },
    ),
  };
}

export function going(today: LocalDate): Story {
  const terms = since(today, 140);
  return {
    who: 'mei',
    role: 'service-desk-analyst',
    terms,
    state: 'in_progress',
    reviews: planned(terms).map((review) =>
      review.on < addDays(today, -14)
        ? { ...review, text: 'Ahead of what we asked for, on every call.', judged: 'met', comment: 'Thank you.' }
        : review,
    ),
  };
}

export function planned(terms: CaseTerms): [Review, Review, ...Review[]] {
  const days = reviewDays(terms, terms.startOn);
  return days.map((on, index) => ({ on, kind: index === days.length - 1 ? 'final' : 'planned' })) as [Review, Review];
}
