import { addDays, Clock, SystemClock } from '@app/kernel';
import { freshDatabase } from '../../../../test/support/database';
import { type Bench, openBench, refusalOf } from '../bench';
import { NearestQueries } from '../comparison/nearest.queries';
import { SkillsQueries } from '../skills/skills.queries';
import { made, madeAgain } from './made.fixture';

const today = new SystemClock().today();
const soon = addDays(today, 9);
const later = addDays(today, 40);
const skill = (title: string, details: string) => ({
  kind: 'organisation_skill' as const,
  title,
  details,
  level: 2,
});

describe('a version that is published for a later day', () => {
  let bench: Bench;
  let skills: SkillsQueries;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    skills = bench.app.get(SkillsQueries, { strict: false });
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const on = (day: typeof today) => jest.spyOn(Clock.prototype, 'today').mockReturnValue(day);
  const listed = async (search?: string, viewer = bench.staff) =>
    (await bench.browse.list(viewer, { page: 1, pageSize: 50, ...(search !== undefined && { search }) })).items;
  const numbers = async (search?: string) =>
    (await listed(search)).map(({ title, published, next }) => [title, published?.number, next?.number]);
  const standings = async (profileId: string, viewer = bench.staff) =>
    (await bench.queries.profile(viewer, profileId)).versions.map(({ number, standing }) => [number, standing]);

  it('leaves what is in force in every list and search until its day, and takes its place that day', async () => {
    const { profileId } = await made(bench, {
      title: 'Bridge keeper',
      rows: [{ title: 'Drawbridges', details: 'Raises them by winch.' }],
    });
    const rows = [{ title: 'Swing bridges', details: 'Turns them by motor.' }];
    await madeAgain(bench, profileId, { title: 'Crossing keeper', rows, from: soon });
    for (const search of [undefined, 'bridge keeper', 'drawbridges', 'winch']) {
      expect([search, await numbers(search)]).toEqual([search, [['Bridge keeper', 1, 2]]]);
    }
    expect((await listed('winch'))[0]?.excerpt).toContain('winch');
    for (const search of ['crossing', 'swing', 'motor']) expect(await listed(search)).toEqual([]);
    expect(await listed()).toMatchObject([
      {
        published: { state: 'retired', standing: 'in_force', effectiveTo: addDays(soon, -1) },
        next: { state: 'published', standing: 'upcoming', effectiveFrom: soon, title: 'Crossing keeper' },
      },
    ]);
    expect((await bench.queries.profile(bench.staff, profileId)).title).toBe('Bridge keeper');

    on(soon);
    for (const search of [undefined, 'crossing keeper', 'swing', 'motor']) {
      expect([search, await numbers(search)]).toEqual([search, [['Crossing keeper', 2, undefined]]]);
    }
    expect(await listed('winch')).toEqual([]);
    expect((await bench.queries.profile(bench.staff, profileId)).title).toBe('Crossing keeper');
    expect(await standings(profileId)).toEqual([
      [2, 'in_force'],
      [1, 'past'],
    ]);
  });

  it('is shown as upcoming where nothing is in force before it, to everybody', async () => {
    const { profileId } = await made(bench, { title: 'Ice warden', rows: [{ title: 'Skating' }], from: later });
    for (const search of ['ice warden', 'skating']) {
      expect(await listed(search)).toMatchObject([{ id: profileId, published: { standing: 'upcoming' }, next: null }]);
    }
    expect(await standings(profileId)).toEqual([[1, 'upcoming']]);
  });

  it('can be put right before its day: the correction begins with it, and what is in force stays so', async () => {
    const { profileId } = await made(bench, { title: 'Ferry clerk', rows: [{ title: 'Tickets' }] });
    await madeAgain(bench, profileId, { title: 'Ferry clerk', rows: [{ title: 'Fares' }], from: soon });
    const { versionId: third } = await bench.drafts.start(bench.hr, profileId);
    expect((await bench.versions.version(bench.hr, third)).components).toMatchObject([{ title: 'Fares' }]);
    const { revision } = await bench.versions.version(bench.hr, third);
    const kind = 'work_activity' as const;
    await bench.drafts.correct(bench.hr, third, revision, [
      { op: 'set', kind, position: 1, field: 'title', value: 'Passes' },
    ]);
    expect(await refusalOf(bench.service.publish(bench.hr, third, addDays(soon, -1)))).toMatchObject({
      kind: 'conflict',
      code: 'begins-too-early',
    });
    await bench.service.publish(bench.hr, third, soon);
    expect(await standings(profileId)).toEqual([
      [3, 'upcoming'],
      [2, 'replaced'],
      [1, 'in_force'],
    ]);
    expect(await numbers('ferry clerk')).toEqual([['Ferry clerk', 1, 3]]);
    expect([await numbers('tickets'), await numbers('fares')]).toEqual([[['Ferry clerk', 1, 3]], []]);
    on(soon);
    expect(await numbers('passes')).toEqual([['Ferry clerk', 3, undefined]]);
    expect([await listed('tickets'), await listed('fares')]).toEqual([[], []]);
  });

  it('stays to come when the draft of yet another one is thrown away', async () => {
    const { profileId } = await made(bench, { title: 'Lock hand', rows: [{ title: 'Sluices' }] });
    await madeAgain(bench, profileId, { title: 'Lock hand', rows: [{ title: 'Gates' }], from: soon });
    const { versionId } = await bench.drafts.start(bench.hr, profileId);
    expect(await standings(profileId, bench.hr)).toEqual([
      [3, 'draft'],
      [2, 'upcoming'],
      [1, 'in_force'],
    ]);
    await bench.drafts.discard(bench.hr, versionId);
    expect(await standings(profileId)).toEqual([
      [2, 'upcoming'],
      [1, 'in_force'],
    ]);
    expect(await numbers('sluices')).toEqual([['Lock hand', 1, 2]]);
  });

  it('is asked for by the skill library from its day on', async () => {
    const { profileId } = await made(bench, { title: 'Diver', rows: [skill('Knots', 'You tie one.')] });
    await made(bench, { title: 'Rigger', rows: [skill('Knots', 'You tie one.')] });
    const rows = [skill('Knots', 'You tie eight.'), skill('Welding', 'You weld.')];
    await madeAgain(bench, profileId, { title: 'Diver', rows, from: soon });
    const library = async () =>
      (await skills.list(bench.hr, { page: 1, pageSize: 50 })).items.map((one) => [
        one.name,
        one.profiles,
        one.disagreements,
      ]);
    expect(await library()).toEqual([
      ['Knots', 2, 0],
      ['Welding', 0, 0],
    ]);
    const [knots] = (await skills.list(bench.hr, { page: 1, pageSize: 1 })).items;
    const wordings = async () =>
      (await skills.skill(bench.hr, knots?.id ?? '')).descriptionWordings.map(({ words }) => words);
    expect(await wordings()).toEqual(['You tie one.']);
    on(soon);
    expect(await library()).toEqual([
      ['Knots', 2, 1],
      ['Welding', 1, 0],
    ]);
    expect(await wordings()).toEqual(['You tie eight.', 'You tie one.']);
  });

  it('is a near role from its day on, and what is in force is one until then', async () => {
    const bells = [skill('Bells', 'You ring.')];
    const { versionId } = await made(bench, { title: 'Ringer', rows: bells });
    const { profileId, versionId: before } = await made(bench, { title: 'Tower guide', rows: bells });
    const after = await madeAgain(bench, profileId, {
      title: 'Tower guide',
      rows: [...bells, skill('Tours', 'You guide.')],
      from: soon,
    });
    await made(bench, { title: 'Founder', rows: bells, from: soon });
    const near = async () => {
      const { items } = await bench.app
        .get(NearestQueries, { strict: false })
        .of(bench.staff, versionId, { page: 1, pageSize: 50 });
      return items.map((one) => one.versionId);
    };
    expect(await near()).toEqual([before]);
    on(soon);
    expect(await near()).toHaveLength(2);
    expect(await near()).toContain(after.versionId);
  });
});
