import { randomUUID } from 'node:crypto';
import { addDays, SystemClock } from '@app/kernel';
import { freshDatabase } from '../../../../test/support/database';
import { refusalOf } from '../bench';
import { WithdrawalsService } from '../withdrawals.service';
import { aFramework } from './framework.fixture';
import { type FrameworkBench, newerEdition, openFrameworkBench } from './framework-bench.fixture';

describe('a framework that meets what is there', () => {
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

  const leads = async () =>
    (await bench.versionsOf('Lead operator')).filter(({ slug }) => slug === 'night-desk-operator-lead-operator');
  it('leaves alone the draft that somebody works on, and says so', async () => {
    await bench.imported();
    const [lead] = await leads();
    const draft = randomUUID();
    await bench.db.query(
      `insert into role_profile_version (id, profile_id, number, state, title) values ($1, $2, 2, 'draft', 'Ours')`,
      [draft, lead?.['profile_id']],
    );
    expect((await bench.imported()).report).toMatchObject({ unchanged: 5, heldCount: 0 });
    const { report } = await bench.imported(aFramework(newerEdition));
    expect(report).toMatchObject({ changedCount: 0, unchanged: 4, heldCount: 1 });
    expect(report.held[0]?.sentences[0]).toContain('Somebody works on a draft, version 2.');
    expect(await bench.versionsOf('Ours')).toMatchObject([{ id: draft, state: 'draft' }]);
  });

  it('never puts its words over those that people put in force: they wait as a draft', async () => {
    await bench.imported();
    const [lead] = await leads();
    const corrected = randomUUID();
    await bench.db.transaction(async (tx) => {
      await tx.query(`update role_profile_version set state = 'retired', effective_to = '2026-03-31' where id = $1`, [
        lead?.['id'],
      ]);
      await tx.query(
        `insert into role_profile_version (id, profile_id, number, state, title, effective_from)
         values ($1, $2, 2, 'published', 'Lead operator', '2026-04-01')`,
        [corrected, lead?.['profile_id']],
      );
    });
    expect((await bench.imported()).report).toMatchObject({ unchanged: 5 });
    const { report } = await bench.imported(aFramework(newerEdition));
    expect(report.held).toMatchObject([{ slug: 'night-desk-operator-lead-operator' }]);
    expect(report).toMatchObject({ changedCount: 0, unchanged: 4, heldCount: 1 });
    expect((await leads()).map(({ number, state }) => [number, state])).toEqual([
      [1, 'retired'],
      [2, 'published'],
      [3, 'draft'],
    ]);
  });

  it('keeps what begins before what is in force as a draft', async () => {
    await bench.imported(aFramework(), '2026-09-01');
    const newer = aFramework(newerEdition);
    const only = { added: 0, changedCount: 0, changed: [], unchanged: 4, published: 0, heldCount: 1 };
    expect(await bench.imports.preview(bench.hr, newer, '2026-08-31')).toMatchObject({ ...only, writes: 1 });
    const { report } = await bench.imported(newer, '2026-08-31');
    expect(report).toMatchObject(only);
    expect(report.held[0]?.sentences).toEqual([
      'Version 1 is in force from 1 September 2026, which is later. What the framework says waits as a draft.',
      expect.stringMatching(/^Board watching moved from level 3 to 1/),
    ]);
    expect((await leads()).map(({ state }) => state)).toEqual(['published', 'draft']);

    const waiting = { ...only, heldCount: 0, held: [], published: 1 };
    expect(await bench.imports.preview(bench.hr, newer, '2026-09-01')).toMatchObject({ ...waiting, writes: 1 });
    expect(await bench.imports.preview(bench.hr, newer, '2026-08-31')).toMatchObject({ ...only, writes: 0 });
    const { report: later } = await bench.imported(newer, '2026-09-02');
    expect(later).toMatchObject({ ...waiting, putInForce: [{ slug: 'night-desk-operator-lead-operator' }] });
    expect((await leads()).map(({ state }) => state)).toEqual(['retired', 'published']);
    expect(await bench.imports.preview(bench.hr, newer, '2026-09-02')).toMatchObject({ unchanged: 5, writes: 0 });
  });

  it('comes again, from another day, where HR withdrew what it had published for a wrong one', async () => {
    await bench.imported(aFramework(), addDays(new SystemClock().today(), 30));
    const [wrong] = await leads();
    const withdrawals = bench.app.get(WithdrawalsService, { strict: false });
    await withdrawals.withdraw(bench.hr, String(wrong?.['id']), 'The wrong day.');
    const { report } = await bench.imported(aFramework(), '2026-09-01');
    expect(report).toMatchObject({ changedCount: 1, unchanged: 4 });
    expect((await leads()).map(({ number, state }) => [number, state])).toEqual([
      [1, 'withdrawn'],
      [2, 'published'],
    ]);
  });

  it('comes beside a profile that has the address already', async () => {
    await bench.aPublished('Track carer');
    const { report } = await bench.imported();
    expect(report.added).toBe(5);
    expect(report.warnings[0]?.message).toContain('“Track carer” comes beside it as track-carer-track-carer');
    expect((await bench.versionsOf('Track carer')).map(({ slug, number }) => [slug, number])).toEqual([
      ['track-carer', 1],
      ['track-carer-track-carer', 1],
    ]);
    expect((await bench.imported()).report).toMatchObject({ unchanged: 5, added: 0 });
  });

  it('finds a role level again whose family has another name, and files it there unless HR has filed it elsewhere', async () => {
    await bench.imported();
    await bench.db.query(`update role_profile set family = 'Ours' where slug = 'track-carer'`);
    const renamed = aFramework((text) => text.replaceAll('Track care,', 'Permanent way,'));
    const { report } = await bench.imported(renamed);
    expect(report).toMatchObject({ added: 0, changedCount: 2, unchanged: 3, goneCount: 0 });
    expect(report.changed[1]?.sentences).toEqual([
      'The framework has moved it from “Track care » Track carer” to “Permanent way » Track carer”',
    ]);
    expect((await bench.versionsOf('%rack carer')).map(({ family, number }) => [family, number])).toEqual([
      ['Permanent way', 1],
      ['Ours', 1],
    ]);
    expect((await bench.imported(renamed)).report).toMatchObject({ unchanged: 5 });
  });

  it('names the profiles of earlier editions that it does not have any more, and leaves them', async () => {
    await bench.imported();
    const { report } = await bench.imported(
      aFramework((text) => text.replaceAll('Chief track carer,', 'Head of track,')),
    );
    expect(report).toMatchObject({
      added: 1,
      goneCount: 1,
      gone: [{ slug: 'chief-track-carer', title: 'Chief track carer' }],
    });
    expect((await bench.versionsOf('Chief track carer')).map(({ state }) => state)).toEqual(['published']);
  });

  it('follows the framework in a definition, but keeps the words that HR put into the library, and tells the difference', async () => {
    await bench.imported();
    await bench.db.query(
      `update skill_level set descriptor = 'Ours' where level = 1 and skill_id = (select id from skill where name = 'Shared rosters')`,
    );
    await bench.db.query(`delete from skill_level where level = 3`);
    const newer = aFramework((text) =>
      text.replaceAll('- read a roster', '- read any roster').replaceAll('- add two columns', '- add three columns'),
    );
    const { report } = await bench.imported(newer);
    expect(report.definitions).toBe(1);
    expect(report.definitionsKept).toContain(
      '“Shared rosters”, Awareness: the library says it in other words, which stay.',
    );
    expect(report.definitionsKeptCount).toBe(1 + 4);
    const [rosters, sums] = await bench.db.query<{ descriptor: string; version: number }[]>(
      `select descriptor, version from skill_level join skill on skill.id = skill_id
        where level = 1 and name in ('Shared rosters', '=Depot sums') order by name desc`,
    );
    expect(rosters).toEqual({ descriptor: 'Ours', version: 1 });
    expect(sums).toEqual({ descriptor: 'You can:\n- add three columns', version: 2 });
  });

  it('is refused with the file and the place when it is none', async () => {
    const broken = { ...aFramework(), skills: { name: 'skills.csv', bytes: Buffer.from('Skill Name\nBells\n') } };
    const problem = await refusalOf(bench.imports.begin(bench.hr, broken));
    expect(problem).toMatchObject({ kind: 'invalid', code: 'column-missing' });
    expect(problem.details['errors']).toMatchObject([{ pointer: '/skills/content' }]);
    expect(await bench.counted('framework_import')).toBe(0);
  });
});
