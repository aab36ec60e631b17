import type { Probation } from '../../api/probations';
import { lineOf } from './line';

type Point = Probation['timeline'][number];

const point = (kind: Point['kind'], on: string, over: Partial<Point> = {}): Point => ({
  kind,
  on,
  reviewId: null,
  reviewKind: null,
  done: false,
  ...over,
});

const drawn = (timeline: Point[], stage: Probation['stage'] = 'open') =>
  lineOf({ timeline, reviews: [], stage } as unknown as Probation, '2026-11-22');

describe('the line of a probation', () => {
  it('leaves out today, which has a mark of its own, and marks what comes next', () => {
    const line = drawn([
      point('start', '2026-09-01', { done: true }),
      point('today', '2026-11-22', { done: true }),
      point('decide-by', '2027-02-14'),
      point('last-day', '2027-02-28'),
    ]);
    expect(line?.events.map(({ name, state }) => [name, state])).toEqual([
      ['Start', 'done'],
      ['Decide by', 'soon'],
      ['Last day', 'later'],
    ]);
    expect([line?.first, line?.last]).toEqual(['2026-09-01', '2027-02-28']);
  });

  it('marks a review that is late as well as the next', () => {
    const line = drawn([
      point('start', '2026-09-01', { done: true }),
      point('review', '2026-10-01'),
      point('review', '2026-11-01'),
      point('last-day', '2027-02-28'),
    ]);
    expect(line?.events.map(({ name, state }) => [name, state])).toEqual([
      ['Start', 'done'],
      ['Review', 'soon'],
      ['Review 2', 'soon'],
      ['Last day', 'later'],
    ]);
  });

  it('is one mark where two things fall on one day', () => {
    const line = drawn([
      point('start', '2026-09-01', { done: true }),
      point('review', '2027-02-14'),
      point('decide-by', '2027-02-14'),
      point('last-day', '2027-02-28'),
      point('statutory-date', '2027-02-28'),
    ]);
    expect(line?.events.map(({ name, state }) => [name, state])).toEqual([
      ['Start', 'done'],
      ['Review · decide by', 'soon'],
      ['Last day · statutory', 'later'],
    ]);
  });

  it('has nothing to come once it is finished', () => {
    const line = drawn([point('start', '2026-09-01', { done: true }), point('last-day', '2027-02-28')], 'finished');
    expect(line?.events.at(-1)?.state).toBe('later');
  });

  it('is not drawn for somebody who is shown no days, or where there is but one', () => {
    expect(drawn([])).toBeUndefined();
    expect(drawn([point('start', '2026-09-01', { done: true })], 'finished')).toBeUndefined();
  });
});
