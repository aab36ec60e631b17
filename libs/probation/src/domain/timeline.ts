import type { LocalDate } from '@app/kernel';
import type { ReviewKind } from './probation';

export const pointKinds = ['start', 'review', 'extended', 'today', 'decide-by', 'last-day', 'statutory-date'] as const;
export type PointKind = (typeof pointKinds)[number];

export interface TimelinePoint {
  readonly kind: PointKind;
  readonly on: LocalDate;
  readonly reviewId: string | null;
  readonly reviewKind: ReviewKind | null;
  /** A review that is shared, a day that has come. */
  readonly done: boolean;
}

export interface TimelineFacts {
  /** What was still to come then does not come any more. */
  readonly finished: boolean;
  readonly startOn: LocalDate;
  readonly decideBy: LocalDate;
  readonly lastDay: LocalDate;
  readonly qualifiesOn: LocalDate;
  readonly extensions: readonly { readonly approvedOn: LocalDate }[];
  readonly reviews: readonly {
    readonly id: string;
    readonly kind: ReviewKind;
    readonly dueOn: LocalDate;
    readonly shared: boolean;
  }[];
}

/** The points a timeline is drawn from, in order of their days. A statutory date before the start is not on it. */
export function timelineOf(facts: TimelineFacts, today: LocalDate): TimelinePoint[] {
  const point = (kind: PointKind, on: LocalDate): TimelinePoint => ({
    kind,
    on,
    reviewId: null,
    reviewKind: null,
    done: on <= today,
  });
  return [
    point('start', facts.startOn),
    ...facts.reviews.map((review) => ({
      ...point('review', review.dueOn),
      reviewId: review.id,
      reviewKind: review.kind,
      done: review.shared,
    })),
    ...facts.extensions.map(({ approvedOn }) => point('extended', approvedOn)),
    point('today', today),
    point('decide-by', facts.decideBy),
    point('last-day', facts.lastDay),
    ...(facts.qualifiesOn >= facts.startOn ? [point('statutory-date', facts.qualifiesOn)] : []),
  ]
    .filter(({ done }) => done || !facts.finished)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
