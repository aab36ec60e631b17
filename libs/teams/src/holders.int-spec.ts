import { randomUUID } from 'node:crypto';
import { toLocalDate } from '@app/kernel';
import { freshDatabase } from '../../../test/support/database';
import { publishNewer } from '../../../test/support/newer-role';
import { type Digital, openDigital } from '../test/digital';
import { Organisation } from '../test/organisation';
import { mayMove } from './domain/holders';
import { HoldersQueries } from './holders.queries';
import { HoldersService, type Move } from './holders.service';

const from = toLocalDate('2026-10-01');
const page = { page: 1, pageSize: 50 };

describe('who holds a role profile, in which version', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Organisation;
  let ids: Digital;
  let first: string;
  let second: string;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await Organisation.open(database.url);
    ids = await openDigital(house);
  });
  beforeEach(async () => {
    await house.db.query('delete from role_assignment');
    first = await house.publishedProfile(`Storage engineer ${letters()}`);
    second = await publishNewer(house.db, first, { from: '2026-09-01' });
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  const hold = (personId: string, during: string, versionId = first) =>
    house.db.query('insert into role_assignment (person_id, version_id, during) values ($1, $2, $3::daterange)', [
      personId,
      versionId,
      during,
    ]);
  const held = (personId: string) =>
    house.db.query<{ version: string; during: string }[]>(
      `select case version_id when $2 then 'first' when $3 then 'second' else 'other' end as version, during::text
         from role_assignment where person_id = $1 order by during`,
      [personId, first, second],
    );
  const move = async (given: Partial<Move> = {}, key?: string, who: keyof Digital = 'hari') =>
    house.get(HoldersService).move(await house.viewer(ids[who]), second, { from, ...given }, key);
  const list = async (query = {}) => {
    const [row] = await house.db.query<{ id: string }[]>(
      'select profile_id as id from role_profile_version where id = $1',
      [first],
    );
    return house.get(HoldersQueries).list(await house.viewer(ids.hari), row?.id ?? '', { ...page, ...query });
  };

  it('is listed with each version, and with who is to be moved by somebody else', async () => {
    await hold(ids.sam, '[2024-04-01,)');
    await hold(ids.zoe, '[2026-09-15,)', second);
    await hold(ids.petra, '[2027-01-01,2027-07-01)');
    await hold(ids.gone, '[2024-04-01,)');
    const all = await list();
    expect(all.items).toMatchObject([
      { name: 'Petra Holt', teamName: 'People', number: 1, since: '2027-01-01', until: '2027-06-30', mayMove: false },
      { name: 'Sam Okafor', teamName: 'Platform', number: 1, since: '2024-04-01', until: null, mayMove: true },
      { name: 'Zoë Ångström', number: 2, mayMove: true },
    ]);
    expect(all.versions).toMatchObject([
      { number: 2, people: 1, coming: 0, staying: 1, handledByOthers: 0 },
      { number: 1, people: 1, coming: 1, staying: 2, handledByOthers: 1 },
    ]);
    expect((await list({ versionId: second })).items.map(({ name }) => name)).toEqual(['Zoë Ångström']);
  });

  it('counts nobody twice where the move is to come, and finds nobody left to move', async () => {
    await hold(ids.sam, '[2024-04-01,)');
    await move({ from: toLocalDate('2027-03-01') });
    expect((await list()).versions).toMatchObject([
      { number: 2, people: 0, coming: 1, staying: 1 },
      { number: 1, people: 1, coming: 0, staying: 0 },
    ]);
  });

  it('may be moved exactly by whom the rule names, in the list and in the move', async () => {
    const everybody = [ids.grace, ids.priya, ids.sam, ids.zoe, ids.tom, ids.petra, ids.hari, ids.ida];
    for (const id of everybody) await hold(id, '[2024-04-01,)');
    const hari = await house.viewer(ids.hari);
    const teams = await house.db.query<{ personId: string; teamId: string | null }[]>(
      `select person.id as "personId", membership.team_id as "teamId" from person
         left join membership on membership.person_id = person.id and upper_inf(during) where person.id = any($1)`,
      [everybody],
    );
    const expected = teams.filter((holder) => mayMove(hari, holder)).map(({ personId }) => personId);
    const { items } = await list();
    expect(
      items
        .filter((one) => one.mayMove)
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual(expected.sort());
    expect(expected).not.toContain(ids.hari);
    expect(await move()).toEqual({ moved: expected.length, already: 0, handledByOthers: 2 });
    expect(await held(ids.hari)).toEqual([{ version: 'first', during: '[2024-04-01,)' }]);
    expect(await held(ids.petra)).toEqual([{ version: 'first', during: '[2024-04-01,)' }]);
  });

  it('changes from that day on: what was held before stays on record, and what ends some day ends then', async () => {
    await hold(ids.sam, '[2024-04-01,)');
    await hold(ids.tom, '[2024-04-01,2027-01-01)');
    await hold(ids.tom, '[2027-01-01,)', await house.publishedProfile(`Another ${letters()}`));
    await move();
    expect(await held(ids.sam)).toEqual([
      { version: 'first', during: '[2024-04-01,2026-10-01)' },
      { version: 'second', during: '[2026-10-01,)' },
    ]);
    expect(await held(ids.tom)).toEqual([
      { version: 'first', during: '[2024-04-01,2026-10-01)' },
      { version: 'second', during: '[2026-10-01,2027-01-01)' },
      { version: 'other', during: '[2027-01-01,)' },
    ]);
  });

  it('changes wholly for who begins on that day or later: nothing of the former is left to hold', async () => {
    await hold(ids.sam, '[2026-10-01,)');
    await hold(ids.zoe, '[2027-02-01,)');
    await hold(ids.tom, '[2024-04-01,2026-09-30)');
    expect(await move()).toMatchObject({ moved: 2 });
    expect(await held(ids.sam)).toEqual([{ version: 'second', during: '[2026-10-01,)' }]);
    expect(await held(ids.zoe)).toEqual([{ version: 'second', during: '[2027-02-01,)' }]);
    expect(await held(ids.tom)).toEqual([{ version: 'first', during: '[2024-04-01,2026-09-30)' }]);
  });

  it('moves only those who are named, counts who holds it already, and refuses who holds none of it', async () => {
    await hold(ids.sam, '[2024-04-01,)');
    await hold(ids.zoe, '[2024-04-01,)');
    await hold(ids.tom, '[2026-09-01,)', second);
    expect(await move({ personIds: [ids.sam, ids.tom] })).toEqual({ moved: 1, already: 1, handledByOthers: 0 });
    expect(await held(ids.zoe)).toEqual([{ version: 'first', during: '[2024-04-01,)' }]);
    await expect(move({ personIds: [ids.zoe, ids.grace] })).rejects.toMatchObject({
      code: 'no-holder',
      details: { errors: [{ pointer: '/personIds/1' }] },
    });
    expect(await held(ids.zoe)).toHaveLength(1);
  });

  it('is done once, however often it is asked for, and leaves one event for each person', async () => {
    await hold(ids.sam, '[2024-04-01,)');
    await hold(ids.zoe, '[2024-04-01,)');
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => move({}, key)));
    expect(answers).toEqual(Array(3).fill({ moved: 2, already: 0, handledByOthers: 0 }));
    expect(await move()).toMatchObject({ moved: 0 });
    const together = await Promise.all([1, 2].map(() => move()));
    expect(together.map(({ moved }) => moved)).toEqual([0, 0]);
    const events = await house.db.query(
      `select subject_id as "subjectId", detail from audit_event
        where action = 'role.assign' and detail ->> 'versionId' = $1 order by id`,
      [second],
    );
    expect(events).toHaveLength(2);
    expect(events).toContainEqual({ subjectId: ids.sam, detail: { from, versionId: second, before: first } });
  });

  it('of two at once moves each person once', async () => {
    await hold(ids.sam, '[2024-04-01,)');
    await hold(ids.zoe, '[2024-04-01,)');
    const both = await Promise.all([move(), move()]);
    expect(both.map(({ moved }) => moved).sort()).toEqual([0, 2]);
    expect(await held(ids.sam)).toHaveLength(2);
  });

  it('is HR’s, and only for a version that is in force by then', async () => {
    await hold(ids.sam, '[2024-04-01,)');
    for (const who of ['sam', 'priya', 'grace', 'ida'] as const) {
      await expect(move({}, undefined, who)).rejects.toMatchObject({ kind: 'forbidden' });
      const list = house.get(HoldersQueries).list(await house.viewer(ids[who]), randomUUID(), page);
      await expect(list).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(move({ from: toLocalDate('2026-08-31') })).rejects.toMatchObject({ code: 'before-in-force' });
    const hari = await house.viewer(ids.hari);
    const to = (versionId: string) => house.get(HoldersService).move(hari, versionId, { from });
    await expect(to(first)).rejects.toMatchObject({ code: 'not-published' });
    await expect(to(randomUUID())).rejects.toMatchObject({ kind: 'not-found' });
    await expect(house.get(HoldersQueries).list(hari, randomUUID(), page)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

/** A slug of its own for each test. */
const letters = (): string => randomUUID().replaceAll(/[^a-z]/g, '');
