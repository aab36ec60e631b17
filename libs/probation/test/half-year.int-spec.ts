import { freshDatabase } from '../../../test/support/database';
import { countWorking, type Day, day, text } from './calendar.oracle';
import { Department } from './department';
import { type Act, courses, lifeOf, type Life, type Starter } from './half-year.oracle';
import { remindersOf } from './reminders.oracle';

const BEGIN = day('2026-08-31');
const END = day('2027-02-28');
const ORDER: Act['what'][] = ['agree', 'share', 'comment', 'propose', 'answer', 'send-letters', 'leave'];

/** Every course with three and with six months, twice and more; a new starter every three days. */
const starters: Starter[] = Array.from({ length: 40 }, (_, n) => ({
  name: `Starter ${n}`,
  startOn: day('2026-09-02') + n * 3,
  months: Math.floor(n / courses.length) % 2 === 0 ? 3 : 6,
  course: courses[n % courses.length] ?? 'punctual',
}));

describe('half a year of 40 starters, day by day', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Department;
  let services: ReturnType<Department['services']>;
  const policies = new Map<number, string>();
  const cases = new Map<string, string>();
  const people = new Map<string, string>();
  const lives = new Map<string, Life>(starters.map((starter) => [starter.name, lifeOf(starter)]));
  const unflagged: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    house = await Department.open(database.url);
    services = house.services();
    house.setClock(text(BEGIN), '07:00');
    for (const months of [3, 6] as const) {
      const offsets = months === 6 ? [4, 12, 20] : [4, 8];
      policies.set(
        months,
        await services.policies.create(house.viewer(house.hr), {
          name: `${months} months`,
          months,
          reviewOffsets: offsets.map((weeks) => ({ weeks })),
          maxExtensionMonths: 3,
          noticeDays: 7,
          noticeInside: false,
          hearingLead: 10,
          onLapse: 'flag',
          allowEarly: true,
          allowPause: true,
          endConvention: 'day_before',
        }),
      );
    }
    for (let on = BEGIN; on <= END; on++) await live(on);
  }, 240_000);
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  async function live(on: Day): Promise<void> {
    house.setClock(text(on), '07:00');
    for (const starter of starters) if (Math.max(BEGIN, starter.startOn - 5) === on) await open(starter);
    house.setClock(text(on), '08:30');
    await services.sweep.run();
    await services.planner.run();
    await lookForUnflagged(on);
    house.setClock(text(on), '15:00');
    for (const { name } of starters) {
      const acts = lives.get(name)?.acts.filter((act) => act.on === on) ?? [];
      acts.sort((one, other) => ORDER.indexOf(one.what) - ORDER.indexOf(other.what));
      for (const act of acts) await doIt(name, act);
    }
  }

  async function open({ name, startOn, months }: Starter): Promise<void> {
    const personId = await house.starter(name, text(startOn));
    const input = { personId, policyId: policies.get(months) ?? '', startOn: text(startOn) };
    people.set(name, personId);
    cases.set(name, await services.opening.open(house.viewer(house.hr), input));
  }

  async function doIt(name: string, { what, reviewOn, concern }: Act): Promise<void> {
    const caseId = cases.get(name) ?? '';
    const [lead, hr, subject] = [house.lead, house.hr, people.get(name) ?? ''].map((id) => house.viewer(id)) as [
      ReturnType<Department['viewer']>,
      ReturnType<Department['viewer']>,
      ReturnType<Department['viewer']>,
    ];
    const view = await services.reading.one(hr, caseId);
    const course = starters.find((one) => one.name === name)?.course;
    switch (what) {
      case 'agree':
        return services.steps.take('agree-requirements', lead, caseId);
      case 'share': {
        const due = text(reviewOn ?? 0);
        const review = view.reviews.find(({ dueOn, sharedAt }) => dueOn === due && sharedAt === null);
        const key = { caseId, reviewId: review?.id ?? `no review on ${due}` };
        const judgement = concern ? ('concern' as const) : ('on_track' as const);
        const judgements = view.requirements.map(({ id }) => ({ requirementId: id, judgement }));
        await services.reviews.save(lead, key, 0, { text: 'Seen.', judgements });
        return services.reviews.share(lead, key);
      }
      case 'comment': {
        const review = view.reviews.find(({ sharedAt, comment }) => sharedAt !== null && comment === null);
        return services.comments.send(subject, { caseId, reviewId: review?.id ?? '' });
      }
      case 'propose':
        if (course === 'early') return services.steps.take('propose-early-confirmation', lead, caseId, { reason: 'x' });
        if (course === 'extended')
          return services.steps.take('propose-extension', lead, caseId, { reason: 'x', months: 1 });
        return services.steps.take('propose-confirmation', lead, caseId, { waiver: 'x' });
      case 'answer': {
        const proposalId = view.decisions.find(({ state }) => state === 'proposed')?.id;
        if (course === 'early') return services.steps.take('confirm-early', hr, caseId, { proposalId });
        if (course === 'extended')
          return services.steps.take('extend', hr, caseId, { proposalId, acknowledgeStatutory: true });
        return services.steps.take('confirm', hr, caseId, { proposalId });
      }
      case 'send-letters':
        for (const { id } of view.letters) await services.requirements.letterSent(hr, caseId, id);
        return;
      case 'leave':
        return services.steps.take('close-left', hr, caseId, { reason: 'x' });
    }
  }

  /** Undecided on or after its day: it must be called for or flagged, shown as late, and told that very working day. */
  async function lookForUnflagged(on: Day): Promise<void> {
    const { items } = await services.queries.list(house.viewer(house.hr), { page: 1, pageSize: 200 });
    const due = items.filter(
      ({ state, decideBy }) => ['in_progress', 'decision_due', 'lapsed'].includes(state ?? '') && decideBy <= text(on),
    );
    if (due.length === 0) return;
    const told = await house.db.query<{ key: string }[]>(
      `select concat_ws(' ', subject_id, due_on, offset_key) as key from reminder_occurrence
        where rule = 'probation-decision' and recipient_id = any($1)`,
      [[house.lead, house.hr]],
    );
    for (const { id, person, state, overdue, decideBy, lastDay } of due) {
      const flagged = state === (lastDay !== null && lastDay < text(on) ? 'lapsed' : 'decision_due');
      const key = `${id} ${decideBy} ${countWorking(day(decideBy), on)}`;
      const both = told.filter((one) => one.key === key).length === 2;
      if (!flagged || overdue !== decideBy < text(on) || !both) unflagged.push(`${person.name} ${text(on)}`);
    }
  }

  it('reminds of exactly what an independent oracle says, each once', async () => {
    const rows = await house.db.query<Record<'rule' | 'name' | 'who' | 'due' | 'offset', string>[]>(
      `select replace(occurrence.rule, 'probation-', '') as rule, person.full_name as name, occurrence.due_on as due,
         case occurrence.recipient_id when $1 then 'lead' when $2 then 'hr' when $3 then 'countersigner' else 'subject' end
           as who, occurrence.offset_key as offset
         from reminder_occurrence occurrence
         left join probation_review review on review.id = occurrence.subject_id
         left join probation_task letter on letter.id = occurrence.subject_id
         join probation_case probation
           on probation.id in (occurrence.subject_id, review.case_id, letter.case_id)
         join person on person.id = probation.person_id`,
      [house.lead, house.hr, house.boss],
    );
    const found = rows.map(({ rule, name, who, due, offset }) => [rule, name, who, due, offset].join(' | ')).sort();
    const expected = starters
      .flatMap((starter) => (lives.get(starter.name)?.tasks ?? []).flatMap((task) => remindersOf(starter, task, END)))
      .sort();
    const missing = expected.filter((one) => !found.includes(one));
    const tooMany = found.filter((one, index) => !expected.includes(one) || found.indexOf(one) < index);
    expect({ missing, tooMany }).toEqual({ missing: [], tooMany: [] });
    expect(found).toHaveLength(expected.length);
    expect(found.length).toBeGreaterThan(1_000);
  });

  it('lets no day of decision pass unflagged', () => {
    expect(unflagged).toEqual([]);
  });

  it('writes a notice for each, and never two', async () => {
    const [count] = await house.db.query<{ reminders: number; notices: number }[]>(
      `select (select count(*)::int from reminder_occurrence) as reminders,
         (select count(distinct occurrence_id)::int from notice) as notices`,
    );
    expect(count?.notices).toBe(count?.reminders);
  });

  it('comes to every end there is', async () => {
    const ends = await house.db.query<{ state: string }[]>('select distinct state from probation_case order by state');
    expect(ends.map(({ state }) => state)).toEqual([
      'closed_left',
      'confirmed',
      'confirmed_early',
      'decision_due',
      'in_progress',
      'lapsed',
    ]);
  });
});
