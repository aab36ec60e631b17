import { day } from './facts.fixture';
import { openTasks, type TaskFacts, turnOf } from './probation-tasks';
import { wordsFor } from './probation-words';
import { type TimelineFacts, timelineOf } from './timeline';

const today = day('2026-11-22');
const facts: TaskFacts = {
  id: 'p1',
  state: 'in_progress',
  hasLeft: false,
  startOn: day('2026-09-15'),
  decideBy: day('2027-02-19'),
  latestNoticeOn: day('2027-03-05'),
  qualifiesOn: day('2027-03-14'),
  division: 'england-and-wales',
  agreedOn: day('2026-09-20'),
  proposed: null,
  reviews: [
    { id: 'r1', kind: 'planned', dueOn: day('2026-10-13'), sharedOn: day('2026-10-13'), commented: true },
    { id: 'r2', kind: 'planned', dueOn: day('2026-12-08'), sharedOn: null, commented: false },
    { id: 'r3', kind: 'final', dueOn: day('2027-02-19'), sharedOn: null, commented: false },
  ],
  letters: [],
};
const rules = (over: Partial<TaskFacts>, on = '2026-11-24') =>
  openTasks({ ...facts, ...over }, day(on)).map(({ rule, doer, dueOn }) => `${rule} ${doer} ${dueOn}`);

describe('what is open in a probation', () => {
  it('is a review ten working days before its day, and the decision thirty before', () => {
    expect(rules({}, '2026-11-23')).toEqual([]);
    expect(rules({}, '2026-11-24')).toEqual(['probation-review lead 2026-12-08']);
    const reviewed = { reviews: [] };
    expect(rules(reviewed, '2027-01-07')).toEqual([]);
    expect(rules(reviewed, '2027-01-08')).toEqual(['probation-decision lead 2027-02-19']);
  });

  it('is for HR to close, and nothing else, once the person has left', () => {
    const left = { hasLeft: true, agreedOn: null };
    for (const state of ['in_progress', 'decision_due', 'lapsed'] as const)
      expect(rules({ ...left, state }, '2027-02-22')).toEqual(['probation-decision hr 2027-02-19']);
    expect(rules({ ...left, proposed: 'confirmed' }, '2027-02-22')).toEqual(['probation-decision hr 2027-02-19']);
    expect(rules({ ...left, state: 'not_started' }, '2027-02-22')).toEqual([]);
    expect(turnOf({ ...facts, ...left }, day('2027-02-22'), true)).toBe('hr');
    const words = wordsFor({ rule: 'probation-decision', doer: 'hr', hasLeft: true }, 'Ivy Cole');
    expect(words.title).toBe('Close the probation of Ivy Cole, who has left');
  });

  it('is agreeing the requirements within ten working days of the start', () => {
    expect(rules({ agreedOn: null, reviews: [] })).toEqual(['probation-requirements lead 2026-09-29']);
    expect(rules({ agreedOn: null, reviews: [], state: 'not_started' })).toEqual([]);
  });

  it('is the person’s comment on the latest review, and on no older one', () => {
    const shared = (id: string, on: string) => ({
      id,
      kind: 'planned' as const,
      dueOn: day(on),
      sharedOn: day(on),
      commented: false,
    });
    expect(rules({ reviews: [shared('r1', '2026-10-13'), shared('r2', '2026-11-20')] })).toEqual([
      'probation-comment subject 2026-11-27',
    ]);
  });

  it('is the decision after a lapse too, until somebody takes it', () => {
    expect(rules({ state: 'lapsed' }, '2027-06-01')).toEqual(['probation-decision lead 2027-02-19']);
    for (const state of ['confirmed', 'not_confirmed', 'ended', 'closed_left'] as const)
      expect(rules({ state }, '2027-06-01')).toEqual([]);
  });

  it('is HR’s answer once something is proposed, and HR’s watch on the law during a pause', () => {
    expect(rules({ reviews: [], proposed: 'confirmed' }, '2027-02-01')).toEqual(['probation-decision hr 2027-02-19']);
    expect(rules({ state: 'suspended' })).toEqual(['probation-statutory-date hr 2027-03-05']);
    expect(rules({ state: 'suspended', qualifiesOn: null })).toEqual([]);
  });

  it('is every letter that was not sent', () => {
    const letters = [{ id: 'l1', kind: 'confirmation-letter' as const, dueOn: day('2026-12-01') }];
    expect(rules({ state: 'confirmed', letters })).toEqual(['probation-letter hr 2026-12-01']);
  });
});

describe('whose turn it is', () => {
  it('is not told to the person where it would tell of a proposal', () => {
    const proposed = { ...facts, proposed: 'not_confirmed' as const };
    expect(turnOf(proposed, day('2026-11-24'), true)).toBe('hr');
    expect(turnOf(proposed, day('2026-11-24'), false)).toBe('lead');
    expect(turnOf(facts, today, true)).toBe('nobody');
  });

  it('waits for no comment', () => {
    const uncommented = facts.reviews.map((review) => ({ ...review, commented: false }));
    expect(turnOf({ ...facts, reviews: uncommented }, day('2026-11-23'), true)).toBe('nobody');
  });
});

it('says in no task which outcome is meant', () => {
  const rule = 'probation-decision';
  for (const doer of ['lead', 'hr'] as const)
    expect(wordsFor({ rule, doer }, 'Ivy Cole').title).not.toMatch(/confirm|extend|dismiss|concern/i);
});

it('draws the timeline in order: start, reviews, today, decide-by, last day and statutory date', () => {
  const { startOn, decideBy } = facts;
  const qualifiesOn = day('2027-03-14');
  const reviews = facts.reviews.map(({ id, kind, dueOn, sharedOn }) => ({ id, kind, dueOn, shared: !!sharedOn }));
  const lastDay = day('2027-03-14');
  const running = { finished: false, startOn, decideBy, lastDay, qualifiesOn, extensions: [], reviews };
  const drawn = (given: TimelineFacts) => timelineOf(given, today).map(({ kind, on }) => `${kind} ${on}`);
  expect(drawn(running)).toEqual([
    'start 2026-09-15',
    'review 2026-10-13',
    'today 2026-11-22',
    'review 2026-12-08',
    'review 2027-02-19',
    'decide-by 2027-02-19',
    'last-day 2027-03-14',
    'statutory-date 2027-03-14',
  ]);
  // Finished, nothing is to come; and who was protected before is so at no point on the line.
  expect(drawn({ ...running, finished: true, qualifiesOn: day('2026-03-31') })).toEqual([
    'start 2026-09-15',
    'review 2026-10-13',
    'today 2026-11-22',
  ]);
});
