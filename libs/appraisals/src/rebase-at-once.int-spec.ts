import { Clock } from '@app/kernel';
import type { Who } from '../../../seeds/demo-organisation';
import { duringChange } from '../../../test/support/database';
import { type House, openHouse } from '../../../test/support/house';
import { appraisalOf, formOf, pinnedBy, publishedOf, publishNewer } from '../../../test/support/newer-role';
import { AnswersService } from './answers.service';
import { AppraisalsQueries } from './appraisals.queries';
import { AppraisalsService } from './appraisals.service';
import { noAnswer } from './domain/appraisal';
import { ReadingService } from './reading.service';
import { RebaseReading } from './rebase-reading.service';
import { RebaseService } from './rebase.service';

const NEW = 'Digital sustainability';

describe('moving an appraisal while others are at it', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const of = (who: Who) => appraisalOf(house.db, who);
  const more = [{ kind: 'knowledge', title: NEW }];
  const offered = async (who: Who, id: string) => {
    const { version, newer } = await house.get(RebaseReading).one(await house.viewer(who), id);
    return { version: version ?? 0, versionId: newer?.versionId ?? '' };
  };

  it('waits for an answer that is being saved, and an answer waits for it: neither is lost', async () => {
    const id = await of('omar');
    const later = await publishNewer(house.db, await pinnedBy(house.db, id), { more });
    const grace = await house.viewer('grace');
    const { version } = await offered('grace', id);
    const [first] = await formOf(house.db, id);
    const key = { appraisalId: id, itemId: first?.id ?? '', side: 'lead' } as const;
    const both = () =>
      Promise.all([
        house.get(RebaseService).rebase(grace, id, version, later),
        house.get(AnswersService).save(grace, key, 0, { ...noAnswer, text: 'Kept.' }),
      ]);
    const outcome = await duringChange(house.db, 'select 1 from appraisal where id = $1 for share', id, both);
    expect(outcome).toMatchObject({ status: 'fulfilled' });
    const view = await house.get(ReadingService).one(grace, id);
    expect(view.role?.versionId).toBe(later);
    const said = view.answers.find(({ itemId, side }) => itemId === key.itemId && side === 'lead');
    expect(said).toMatchObject({ text: 'Kept.' });
  });

  it('is done once, however many windows ask for it', async () => {
    const id = await of('mei');
    const omar = await house.viewer('omar');
    const later = await publishNewer(house.db, await pinnedBy(house.db, id), { more });
    const { version } = await offered('omar', id);
    const ask = () => house.get(RebaseService).rebase(omar, id, version, later);
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(ask));
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await house.db.query('select 1 from appraisal_rebase where appraisal_id = $1', [id])).toHaveLength(1);
    expect((await formOf(house.db, id)).filter(({ title }) => title === NEW)).toHaveLength(1);
  });

  it('stays in the history of the appraisal, which nobody changes or thins out', async () => {
    for (const statement of [
      'update appraisal_rebase set made_at = now()',
      'delete from appraisal_rebase',
      'truncate appraisal_rebase',
    ]) {
      await expect(house.db.query(statement)).rejects.toThrow('append-only');
    }
  });

  it('is refused on what is no longer so: a step taken meanwhile, or a version published meanwhile', async () => {
    const id = await of('dai');
    const omar = await house.viewer('omar');
    const before = await offered('omar', id);
    await house.db.query('update appraisal set self_due_on = opens_on where id = $1', [id]);
    await house.get(AppraisalsService).take('proceed-without-self-assessment', omar, id, { reason: 'Away.' });
    const ask = ({ version, versionId }: typeof before) =>
      house.get(RebaseService).rebase(omar, id, version, versionId);
    await expect(ask(before)).rejects.toMatchObject({
      kind: 'stale',
      details: { current: { version: before.version + 1 } },
    });
    const latest = await publishNewer(house.db, before.versionId, { from: house.app.get(Clock).today() });
    const after = await offered('omar', id);
    expect(after.versionId).toBe(latest);
    await expect(ask({ ...after, versionId: before.versionId })).rejects.toMatchObject({ code: 'other-version' });
    await ask(after);
    // Without a self-assessment nobody was asked before.
    const view = await house.get(ReadingService).one(omar, id);
    expect(view.items.some(({ afterSelf }) => afterSelf)).toBe(false);
  });

  it('is not offered before the newer version is in force', async () => {
    const id = await of('sam');
    const published = await publishedOf(house.db, 'problem-analyst');
    const later = await publishNewer(house.db, published, { from: '2999-01-01' });
    const priya = await house.viewer('priya');
    expect(await house.get(RebaseReading).one(priya, id)).toMatchObject({ newer: null, changes: null, effect: null });
    expect(await house.get(AppraisalsQueries).header(priya, id)).toMatchObject({ role: { newerExists: false } });
    const attempt = house.get(RebaseService).rebase(priya, id, 1, later);
    await expect(attempt).rejects.toMatchObject({ code: 'other-version' });
  });

  it('goes through HTTP: 428 without a version, 412 with an old one, 409 where it is too late, 400 and 404', async () => {
    const versionId = await publishedOf(house.db, 'lead-infrastructure-operations-engineer');
    const [priya, grace, sam] = await Promise.all((['priya', 'grace', 'sam'] as const).map(house.signedInAs));
    const [hers, annes, lenas] = [await of('priya'), await of('ann'), await of('lena')];
    const got = await grace?.get(`/api/v1/appraisals/${hers}/newer-role`);
    const etag = got?.headers.get('etag') ?? '';
    expect(etag).toBe(`"${got?.body.version}"`);
    const post = (body: object, headers: Record<string, string>) =>
      grace?.post(`/api/v1/appraisals/${hers}/rebase`, body, headers);
    expect(await post({ versionId }, {})).toMatchObject({ status: 428 });
    expect(await post({ versionId }, { 'if-match': '"99"' })).toMatchObject({ status: 412 });
    expect(await post({ versionId: 'no' }, { 'if-match': etag })).toMatchObject({ status: 400 });
    expect(await post({ versionId }, { 'if-match': etag })).toMatchObject({
      status: 200,
      body: { role: { versionId } },
    });
    const shared = await priya?.post(`/api/v1/appraisals/${lenas}/rebase`, { versionId }, { 'if-match': '"1"' });
    expect(shared).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect(await sam?.get(`/api/v1/appraisals/${annes}/newer-role`)).toMatchObject({ status: 404 });
    expect(await sam?.post(`/api/v1/appraisals/${annes}/rebase`, { versionId }, { 'if-match': '"1"' })).toMatchObject({
      status: 404,
    });
  });
});
