import { randomUUID } from 'node:crypto';
import { freshDatabase, statementsDuring } from '../../../../test/support/database';
import { type Bench, openBench, refusalOf } from '../bench';
import { made, madeAgain } from '../browse/made.fixture';
import { SkillsQueries } from './skills.queries';
import { SkillsService } from './skills.service';

const kind = 'organisation_skill' as const;
const radio = (details: string, level: number, descriptor: string) => ({
  kind,
  title: 'Radio',
  details,
  level,
  descriptor,
});

describe('the skill library', () => {
  let bench: Bench;
  let skills: SkillsService;
  let library: SkillsQueries;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let deskId: string;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    skills = bench.app.get(SkillsService, { strict: false });
    library = bench.app.get(SkillsQueries, { strict: false });
    deskId = (
      await made(bench, {
        title: 'Desk operator',
        rows: [
          radio('You can keep a channel free.', 2, 'You have used a call sign.'),
          { kind, title: 'Rosters', details: 'You can plan a week.', level: 1, descriptor: 'You know who is on.' },
        ],
      })
    ).profileId;
    await made(bench, {
      title: 'Tram driver',
      rows: [
        radio('You can  keep a\nchannel free. ', 2, 'You have used two call signs.'),
        { kind, title: 'rosters', details: '', level: 3 },
      ],
    });
    await made(bench, { title: 'Inspector', rows: [radio('You can listen in.', 3, 'You can teach it.')] });
    await made(bench, { title: 'Porter', rows: [radio('You can shout.', 4, 'You can be heard.')], from: null });
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const listed = (query: object = {}, viewer = bench.hr) => library.list(viewer, { page: 1, pageSize: 50, ...query });
  const idOf = async (name: string) => (await listed({ search: name })).items[0]?.id ?? '';

  it('counts the profiles in force that ask for a skill, its levels, and about how many texts they disagree', async () => {
    expect((await listed()).items).toMatchObject([
      { name: 'Radio', profiles: 3, levels: [2, 3], disagreements: 2 },
      { name: 'Rosters', profiles: 2, levels: [1], disagreements: 0 },
    ]);
  });

  it('finds skills by a part of their name, and takes % for a letter', async () => {
    expect((await listed({ search: ' OST' })).items.map(({ name }) => name)).toEqual(['Rosters']);
    expect((await listed({ search: '%' })).total).toBe(0);
    expect(await listed({ page: 2, pageSize: 1 })).toMatchObject({ total: 2, items: [{ name: 'Rosters' }] });
  });

  it('lists those about which there is disagreement, for HR', async () => {
    expect(await listed({ disagreeing: 'true' })).toMatchObject({ total: 1, items: [{ name: 'Radio' }] });
    expect((await listed({ disagreeing: 'false' })).total).toBe(2);
  });

  it('shows HR every wording and who uses it, spaces not counted', async () => {
    const { descriptionWordings, levels, ...skill } = await library.skill(bench.hr, await idOf('Radio'));
    expect(skill).toMatchObject({ description: 'You can keep a channel free.', mayDefine: true });
    expect(
      descriptionWordings.map(({ words, isDefinition, profiles }) => [
        words.replace(/\s+/g, ' ').trim(),
        isDefinition,
        profiles.map(({ title }) => title),
      ]),
    ).toEqual([
      ['You can keep a channel free.', true, ['Desk operator', 'Tram driver']],
      ['You can listen in.', false, ['Inspector']],
    ]);
    expect(levels.map(({ level, descriptor }) => [level, descriptor])).toEqual([
      [1, null],
      [2, 'You have used a call sign.'],
      [3, 'You can teach it.'],
      [4, null],
    ]);
    expect(levels[1]?.wordings).toMatchObject([
      { words: 'You have used a call sign.', isDefinition: true, profiles: [{ title: 'Desk operator' }] },
      { words: 'You have used two call signs.', isDefinition: false, profiles: [{ title: 'Tram driver' }] },
    ]);
  });

  it('tells everybody the definition and who asks for it, but HR alone who disagrees', async () => {
    const id = await idOf('Radio');
    for (const viewer of [bench.staff, await bench.someone('admin')]) {
      const skill = await library.skill(viewer, id);
      expect(skill).toMatchObject({ description: 'You can keep a channel free.', mayDefine: false });
      expect(skill.requiredBy.map(({ title, level }) => [title, level])).toEqual([
        ['Desk operator', 2],
        ['Inspector', 3],
        ['Tram driver', 2],
      ]);
      expect([skill.descriptionWordings, ...skill.levels.map(({ wordings }) => wordings)]).toEqual([
        [],
        [],
        [],
        [],
        [],
      ]);
      expect((await listed({}, viewer)).items.map(({ disagreements }) => disagreements)).toEqual([null, null]);
      expect((await refusalOf(listed({ disagreeing: 'true' }, viewer))).kind).toBe('forbidden');
      expect((await refusalOf(skills.define(viewer, id, 1, { description: 'Mine.' }))).kind).toBe('forbidden');
    }
  });

  it('tells profiles of one title apart by where they are filed', async () => {
    const rows = [{ kind, title: 'Whistles', details: 'You can blow one.', level: 1, descriptor: 'You have one.' }];
    await made(bench, { title: 'Guard', family: 'Trams', role: 'Guard', rows });
    await made(bench, { title: 'Guard', rows });
    const skill = await library.skill(bench.hr, await idOf('Whistles'));
    for (const profiles of [skill.requiredBy, skill.levels[0]?.wordings[0]?.profiles]) {
      expect(profiles?.map(({ place }) => place.family).toSorted()).toEqual(['Trams', null]);
    }
  });

  it('hears what is in force and no longer what it replaced, nor a draft', async () => {
    const { profileId } = await made(bench, {
      title: 'Bell ringer',
      rows: [{ kind, title: 'Bells', details: 'You can ring one.', level: 1 }],
    });
    await madeAgain(bench, profileId, {
      title: 'Bell ringer',
      rows: [{ kind, title: 'Bells', details: 'You can ring eight.', level: 2 }],
    });
    const skill = await library.skill(bench.hr, await idOf('Bells'));
    expect(skill.descriptionWordings.map(({ words }) => words)).toEqual(['You can ring eight.']);
    expect(skill.requiredBy.map(({ level }) => level)).toEqual([2]);
    // The library still says what came first, so the profile says something else than the library.
    expect((await listed({ search: 'Bells' })).items[0]?.disagreements).toBe(1);
  });

  it('takes the wording that HR adopts, writes that down, and changes no profile', async () => {
    const id = await idOf('Radio');
    const before = await library.skill(bench.hr, id);
    const said = () => bench.db.query('select details, level_descriptor from role_profile_component order by id');
    const words = await said();
    await skills.define(bench.hr, id, before.version, {
      description: ' You can listen in. ',
      levels: [
        { level: 2, descriptor: 'You have a call sign.' },
        { level: 3, descriptor: null },
        { level: 4, descriptor: '  ' },
      ],
    });
    const after = await library.skill(bench.hr, id);
    expect(after).toMatchObject({ description: 'You can listen in.', version: before.version + 1 });
    expect(after.levels.map(({ descriptor }) => descriptor)).toEqual([null, 'You have a call sign.', null, null]);
    expect(after.descriptionWordings.map(({ isDefinition }) => isDefinition)).toEqual([false, true]);
    expect(await said()).toEqual(words);
    expect(await bench.eventsOf(id)).toEqual([
      { action: 'skill.define', detail: { version: before.version + 1, description: true, levels: [2, 3, 4] } },
    ]);
    expect((await bench.queries.profile(bench.staff, deskId)).versions).toHaveLength(1);
  });

  it('lets only one of two definitions written at once through', async () => {
    const id = await idOf('Rosters');
    const { version } = await library.skill(bench.hr, id);
    const results = await Promise.allSettled(
      ['One.', 'Two.'].map((description) => skills.define(bench.hr, id, version, { description })),
    );
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toMatchObject([
      { kind: 'stale', code: 'changed-elsewhere', details: { current: { version: version + 1 } } },
    ]);
    expect((await library.skill(bench.hr, id)).version).toBe(version + 1);
  });

  it('does not know a skill that is not there', async () => {
    expect((await refusalOf(library.skill(bench.staff, randomUUID()))).kind).toBe('not-found');
    expect((await refusalOf(skills.define(bench.hr, randomUUID(), 1, {}))).kind).toBe('not-found');
  });

  it('reads with one statement each', async () => {
    const id = await idOf('Radio');
    for (const read of [() => listed(), () => listed({ disagreeing: 'true' }), () => library.skill(bench.hr, id)]) {
      expect(await statementsDuring(read)).toBe(1);
    }
  });
});
