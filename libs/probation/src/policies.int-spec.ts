import { addDays, Clock, type LocalDate } from '@app/kernel';
import { people } from '../../../seeds/demo-organisation';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';

const policies = '/api/v1/probation-policies';
const preview = '/api/v1/probations/preview';

/** What HR writes wrongly into a policy, or does not want any more. */
describe('a policy', () => {
  let house: House;
  let today: LocalDate;
  let hari: Browser, priya: Browser;

  beforeAll(async () => {
    house = await openHouse();
    today = house.app.get(Clock).today();
    [hari, priya] = (await Promise.all((['hari', 'priya'] as const).map((who) => house.signedInAs(who)))) as [
      Browser,
      Browser,
    ];
  });
  afterAll(() => house.close());

  const starterOn = (policyId: string) => ({ personId: people.sam.id, policyId, startOn: addDays(today, 8) });
  const terms = {
    name: 'Three months, put right',
    months: 3,
    reviewOffsets: [{ weeks: 8 }, { weeks: 4 }] as object[],
    maxExtensionMonths: 1,
    noticeDays: 7,
    noticeInside: false,
    hearingLead: 10,
    onLapse: 'flag',
    allowEarly: true,
    allowPause: true,
    endConvention: 'day_before',
  };
  let id: string;

  it('whose reviews lie after its end, and keeps the others in order', async () => {
    const wrong = await hari.post(policies, { ...terms, reviewOffsets: [{ weeks: 60 }, { weeks: 12 }] });
    expect(wrong).toMatchObject({
      status: 400,
      body: { code: 'after-the-end', errors: [{ pointer: '/reviewOffsets/0' }] },
    });
    const { status, body } = await hari.post(policies, terms);
    expect([status, body.reviewOffsets]).toEqual([201, [{ weeks: 4 }, { weeks: 8 }]]);
    id = body.id as string;
    const late = `update probation_policy set review_offsets = '[{"weeks": 60}]' where id = $1`;
    await expect(house.db.query(late, [id])).rejects.toThrow('reviews_before_the_end');
  });

  it('that is older than this rule: nothing breaks, and it can be retired', async () => {
    const change = 'alter table probation_policy';
    const [rule] = await house.db.query<{ said: string }[]>(
      `select pg_get_constraintdef(oid) as said from pg_constraint where conname = 'reviews_before_the_end'`,
    );
    await house.db.query(`${change} drop constraint reviews_before_the_end`);
    const { body } = await hari.post(policies, { ...terms, name: 'From before', reviewOffsets: [] });
    const late = `update probation_policy set review_offsets = '[{"weeks": 60}]' where id = $1`;
    await house.db.query(late, [body.id]);
    await house.db.query(`${change} add constraint reviews_before_the_end ${rule?.said}`);
    const seen = await hari.post(preview, starterOn(body.id as string));
    expect(seen.body.reviewsLeftOut).toMatchObject([{ weeks: 60, because: 'after-the-decision' }]);
    const retired = await hari.post(`${policies}/${body.id}/retire`, {}, { 'if-match': '"1"' });
    expect(retired).toMatchObject({ status: 200, body: { retiredOn: today, reviewOffsets: [{ weeks: 60 }] } });
  });

  it('whose name is taken, at the field', async () => {
    expect(await hari.post(policies, { ...terms, name: 'three MONTHS, put right' })).toMatchObject({
      status: 409,
      body: {
        code: 'name-taken',
        errors: [{ pointer: '/name', message: 'There is a policy of this name already.' }],
      },
    });
  });

  it('which is not wanted any more, by retiring it: it opens nothing, stays as it is, and frees its name', async () => {
    const match = { 'if-match': '"1"' };
    expect(await priya.post(`${policies}/${id}/retire`, {}, match)).toMatchObject({ status: 403 });
    expect(await hari.post(`${policies}/${id}/retire`, {}, match)).toMatchObject({
      status: 200,
      body: { retiredOn: today },
    });
    expect(await hari.post(preview, starterOn(id))).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/policyId', code: 'policy-retired' }] },
    });
    expect(await hari.put(`${policies}/${id}`, terms, { 'if-match': '"2"' })).toMatchObject({ status: 409 });
    expect((await hari.post(policies, terms)).status).toBe(201);
    const { items } = (await hari.get(policies)).body as { items: { id: string }[] };
    expect(items.at(-1)?.id).toBe(id);
  });
});
