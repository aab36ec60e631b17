import { Clock, type LocalDate } from '@app/kernel';
import { people, type Who } from '../../../seeds/demo-organisation';
import { type House, openHouse } from '../../../test/support/house';
import { probationOf, publishNewer } from '../../../test/support/newer-role';
import { readsPlan, relationsTo } from './domain/probation-policy';
import { decideToRebase } from './domain/rebase';
import { OpeningService } from './opening.service';
import { ProbationsQueries } from './probations.queries';
import { ReadingService } from './reading.service';
import { ProbationRebaseReading } from './rebase-reading.service';
import { ProbationRebaseService } from './rebase.service';
import { RequirementsService } from './requirements.service';

const everyone = Object.keys(people) as Who[];
const NEW = 'Watches the queue at night';

describe('a probation whose role profile has a newer version', () => {
  let house: House;
  let gone: string;
  let today: LocalDate;

  beforeAll(async () => {
    house = await openHouse();
    today = house.app.get(Clock).today();
    for (const who of ['ivy', 'finn'] as const) {
      const { requirements, role } = await read('hari', who);
      const [first] = requirements.filter(({ kind }) => kind === 'work_activity');
      if (who === 'ivy') gone = first?.title ?? '';
      await publishNewer(house.db, role?.versionId ?? '', {
        without: [first?.title ?? ''],
        more: [{ kind: 'work_activity', title: NEW }],
      });
    }
  });
  afterAll(() => house.close());

  const of = (who: Who) => probationOf(house.db, who);
  const read = async (who: Who, whose: Who) => house.get(ReadingService).one(await house.viewer(who), await of(whose));
  const newer = async (who: Who, whose: Who) =>
    house.get(ProbationRebaseReading).one(await house.viewer(who), await of(whose));
  const move = async (who: Who, whose: Who) => {
    const { version, newer: offered } = await newer(who, whose);
    const viewer = await house.viewer(who);
    await house.get(ProbationRebaseService).rebase(viewer, await of(whose), version ?? 0, offered?.versionId ?? '');
    return read(who, whose);
  };

  it('says so to everybody who reads its plan, and lets the lead and HR move it', async () => {
    for (const who of everyone) {
      const viewer = await house.viewer(who);
      const facts = await house
        .get(ProbationsQueries)
        .header(viewer, await of('ivy'), today)
        .catch(() => undefined);
      const view = await newer(who, 'ivy').catch(() => undefined);
      expect([who, view !== undefined]).toEqual([who, facts !== undefined && readsPlan(relationsTo(facts, viewer))]);
      if (!facts || !view) continue;
      expect([who, view.mayRebase]).toEqual([who, decideToRebase(viewer, facts).allowed]);
      expect(view.newer).toMatchObject({ number: 2 });
      expect(view.effect).toMatchObject({ added: 1, left: 1 });
      expect(view.changes?.changes.map(({ sentence }) => sentence)).toEqual(
        expect.arrayContaining([expect.stringContaining(NEW)]),
      );
    }
    expect((await newer('ivy', 'ivy')).whyNot).toBe('not-yours');
  });

  it('is refused to everybody else', async () => {
    const id = await of('ivy');
    for (const who of everyone) {
      const view = await newer(who, 'ivy').catch(() => undefined);
      const attempt = house
        .get(ProbationRebaseService)
        .rebase(await house.viewer(who), id, 999, view?.newer?.versionId ?? id);
      const kind = view?.mayRebase ? 'stale' : expect.stringMatching(/not-found|forbidden/);
      await expect(attempt).rejects.toMatchObject({ kind });
    }
  });

  it('keeps what was agreed in its words, each under its id, and lets the reviews stand', async () => {
    await house.db.query('update probation_case set agreed_on = current_date where id = $1', [await of('ivy')]);
    const before = await read('priya', 'ivy');
    const after = await move('priya', 'ivy');
    const words = (view: typeof before) =>
      view.requirements.map(({ id, title, details, target }) => [id, title, details, target]);
    expect(words(after)).toEqual(words(before));
    expect(after.reviews).toEqual(before.reviews);
    expect(after.role).toMatchObject({ number: 2 });
    expect(after.version).toBe((before.version ?? 0) + 1);
    expect(after.requirements.filter(({ leftRole }) => leftRole).map(({ title }) => title)).toEqual([gone]);
    const moved = after.requirements.filter(({ leftRole, componentId }) => !leftRole && componentId !== null);
    const pinned = await house.db.query<{ id: string }[]>(
      'select id from role_profile_component where version_id = $1',
      [after.role?.versionId],
    );
    expect(pinned.map(({ id }) => id)).toEqual(expect.arrayContaining(moved.map(({ componentId }) => componentId)));
  });

  it('keeps the agreed words when a later version has others', async () => {
    const before = await read('priya', 'ivy');
    const kept = before.requirements.find(({ leftRole, kind }) => !leftRole && kind === 'work_activity');
    const later = await publishNewer(house.db, before.role?.versionId ?? '');
    expect(later).not.toBe(before.role?.versionId);
    const after = await move('hari', 'ivy');
    expect(after.requirements.find(({ id }) => id === kept?.id)).toMatchObject({
      title: kept?.title,
      details: kept?.details,
      leftRole: false,
    });
    expect(after.requirements.filter(({ leftRole }) => leftRole).map(({ title }) => title)).toEqual([gone]);
  });

  it('leaves the moves on record, and tells the person and, where HR did it, the lead', async () => {
    const { moves } = await newer('ivy', 'ivy');
    expect(moves).toMatchObject([
      { from: { number: 2 }, to: { number: 3 }, by: { name: 'Hari Rao' } },
      { from: { number: 1 }, to: { number: 2 }, by: { name: 'Priya Shah' } },
    ]);
    const events = await house.db.query<{ detail: object }[]>(
      `select detail from audit_event where entity_id = $1 and action = 'probation.rebase' order by id`,
      [await of('ivy')],
    );
    expect(events.map(({ detail }) => detail)).toMatchObject([
      { added: 1, left: 1 },
      { added: 0, left: 0 },
    ]);
    const told = await house.db.query<{ id: string }[]>(
      `select recipient_id as id from notice where title like '%newer version%' order by created_at, title`,
    );
    expect(told.map(({ id }) => id).sort()).toEqual([people.ivy.id, people.ivy.id, people.priya.id].sort());
    for (const statement of [
      'update probation_rebase set made_at = now()',
      'delete from probation_rebase',
      'truncate probation_rebase',
    ]) {
      await expect(house.db.query(statement)).rejects.toThrow('append-only');
    }
  });

  it('offers what is new, and keeps what is gone, to who chooses what is asked for', async () => {
    const [policy] = await house.db.query<{ id: string }[]>('select id from probation_policy limit 1');
    const input = { personId: people.noor.id, policyId: policy?.id ?? '', startOn: today };
    const id = await house.get(OpeningService).open(await house.viewer('hari'), input);
    const { requirements } = await move('omar', 'noor');
    const left = requirements.find(({ leftRole }) => leftRole);
    const omar = await house.viewer('omar');
    const version = (await read('omar', 'noor')).version ?? 0;
    const [fresh] = await house.db.query<{ id: string }[]>(
      `select component.id from role_profile_component component join probation_case probation
         on probation.role_profile_version_id = component.version_id where probation.id = $1 and title = $2`,
      [id, NEW],
    );
    await house
      .get(RequirementsService)
      .save(omar, id, version, [{ componentId: left?.componentId ?? '' }, { componentId: fresh?.id ?? '' }]);
    const after = await read('omar', 'noor');
    expect(after.requirements.map(({ title, leftRole }) => [title, leftRole])).toEqual([
      [left?.title, true],
      [NEW, false],
    ]);
  });

  it('waits while an outcome is proposed: that was judged on what was asked', async () => {
    const id = await of('dai');
    await house.db.query(
      `insert into probation_decision (case_id, person_id, kind, proposed_by) values ($1, $2, 'confirmed', $3)`,
      [id, people.dai.id, people.omar.id],
    );
    const view = await newer('omar', 'dai');
    expect(view).toMatchObject({ newer: { number: 3 }, mayRebase: false, whyNot: 'proposed', version: null });
    await expect(move('omar', 'dai')).rejects.toMatchObject({ code: 'already-proposed' });
    await house.db.query(
      `update probation_decision set state = 'withdrawn' where state = 'proposed' and case_id = $1`,
      [id],
    );
  });

  it('goes through HTTP: 428 without a version, 412 with an old one, 404 for who may not know of it', async () => {
    const omar = await house.signedInAs('omar');
    const id = await of('dai');
    const got = await omar.get(`/api/v1/probations/${id}/newer-role`);
    const post = (headers: Record<string, string>) =>
      omar.post(`/api/v1/probations/${id}/rebase`, { versionId: got.body.newer.versionId }, headers);
    expect(got.headers.get('etag')).toBe(`"${got.body.version}"`);
    expect((await post({})).status).toBe(428);
    expect((await post({ 'if-match': '"999"' })).status).toBe(412);
    const done = await post({ 'if-match': got.headers.get('etag') ?? '' });
    expect(done).toMatchObject({ status: 200, body: { role: { number: 3 } } });
    expect((await post({ 'if-match': got.headers.get('etag') ?? '' })).status).toBe(200);
    const stranger = await house.signedInAs('tom');
    expect((await stranger.get(`/api/v1/probations/${id}/newer-role`)).status).toBe(404);
  });
});
