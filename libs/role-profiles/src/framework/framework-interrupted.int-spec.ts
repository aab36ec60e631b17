import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase } from '../../../../test/support/database';
import { linkSkills } from '../skill-links';
import { aFramework } from './framework.fixture';
import { type FrameworkBench, openFrameworkBench } from './framework-bench.fixture';
import { planLibrary, writeLibrary } from './skill-library';

const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

describe('an import of a framework that is interrupted', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let bench: FrameworkBench;

  beforeEach(async () => {
    database = await freshDatabase();
    bench = await openFrameworkBench(database.url);
  });
  afterEach(async () => {
    await bench.app.close();
    await database.drop();
  });

  const stateOf = async () =>
    (await bench.db.query<{ state: string; total: number; done: number }[]>('select * from framework_import'))[0];

  /** An import that stands still in its transaction, because somebody else holds what it writes next. */
  async function standingStill() {
    const holder = bench.db.createQueryRunner();
    await holder.startTransaction();
    await holder.query('lock table role_profile_component in share mode');
    const id = await bench.imports.begin(bench.hr, aFramework());
    const ending = Promise.allSettled([bench.worker.work()]);
    while ((await bench.db.query<unknown[]>(waiting)).length === 0) await pause(10);
    const letGo = async () => {
      await holder.rollbackTransaction();
      await holder.release();
    };
    return { id, ending, letGo };
  }

  it('shows how far it is while nothing of it can be seen', async () => {
    const { id, ending, letGo } = await standingStill();
    expect(await bench.reports.one(bench.hr, id)).toMatchObject({ state: 'working', total: 5, done: 0, report: null });
    expect(await bench.counted('role_profile')).toBe(0);
    await letGo();
    await ending;
    expect(await bench.reports.one(bench.hr, id)).toMatchObject({ state: 'done', total: 5, done: 5 });
  });

  it('leaves nothing half when its worker is killed, and is done as a whole when it is run again', async () => {
    const { id, ending, letGo } = await standingStill();
    await bench.db.query(waiting.replace('pid', 'pg_terminate_backend(pid)'));
    expect((await ending)[0]?.status).toBe('rejected');
    await letGo();
    for (const table of ['role_profile', 'role_profile_version', 'skill', 'framework_definition']) {
      expect(await bench.counted(table)).toBe(0);
    }
    expect(await stateOf()).toMatchObject({ state: 'working', total: 5 });
    await bench.worker.work();
    expect((await bench.report(id)).report).toMatchObject({ added: 5 });
    expect(await bench.counted('role_profile_version')).toBe(5);
  });

  it('is done once by two workers', async () => {
    const other = await openFrameworkBench(database.url);
    const ids = [await bench.imports.begin(bench.hr, aFramework()), await bench.imports.begin(bench.hr, aFramework())];
    await Promise.all([bench.worker.work(), other.worker.work(), bench.worker.work()]);
    await bench.worker.work();
    await other.app.close();
    const reports = await Promise.all(ids.map((id) => bench.report(id)));
    expect(reports.map(({ report }) => [report.added, report.unchanged])).toEqual([
      [5, 0],
      [0, 5],
    ]);
    expect(await bench.counted('role_profile_version')).toBe(5);
  });

  it('that cannot be done says why, writes nothing, and keeps no other waiting', async () => {
    await bench.db.query(
      `insert into framework_import (name, roles_name, roles_text) values ('Broken', 'roles.csv', 'Role,Level')`,
    );
    await bench.imported();
    const [failed] = await bench.db.query<object[]>(`select * from framework_import where name = 'Broken'`);
    expect(failed).toMatchObject({ state: 'failed', failure: expect.stringContaining('has no column “Role Family”') });
  });

  it('that something outside it ends each time has five attempts, and then those behind it have their turn', async () => {
    const stuck = await bench.imports.begin(bench.hr, aFramework());
    await bench.db.query(`
      create function lost() returns trigger language plpgsql as $$ begin raise 'lost' using errcode = '57P01'; end $$;
      create trigger lost before insert on role_profile for each row execute function lost()`);
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect((await bench.reports.one(bench.hr, stuck)).state).not.toBe('failed');
      await expect(bench.worker.work()).rejects.toThrow('lost');
      expect(await stateOf()).toMatchObject({ attempts: attempt });
    }
    expect(await bench.reports.one(bench.hr, stuck)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('interrupted 5 times'),
    });
    await bench.db.query('drop trigger lost on role_profile');
    expect((await bench.imported()).report).toMatchObject({ added: 5 });
  });

  it('whose worker died five times is not begun again', async () => {
    const id = await bench.imports.begin(bench.hr, aFramework());
    await bench.db.query(`update framework_import set state = 'working', attempts = 5`);
    await bench.worker.work();
    expect(await bench.reports.one(bench.hr, id)).toMatchObject({ state: 'failed' });
    expect(await bench.counted('role_profile')).toBe(0);
  });

  it('waits for a publication of the same skills, new and known, and neither waits for ever', async () => {
    await bench.imported();
    await bench.db.query(`insert into skill (name) values ('mid skill')`);
    const [version] = await bench.db.query<{ id: string }[]>(
      `insert into role_profile_version (id, profile_id, number, state, title)
       select gen_random_uuid(), id, 9, 'draft', title from role_profile limit 1 returning id`,
    );
    const names = ['alpha skill', 'mid skill', 'zeta skill'];
    await bench.db.query(
      `insert into role_profile_component (id, version_id, kind, position, title)
       select gen_random_uuid(), $1, 'organisation_skill', place, name from unnest($2::text[]) with ordinality one (name, place)`,
      [version?.id, names],
    );
    const skills = [...names].reverse().map((name) => ({ name, description: 'Ours.', descriptors: new Map() }));
    for (let round = 0; round < 5; round++) {
      const both = await Promise.allSettled([
        bench.db.transaction((tx) => linkSkills(tx, [version?.id ?? ''])),
        bench.db.transaction(async (tx) => writeLibrary(tx, 'Ours', await planLibrary(tx, skills, true))),
      ]);
      expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
      await bench.db.query('update role_profile_component set skill_id = null where version_id = $1', [version?.id]);
      await bench.db.query(`delete from framework_definition where skill_id in
        (select id from skill where name in ('alpha skill', 'zeta skill'))`);
      await bench.db.query(`delete from skill where name in ('alpha skill', 'zeta skill')`);
    }
  });
});
