import type { Probation } from '../../api/probations';
import type { TimelineEvent } from '../../pictures/timeline-geometry';
import { namedReviews } from './words';

type Point = Probation['timeline'][number];

const pointNames: Partial<Record<Point['kind'], string>> = {
  start: 'Start',
  extended: 'Extended',
  'decide-by': 'Decide by',
  'last-day': 'Last day',
  'statutory-date': 'Statutory date',
};

interface Line {
  readonly first: string;
  readonly last: string;
  readonly events: TimelineEvent[];
}

/** The probation on a line; what comes next is marked, and so is a review that is late. Nothing without days. */
export function lineOf({ timeline, reviews, stage }: Probation, today: string): Line | undefined {
  const first = timeline.find(({ kind }) => kind === 'start')?.on;
  if (first === undefined) return undefined;
  const names = new Map(namedReviews(reviews).map(({ name, review }) => [review.id, name]));
  const points = timeline.filter(({ kind }) => kind !== 'today');
  const next = stage === 'finished' ? undefined : points.find(({ done }) => !done);
  const counts = new Map<string, number>();
  const each = points.map((point): TimelineEvent => {
    const name = names.get(point.reviewId ?? '') ?? pointNames[point.kind] ?? 'Review';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const late = !point.done && point.on < today;
    return {
      name: count > 1 ? `${name} ${count}` : name,
      on: point.on,
      state: point.done ? 'done' : stage !== 'finished' && (point === next || late) ? 'soon' : 'later',
    };
  });
  const events = onePerDay(each);
  if (events.length < 2) return undefined;
  const last = events.reduce((latest, { on }) => (on > latest ? on : latest), first);
  return { first, last, events };
}

const urgency = ['done', 'later', 'soon'] as const;

/** What falls on one day is one mark with all its names: two would lie on one another. */
export function onePerDay(events: readonly TimelineEvent[]): TimelineEvent[] {
  const days = new Map<string, TimelineEvent>();
  for (const event of events) {
    const there = days.get(event.on);
    days.set(event.on, there ? joined(there, event) : event);
  }
  return [...days.values()];
}

const joined = (one: TimelineEvent, other: TimelineEvent): TimelineEvent => ({
  name: `${one.name} · ${other.name === 'Statutory date' ? 'statutory' : other.name.toLowerCase()}`,
  on: one.on,
  state: urgency.indexOf(one.state) > urgency.indexOf(other.state) ? one.state : other.state,
});
