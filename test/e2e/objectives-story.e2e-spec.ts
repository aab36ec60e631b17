import { addDays, Clock, type LocalDate } from '@app/kernel';
import { randomUUID } from 'node:crypto';
import { people } from '../../seeds/demo-organisation';
import type { Browser } from '../support/browser';
import { type House, openHouse } from '../support/house';

const all = '/api/v1/objectives';
const knownAs = (version: number) => ({ 'if-match': `"${version}"` });
const empty = { title: '', measure: '', weight: null, dueOn: null, cycleId: null, componentId: null };

describe('an objective from a private draft to what comes after it', () => {
  let house: House;
  let sam: Browser, priya: Browser, grace: Browser, ruth: Browser, hari: Browser, ann: Browser;
  let today: LocalDate;
  let objective = '';
  let words = { ...empty, title: 'Answer sooner', measure: 'The weekly figure.', weight: 3_000 as number | null };
  let hours = '';
  let rehearsal = '';

  beforeAll(async () => {
    house = await openHouse();
    today = house.app.get(Clock).today();
    [sam, priya, grace, ruth, hari, ann] = (await Promise.all(
      (['sam', 'priya', 'grace', 'ruth', 'hari', 'ann'] as const).map((who) => house.signedInAs(who)),
    )) as [Browser, Browser, Browser, Browser, Browser, Browser];
  });
  afterAll(() => house.close());

  const take = (who: Browser, action: string, said: object = {}, headers = {}) =>
    who.post(`${objective}/steps/${action}`, said, headers);
  const versionOf = async (who: Browser) => (await who.get(objective)).body.version as number;
  const idOf = () => objective.split('/').at(-1) ?? '';

  it('begins as a draft that saves itself and that nobody else knows of', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const draft = await sam.post(all, {}, key);
    expect(draft).toMatchObject({ status: 201, body: { state: 'draft', title: '', canEdit: true, canDiscard: true } });
    expect((await sam.post(all, {}, key)).body.id).toBe(draft.body.id);
    objective = `${all}/${draft.body.id}`;
    expect(await sam.put(objective, { ...empty, title: 'Ans' }, knownAs(1))).toMatchObject({ body: { version: 2 } });
    expect(await sam.put(objective, { ...empty, title: 'Ans' }, knownAs(1))).toMatchObject({ body: { version: 2 } });
    const lost = await sam.put(objective, { ...empty, title: 'Other' }, knownAs(1));
    expect(lost).toMatchObject({ status: 412, body: { current: { title: 'Ans', version: 2 } } });
    for (const who of [priya, grace, ruth, hari, ann]) {
      expect((await who.get(objective)).status).toBe(404);
      expect((await take(who, 'agree')).status).toBe(404);
      expect((await who.put(objective, words, knownAs(2))).status).toBe(404);
      expect((await who.send('DELETE', objective, undefined, knownAs(2))).status).toBe(404);
      const { body } = await who.get(`${all}?personId=${people.sam.id}&state=draft`);
      expect(JSON.stringify(body)).not.toContain(draft.body.id);
    }
  });

  it('can be proposed when it says what, how seen and by when', async () => {
    await sam.put(objective, empty, knownAs(2));
    const early = await take(sam, 'propose');
    expect(early).toMatchObject({ status: 422, body: { code: 'incomplete' } });
    expect(early.body.errors).toMatchObject([{ pointer: '/title' }, { pointer: '/measure' }, { pointer: '/dueOn' }]);
    words = { ...words, dueOn: addDays(today, 90) as never };
    expect(await sam.put(objective, words, knownAs(3))).toMatchObject({ status: 200, body: { version: 4 } });
    const falling = { kind: 'numeric', title: 'Median hours', unit: 'h', start: '9', target: '4', weight: 7_500 };
    const added = await sam.post(`${objective}/key-results`, falling, knownAs(4));
    expect(added).toMatchObject({ status: 201, body: { version: 5, state: 'draft' } });
    hours = added.body.id;
    const milestone = { kind: 'milestone', title: 'Rehearsed', unit: '', start: null, target: null, weight: 2_500 };
    rehearsal = (await sam.post(`${objective}/key-results`, milestone, knownAs(5))).body.id;
    expect(await take(sam, 'propose')).toMatchObject({ status: 200, body: { state: 'proposed', turn: 'lead' } });
  });

  it('is agreed by the other side, and not in words they have not read', async () => {
    const { body: tasks } = await priya.get('/api/v1/tasks');
    expect(JSON.stringify(tasks)).toContain(objective.replace('/api/v1', ''));
    expect(await take(sam, 'agree')).toMatchObject({ status: 403, body: { code: 'own-proposal' } });
    const version = await versionOf(priya);
    expect((await take(priya, 'agree', {}, knownAs(version - 1))).status).toBe(412);
    expect((await take(grace, 'agree')).status).toBe(403);
    const agreed = await take(priya, 'agree', {}, knownAs(version));
    expect(agreed).toMatchObject({ status: 200, body: { state: 'agreed', agreedBy: { name: 'Priya Shah' } } });
    expect(agreed.headers.get('etag')).toBe(`"${version + 1}"`);
    expect(JSON.stringify((await sam.get('/api/v1/notices')).body)).toContain('An objective is agreed');
  });

  it('is read by the line and by HR on record, as title and state from further up, and by nobody else', async () => {
    expect((await grace.get(objective)).body).toMatchObject({ measure: words.measure, allowedActions: [] });
    expect((await ruth.get(objective)).body).toMatchObject({
      title: words.title,
      state: 'agreed',
      measure: '',
      dueOn: null,
      progress: null,
      keyResults: [],
    });
    expect((await hari.get(objective)).body.measure).toBe(words.measure);
    expect((await ann.get(objective)).status).toBe(404);
    const read = `select count(*)::int as n from audit_event where entity_id = $1 and action = 'objective.read-as-hr'`;
    expect(await house.db.query(read, [idOf()])).toEqual([{ n: 1 }]);
  });

  it('moves with each check-in, falling figures and milestones by weight', async () => {
    const checkIn = (figures: object[], outlook = 'on_track') => ({ outlook, comment: 'Going well.', figures });
    const first = await sam.post(`${objective}/check-ins`, checkIn([{ keyResultId: hours, current: '7' }]));
    expect(first).toMatchObject({ status: 200, body: { state: 'in_progress', progress: 3_000 } });
    const key = { 'idempotency-key': randomUUID() };
    const both = checkIn([
      { keyResultId: hours, current: '3.5' },
      { keyResultId: rehearsal, done: true },
    ]);
    for (const attempt of [1, 2])
      expect([attempt, (await sam.post(`${objective}/check-ins`, both, key)).body.checkIns.length]).toEqual([
        attempt,
        2,
      ]);
    const { body } = await priya.get(objective);
    expect(body).toMatchObject({ progress: 10_000, lastCheckIn: { outlook: 'on_track' } });
    expect(body.keyResults[0]).toMatchObject({ current: '3.5', progress: 10_000, rawPercent: '110.00' });
    await sam.post(`${objective}/check-ins`, checkIn([{ keyResultId: hours, current: null }], 'at_risk'));
    expect((await sam.get(objective)).body).toMatchObject({ progress: 10_000, keyResults: [{ progress: null }, {}] });
  });

  it('goes back to proposed when the lead changes measure and target, and both see the difference', async () => {
    const version = await versionOf(priya);
    const changed = await priya.put(objective, { ...words, measure: 'The monthly figure.' }, knownAs(version));
    expect(changed).toMatchObject({ status: 200, body: { state: 'proposed', version: version + 1 } });
    const target = { title: 'Median hours', unit: 'h', start: '9.0', target: '3', weight: 7_500 };
    const moved = await priya.put(`${objective}/key-results/${hours}`, target, knownAs(version + 1));
    expect(moved).toMatchObject({ status: 200, body: { state: 'proposed', version: version + 2 } });
    const differences = [
      { field: 'measure', before: 'The weekly figure.', after: 'The monthly figure.' },
      { field: 'key-result-target', keyResult: 'Median hours', before: '4', after: '3' },
    ];
    for (const who of [sam, priya]) {
      const { body } = await who.get(objective);
      expect(body).toMatchObject({ changed: true, turn: 'owner', proposedBy: { name: 'Priya Shah' }, differences });
      expect(body.differences).toHaveLength(2);
      expect(body.revisions).toMatchObject([{ by: { name: 'Priya Shah' } }, { by: { name: 'Priya Shah' } }]);
    }
    const checkIn = { outlook: 'on_track', comment: '', figures: [] };
    expect((await sam.post(`${objective}/check-ins`, checkIn)).status).toBe(409);
    expect((await take(priya, 'agree')).status).toBe(403);
    // It was in progress before the change, and goes on.
    expect(await take(sam, 'agree')).toMatchObject({ body: { state: 'in_progress', differences: [], changed: false } });
  });

  it('cannot be deleted, nor made to weigh more than the whole', async () => {
    const version = await versionOf(sam);
    expect((await sam.send('DELETE', objective, undefined, knownAs(version))).status).toBe(409);
    const heavy = await priya.post(all, { ...words, weight: 3_001, personId: people.sam.id });
    expect(heavy).toMatchObject({ status: 201, body: { state: 'draft', person: { name: 'Sam Okafor' } } });
    expect((await sam.get(`${all}/${heavy.body.id}`)).status).toBe(404);
    await priya.post(`${all}/${heavy.body.id}/steps/propose`, {});
    const refused = await sam.post(`${all}/${heavy.body.id}/steps/agree`, {});
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'weights-exceed',
        detail: expect.stringContaining('100.01 %') as string,
        errors: [{ pointer: '/weight' }],
      },
    });
    expect((await sam.post(`${all}/${heavy.body.id}/steps/withdraw`, { reason: 'No' })).status).toBe(403);
    const reason = { reason: 'Too much at once.' };
    expect(await priya.post(`${all}/${heavy.body.id}/steps/withdraw`, reason)).toMatchObject({
      body: { state: 'withdrawn', closeReason: reason.reason },
    });
  });

  it('is settled by the lead and goes on as a new one that the person agrees to', async () => {
    expect((await take(sam, 'record-achieved')).status).toBe(403);
    expect((await take(priya, 'carry-forward')).body.errors).toMatchObject([{ pointer: '/dueOn' }]);
    const key = { 'idempotency-key': randomUUID() };
    const said = { dueOn: addDays(today, 200), reason: 'The rest needs the supplier.' };
    const closed = await take(priya, 'carry-forward', said, key);
    expect(closed).toMatchObject({ status: 200, body: { state: 'carried_forward', allowedActions: [] } });
    expect((await take(priya, 'carry-forward', said, key)).body.carriedTo).toBe(closed.body.carriedTo);
    const next = await sam.get(`${all}/${closed.body.carriedTo}`);
    expect(next.body).toMatchObject({
      state: 'proposed',
      turn: 'owner',
      carriedFrom: idOf(),
      dueOn: said.dueOn,
      keyResults: [{ title: 'Median hours', target: '3' }, { done: true }],
    });
    const agreed = await sam.post(`${all}/${closed.body.carriedTo}/steps/agree`, {});
    expect(agreed).toMatchObject({ status: 200, body: { state: 'agreed' } });
    expect((await priya.put(objective, words, knownAs(Number(closed.body.version)))).status).toBe(409);
  });

  it('has left one audit entry for every step, without a word of what was written', async () => {
    const events = await house.db.query<{ action: string; detail: object }[]>(
      `select action, detail from audit_event where entity_id = $1 and action not like '%-hr' order by id`,
      [idOf()],
    );
    expect(events.map(({ action }) => action.replace('objective.', ''))).toEqual([
      ...['propose', 'agree', 'check-in', 'check-in', 'check-in', 'change', 'change', 'agree'],
      'carry-forward',
    ]);
    expect(JSON.stringify(events)).not.toContain('figure.');
  });
});
