import { randomUUID } from 'node:crypto';
import { addDays, addWorkingDays, type LocalDate } from '@app/kernel';
import {
  datesOf,
  extended,
  extensionReviewDays,
  type LetterKind,
  letterDueOn,
  needsAcknowledgement,
} from '@app/probation';
import type { Client } from 'pg';
import { people, type Who } from './demo-organisation';
import {
  dueNextWeek,
  going,
  onTrack,
  planned,
  prolonged,
  type Review,
  six,
  steady,
  type Story,
} from './demo-probation-stories';
import { inTransaction } from './in-transaction';
import * as sql from './demo-probation.sql';

export const policyIds = {
  six: '00000000-0000-4000-8000-000006000001',
  three: '00000000-0000-4000-8000-000006000002',
} as const;

/** Two policies and four probations, each in another place, whatever today is. Once, into an organisation with roles. */
export const seedProbations = (db: Client, today: LocalDate): Promise<void> =>
  inTransaction(db, async () => {
    await db.query(sql.policy, [policyIds.six, 'Six months', 6, JSON.stringify(six.offsets), 3, people.hari.id]);
    const eight = JSON.stringify([{ weeks: 4 }, { weeks: 8 }]);
    await db.query(sql.policy, [policyIds.three, 'Three months', 3, eight, 1, people.hari.id]);
    await open(db, onTrack(today), today);
    await open(db, dueNextWeek(today), today);
    await confirmEarly(db, await open(db, going(today), today), today);
    await extendOnce(db, today);
  });

async function confirmEarly(db: Client, id: string, today: LocalDate): Promise<void> {
  const on = addDays(today, -2);
  const reason = 'All requirements were met at the second review.';
  await db.query(sql.decide, [id, 'confirmed_early', reason, null, addDays(on, -3), on, people.hari.id]);
  await db.query(sql.letter, [id, 'confirmation-letter', addWorkingDays(on, 5, six.division), null, null]);
  await db.query(sql.finish, [id, 'confirmed_early', on]);
  await step(db, id, 'confirm-early', 'hari', on);
}

/** A concern at the second review, a second look, and two months more, approved a month ago. */
async function extendOnce(db: Client, today: LocalDate): Promise<void> {
  const terms = prolonged(today);
  const on = addDays(today, -30);
  const longer = extended(terms, { months: 2 });
  const now = { ...longer, guardAcknowledged: needsAcknowledgement(longer) };
  const [first, second, third] = planned(terms);
  const worried = 'Tickets are closed before the caller has confirmed. We agreed to check three a day together.';
  const secondLook = 'Better, and not yet steady: two of ten were closed too early.';
  const id = await open(
    db,
    {
      who: 'dai',
      role: 'service-desk-analyst',
      terms,
      state: 'in_progress',
      reviews: [
        { ...first, text: steady, judged: 'on_track', comment: 'A good start.' },
        {
          ...second,
          text: worried,
          judged: 'concern',
          comment: 'I see it, and would like more time with each caller.',
        },
        { on: addDays(second.on, 21), kind: 'concern', text: secondLook, judged: 'on_track', comment: 'Thank you.' },
        ...(third ? [{ ...third, text: better(0), judged: 'on_track' as const }] : []),
        ...extensionReviewDays(now, on).map((day, index, all) => reviewTo(day, index, all.length, today)),
      ],
    },
    today,
  );
  const reason = 'Steady work on closing tickets could not be seen yet.';
  await db.query(sql.decide, [id, 'extended', reason, 2, addDays(on, -4), on, people.hari.id]);
  const before = datesOf(terms).lastDay;
  const after = datesOf(now);
  const { decideBy, latestNoticeOn, guard } = after.decision;
  await db.query(sql.extend, [id, 2, addDays(on, -4), on, before, after.lastDay, now.guardAcknowledged]);
  await db.query(sql.prolong, [
    id,
    2,
    now.guardAcknowledged,
    after.lastDay,
    decideBy,
    latestNoticeOn,
    guard.qualifiesOn,
  ]);
  const letterDue = (kind: LetterKind) => letterDueOn(kind, now, { today: on, oldLastDay: before });
  await db.query(sql.letter, [id, 'extension-letter', letterDue('extension-letter'), on, people.hari.id]);
  await db.query(sql.letter, [id, 'written-statement', letterDue('written-statement'), null, null]);
  await step(db, id, 'extend', 'hari', on);
}

const reviewTo = (on: LocalDate, index: number, count: number, today: LocalDate): Review => ({
  on,
  kind: index === count - 1 ? 'final' : 'planned',
  ...(on < today ? { text: better(index), judged: 'on_track' as const } : {}),
});

const better = (index: number) => `No ticket was closed too early in the last ${index + 2} weeks.`;

async function open(db: Client, story: Story, today: LocalDate): Promise<string> {
  const { who, role, terms, state, reviews } = story;
  const id = randomUUID();
  const { lastDay, decision } = datesOf(terms);
  const { decideBy, latestNoticeOn, guard } = decision;
  const days = [terms.startOn, lastDay, decideBy, latestNoticeOn, guard.qualifiesOn, addDays(terms.startOn, 7)];
  await db.query(sql.openCase, [id, people[who].id, people.hari.id, role, state, policyIds.six, today, ...days]);
  await db.query(sql.requirements, [id]);
  await step(db, id, 'begin', null, terms.startOn);
  await step(db, id, 'agree-requirements', null, addDays(terms.startOn, 7));
  for (const { on, kind, text, judged, comment, isDraft = false } of reviews) {
    const review = randomUUID();
    await db.query(sql.review, [review, id, kind, on]);
    if (text === undefined) continue;
    // A draft of a review that is still to come was written yesterday.
    await db.query(sql.note, [review, id, text, on < today ? on : addDays(today, -1)]);
    await db.query(sql.judge, [review, id, judged]);
    if (isDraft) continue;
    await db.query(sql.share, [review, id, on]);
    if (comment !== undefined) await db.query(sql.comment, [review, comment, addDays(on, 1)]);
  }
  return id;
}

const step = (db: Client, id: string, action: string, by: Who | null, on: LocalDate) =>
  db.query(sql.step, [id, action, by === null ? null : people[by].id, on]);
