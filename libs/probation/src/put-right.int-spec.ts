import { addDays, Clock, type LocalDate } from '@app/kernel';
import { people } from '../../../seeds/demo-organisation';
import { policyIds } from '../../../seeds/demo-probation';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import { ProbationTasks } from './probations.tasks';

const url = '/api/v1/probations';

/** What HR gets wrong, and puts right again. */
describe('HR puts right', () => {
  let house: House;
  let today: LocalDate;
  let hari: Browser, priya: Browser, sam: Browser, pat: Browser;

  beforeAll(async () => {
    house = await openHouse();
    today = house.app.get(Clock).today();
    [hari, priya, sam, pat] = (await Promise.all(
      (['hari', 'priya', 'sam', 'pat'] as const).map((who) => house.signedInAs(who)),
    )) as [Browser, Browser, Browser, Browser];
  });
  afterAll(() => house.close());

  const starter = (over: object = {}) => ({
    personId: people.sam.id,
    policyId: policyIds.six,
    startOn: addDays(today, 8),
    ...over,
  });
  const hereSince = async (on: LocalDate | null) =>
    house.db.query<unknown[]>('update person set started_on = $2 where id = $1', [people.sam.id, on]);
  const countsFrom = async (over: object = {}) =>
    (await hari.post(`${url}/preview`, starter(over))).body.dates.employmentStartedOn as string;

  describe('the day that employment counts from', () => {
    it('by leaving it to what is known of the person', async () => {
      await hereSince('2024-04-01' as LocalDate);
      expect(await countsFrom()).toBe('2024-04-01');
      expect(await countsFrom({ employmentStartedOn: '2019-05-01' })).toBe('2019-05-01');
      await hereSince(null);
      expect(await countsFrom()).toBe(addDays(today, 8));
    });

    it('and is told where the person is not employed yet', async () => {
      await hereSince(addDays(today, 20));
      expect(await hari.post(url, starter())).toMatchObject({
        status: 422,
        body: { code: 'before-employment', errors: [{ pointer: '/startOn' }] },
      });
      await hereSince('2024-04-01' as LocalDate);
    });
  });

  it('nobody’s own: the refusal says who opens it', async () => {
    const own = await hari.post(`${url}/preview`, starter({ personId: people.hari.id }));
    expect(own).toMatchObject({
      status: 403,
      body: { detail: expect.stringMatching(/^Nobody opens a probation for/) },
    });
    const line = await hari.post(`${url}/preview`, starter({ personId: people.una.id }));
    expect(line).toMatchObject({ status: 403, body: { detail: expect.stringMatching(/somebody else in HR/) } });
    for (const answer of [await pat.post(`${url}/preview`, starter()), await pat.get('/api/v1/probation-policies')])
      expect(answer).toMatchObject({ status: 403, body: { detail: expect.stringMatching(/^HR opens probations/) } });
  });

  describe('a probation for the wrong person', () => {
    let path: string;
    const take = (who: Browser, action: string, said: object) => who.post(`${path}/steps/${action}`, said);

    it('which is among those that are not finished from the first moment', async () => {
      path = `${url}/${(await hari.post(url, starter({ startOn: addDays(today, -3) }))).body.id}`;
      const listed = (await hari.get(`${url}?stage=unfinished&pageSize=200`)).body.items as { stage: string }[];
      expect(new Set(listed.map(({ stage }) => stage))).toEqual(new Set(['open', 'planned']));
    });

    it('by cancelling it with a reason, whoever has proposed something', async () => {
      await house.db.query(`update probation_case set state = 'in_progress' where id = $1`, [path.slice(-36)]);
      await take(priya, 'propose-confirmation', { waiver: 'None needed.' });
      expect(await take(hari, 'cancel', { reason: ' ' })).toMatchObject({ status: 400 });
      expect(await take(priya, 'cancel', { reason: 'Wrong.' })).toMatchObject({ status: 403 });
      expect(await take(hari, 'cancel', { reason: 'It was meant for somebody else.' })).toMatchObject({
        status: 200,
        body: {
          state: 'cancelled',
          stage: 'finished',
          turn: 'nobody',
          tasks: [],
          decisions: [{ state: 'overtaken' }],
          history: [{ action: 'cancel', reason: 'It was meant for somebody else.' }, {}],
        },
      });
    });

    it('and its tasks end, both are told, it is audited, and HR reads it on', async () => {
      const tasks = await house.get(ProbationTasks).openTasks(today);
      expect(tasks.filter((task) => path.endsWith(task.path.slice(-36)))).toEqual([]);
      const told = await house.db.query<{ title: string; recipient_id: string }[]>(
        `select title, recipient_id from notice where path = $1 and title like '%cancelled'`,
        [path.replace('/api/v1', '')],
      );
      expect(told.map(({ recipient_id }) => recipient_id).sort()).toEqual([people.priya.id, people.sam.id].sort());
      const audited = await house.db.query<unknown[]>(
        `select 1 from audit_event where action = 'probation.cancel' and entity_id = $1`,
        [path.slice(-36)],
      );
      expect(audited).toHaveLength(1);
      expect((await hari.get(path)).body).toMatchObject({ state: 'cancelled' });
      expect((await sam.get(path)).body).toMatchObject({ state: 'cancelled', history: [] });
    });

    it('and may open another, which is not cancelled any more once it was extended', async () => {
      path = `${url}/${(await hari.post(url, starter({ startOn: addDays(today, -30) }))).body.id}`;
      await house.db.query(`update probation_case set state = 'in_progress' where id = $1`, [path.slice(-36)]);
      const { body } = await take(priya, 'propose-extension', { reason: 'Unsteady', months: 1 });
      const [{ id: proposalId }] = body.decisions as [{ id: string }];
      expect(await take(hari, 'extend', { proposalId, acknowledgeStatutory: true })).toMatchObject({ status: 200 });
      expect(await take(hari, 'cancel', { reason: 'Wrong.' })).toMatchObject({
        status: 409,
        body: { code: 'already-decided' },
      });
    });

    it('a letter that was sent on an earlier day', async () => {
      const [letter, other] = (await hari.get(path)).body.letters as [{ id: string }, { id: string }];
      const sent = (id: string, said?: object) => hari.post(`${path}/letters/${id}/sent`, said);
      for (const sentOn of [addDays(today, 1), addDays(today, -31)])
        expect(await sent(letter.id, { sentOn })).toMatchObject({
          status: 400,
          body: { errors: [{ pointer: '/sentOn' }] },
        });
      expect((await sent(letter.id, { sentOn: addDays(today, -1) })).status).toBe(200);
      const { letters } = (await sent(other.id)).body as { letters: { id: string; sentOn: string }[] };
      const dayOf = ({ id }: { id: string }) => letters.find((one) => one.id === id)?.sentOn;
      expect([dayOf(letter), dayOf(other)]).toEqual([addDays(today, -1), today]);
    });

    it('and not confirm anybody without knowing that no companion was offered; the letter is due with the notice', async () => {
      const held = addDays(today, -1);
      const hearing = { notifiedOn: held, heldOn: held, companionOffered: false, notes: 'Nothing was said.' };
      const { body } = await take(priya, 'propose-non-confirmation', { reason: 'Unsteady', hearing });
      const [{ id: proposalId }] = body.decisions as [{ id: string }];
      expect(await take(hari, 'not-confirm', { proposalId, noticeOn: today })).toMatchObject({
        status: 422,
        body: { code: 'acknowledgement-missing', errors: [{ pointer: '/acknowledgeNoCompanion' }] },
      });
      const done = await take(hari, 'not-confirm', { proposalId, noticeOn: today, acknowledgeNoCompanion: true });
      expect(done).toMatchObject({ status: 200, body: { state: 'not_confirmed' } });
      const letters = done.body.letters as { kind: string; latestSafeOn: string }[];
      expect(letters.find(({ kind }) => kind === 'notice-letter')?.latestSafeOn).toBe(today);
    });
  });
});
