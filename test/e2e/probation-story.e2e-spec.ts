import { randomUUID } from 'node:crypto';
import { addDays, Clock, type LocalDate } from '@app/kernel';
import { ProbationSweep } from '@app/probation';
import { people } from '../../seeds/demo-organisation';
import { policyIds } from '../../seeds/demo-probation';
import type { Answer, Browser } from '../support/browser';
import { type House, openHouse } from '../support/house';

const knownAs = (version: number) => ({ 'if-match': `"${version}"` });

interface Review {
  readonly id: string;
  readonly kind: string;
  readonly dueOn: LocalDate;
  readonly sharedAt: string | null;
}

describe('a probation with a concern, an extension and a confirmation', () => {
  let house: House;
  let today: LocalDate;
  let sam: Browser, priya: Browser, grace: Browser, hari: Browser, ann: Browser, ruth: Browser;
  let path = '';

  beforeAll(async () => {
    house = await openHouse();
    today = house.app.get(Clock).today();
    [sam, priya, grace, hari, ann, ruth] = (await Promise.all(
      (['sam', 'priya', 'grace', 'hari', 'ann', 'ruth'] as const).map((who) => house.signedInAs(who)),
    )) as [Browser, Browser, Browser, Browser, Browser, Browser];
  });
  afterAll(() => house.close());

  const starter = () => ({ personId: people.sam.id, policyId: policyIds.six, startOn: addDays(today, -30) });
  const take = (who: Browser, action: string, said: object = {}, key?: string): Promise<Answer> =>
    who.post(`${path}/steps/${action}`, said, key === undefined ? {} : { 'idempotency-key': key });
  const openReviews = async (): Promise<Review[]> =>
    ((await priya.get(path)).body.reviews as Review[]).filter(({ sharedAt }) => sharedAt === null);
  const write = async (judgement: string, text: string): Promise<Review> => {
    const [review] = await openReviews();
    const { body } = await priya.get(path);
    const judgements = (body.requirements as { id: string }[]).map(({ id }) => ({ requirementId: id, judgement }));
    const saved = await priya.put(`${path}/reviews/${review?.id}/note`, { text, judgements }, knownAs(0));
    expect(saved).toMatchObject({ status: 200, body: { version: 1 } });
    return review as Review;
  };
  const proposal = async (): Promise<string> => {
    const { body } = await hari.get(path);
    return (body.decisions as { id: string; state: string }[]).find(({ state }) => state === 'proposed')?.id ?? '';
  };

  it('HR looks at the days first, and nothing is written', async () => {
    const { status, body } = await hari.post('/api/v1/probations/preview', starter());
    expect(status).toBe(200);
    expect(body).toMatchObject({ lead: { name: 'Priya Shah' }, countersigner: { name: 'Grace Lin' } });
    expect(body.dates.decideBy < body.dates.lastDay).toBe(true);
    expect(body.requirements).toBeGreaterThan(2);
    expect(await house.db.query('select 1 from probation_case where person_id = $1', [people.sam.id])).toEqual([]);
  });

  it('HR opens it once, however often it is clicked, and nobody else may', async () => {
    for (const who of [sam, priya, ruth])
      expect(await who.post('/api/v1/probations', starter())).toMatchObject({ status: 403 });
    const key = { 'idempotency-key': randomUUID() };
    const first = await hari.post('/api/v1/probations', starter(), key);
    const again = await hari.post('/api/v1/probations', starter(), key);
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    path = `/api/v1/probations/${first.body.id}`;
    await house.get(ProbationSweep).run();
    expect((await sam.get(path)).body).toMatchObject({ state: 'in_progress', stage: 'open' });
    expect(await ann.get(path)).toMatchObject({ status: 404 });
  });

  it('the lead chooses what is asked for, and then it is agreed', async () => {
    const before = await priya.get(path);
    const [one, two] = before.body.requirements as { componentId: string }[];
    const requirements = [
      { componentId: one?.componentId },
      { componentId: two?.componentId },
      { title: 'Runs the Monday handover', details: 'From the third month on.' },
    ];
    const seen = { 'if-match': before.headers.get('etag') ?? '' };
    const strange = await priya.put(`${path}/requirements`, { requirements: [{ componentId: randomUUID() }] }, seen);
    expect(strange).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/requirements/0/componentId', code: 'unknown-requirement' }] },
    });
    expect(await sam.put(`${path}/requirements`, { requirements }, seen)).toMatchObject({ status: 403 });
    expect(await priya.put(`${path}/requirements`, { requirements }, seen)).toMatchObject({ status: 200 });
    expect(await priya.put(`${path}/requirements`, { requirements }, seen)).toMatchObject({ status: 412 });
    expect((await take(priya, 'agree-requirements')).body.agreedOn).toBe(today);
    expect((await sam.get(path)).body.requirements).toHaveLength(3);
  });

  it('a draft is its author’s alone; shared, the person reads it and a concern brings another review', async () => {
    const count = (await openReviews()).length;
    const review = await write('concern', 'Calls are closed too early.');
    for (const who of [sam, grace, hari]) {
      const { body } = await who.get(path);
      expect((body.reviews as object[]).every((one) => (one as { note: unknown }).note === null)).toBe(true);
      expect(JSON.stringify(body)).not.toContain('closed too early');
    }
    expect((await priya.post(`${path}/reviews/${review.id}/share`)).status).toBe(200);
    expect(JSON.stringify((await sam.get(path)).body)).toContain('closed too early');
    const after = await openReviews();
    expect(after).toHaveLength(count);
    const extra = after.find(({ kind }) => kind === 'concern');
    expect(extra && extra.dueOn >= addDays(today, 14) && extra.dueOn <= addDays(today, 28)).toBe(true);
    const changed = await priya.put(`${path}/reviews/${review.id}/note`, { text: 'x', judgements: [] }, knownAs(1));
    expect(changed).toMatchObject({ status: 409, body: { code: 'already-shared' } });

    const comment = `${path}/reviews/${review.id}/comment`;
    expect(await priya.put(comment, { text: 'Mine' }, knownAs(0))).toMatchObject({ status: 403 });
    expect(await sam.put(comment, { text: 'I was told to.' }, knownAs(0))).toMatchObject({ status: 200 });
    expect(JSON.stringify((await priya.get(path)).body)).not.toContain('I was told to.');
    expect(await sam.post(`${path}/reviews/${review.id}/send-comment`)).toMatchObject({ status: 200 });
    expect(JSON.stringify((await priya.get(path)).body)).toContain('I was told to.');
  });

  it('the lead asks for more time, the person is not told before HR has answered, and the days move', async () => {
    const before = (await priya.get(path)).body.dates;
    expect(await take(priya, 'propose-extension', { reason: 'Unsteady', months: 4 })).toMatchObject({
      status: 422,
      body: { code: 'longer-than-the-policy', errors: [{ pointer: '/months' }] },
    });
    expect(await take(priya, 'propose-extension', { reason: 'Unsteady', months: 1, noticeOn: today })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/noticeOn', code: 'foreign-field' }] },
    });
    expect((await take(priya, 'propose-extension', { reason: 'Unsteady', months: 1 })).status).toBe(200);
    const seen = (await sam.get(path)).body;
    expect([seen.decisions, seen.history, seen.turn === 'hr']).toEqual([[], [], false]);
    expect((await hari.get(path)).body).toMatchObject({ turn: 'hr', decisions: [{ kind: 'extended', months: 1 }] });

    const said = { proposalId: await proposal() };
    expect(await take(priya, 'extend', said)).toMatchObject({ status: 403 });
    const { status, body } = await take(hari, 'extend', said);
    const answered = status === 200 ? body : (await take(hari, 'extend', { ...said, acknowledgeStatutory: true })).body;
    expect(answered).toMatchObject({ state: 'in_progress', letters: [{}, {}] });
    expect(answered.dates.lastDay > before.lastDay).toBe(true);
    expect((await sam.get(path)).body).toMatchObject({ decisions: [{ kind: 'extended', reason: 'Unsteady' }] });
  });

  it('HR confirms what the lead proposed, once, and not without a final review or a reason for none', async () => {
    expect(await take(priya, 'propose-confirmation')).toMatchObject({
      status: 422,
      body: { code: 'final-review-missing' },
    });
    expect((await take(priya, 'propose-confirmation', { waiver: 'Both reviews said it all.' })).status).toBe(200);
    const said = { proposalId: await proposal() };
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => take(hari, 'confirm', said, key)));
    expect(answers.map(({ status, body }) => `${status} ${body.state}`)).toEqual(Array(3).fill('200 confirmed'));
    expect((await sam.get(path)).body).toMatchObject({ state: 'confirmed', stage: 'finished', daysLeft: null });
    expect((await grace.get(path)).body).toMatchObject({ state: null, stage: 'finished', decisions: [] });
    expect((await ruth.get(path)).body).toMatchObject({ state: null, stage: 'finished', dates: null, reviews: [] });
    const letters = (await hari.get(path)).body.letters as { id: string; kind: string }[];
    const letter = letters.find(({ kind }) => kind === 'confirmation-letter');
    expect((await hari.post(`${path}/letters/${letter?.id}/sent`)).status).toBe(200);
  });

  it('what everybody was told says nothing of how it went', async () => {
    const notices = await house.db.query<{ title: string }[]>(
      `select title from notice where path = $1 union all select subject from outbox where recipient_id = $2`,
      [path.replace('/api/v1', ''), people.sam.id],
    );
    expect(notices.length).toBeGreaterThan(8);
    for (const { title } of notices) expect(title).not.toMatch(/confirm|extend|concern|unsteady/i);
  });

  it.each([
    ['a day that is none', { startOn: '2027-02-31' }, 400, '/startOn'],
    ['a contract that ends before', { contractEndOn: '2026-01-01' }, 400, '/contractEndOn'],
    ['employment that begins after', { employmentStartedOn: '2099-01-01' }, 400, '/employmentStartedOn'],
    ['a policy that is none', { policyId: randomUUID() }, 422, '/policyId'],
    ['a person who is none', { personId: randomUUID() }, 422, '/personId'],
    ['a probation that would be over', { startOn: '2020-01-01' }, 422, '/startOn'],
    ['a second one', { personId: people.ivy.id }, 409, '/personId'],
    ['somebody in no role', { personId: people.ruth.id }, 422, '/personId'],
    [
      'a requirement that is none',
      { requirements: [{ componentId: randomUUID() }] },
      422,
      '/requirements/0/componentId',
    ],
  ])('%s is refused with the field', async (_what, over, status, pointer) => {
    const asked = { ...starter(), personId: people.ann.id, ...over };
    for (const url of ['/api/v1/probations', '/api/v1/probations/preview']) {
      const answer = await hari.post(url, asked);
      expect({ status: answer.status, pointer: answer.body.errors?.[0]?.pointer }).toEqual({ status, pointer });
    }
  });

  it('a person who left is refused, and so is a probation in HR’s own team', async () => {
    await house.db.query('update person set left_on = $2 where id = $1', [people.tom.id, addDays(today, -1)]);
    const left = await hari.post('/api/v1/probations', { ...starter(), personId: people.tom.id });
    expect(left).toMatchObject({ status: 422, body: { errors: [{ pointer: '/personId', code: 'person-left' }] } });
    const own = await hari.post('/api/v1/probations', { ...starter(), personId: people.una.id });
    expect(own.status).toBe(403);
  });
});
