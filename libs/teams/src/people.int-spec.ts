import { Clock, type LocalDate } from '@app/kernel';
import { freshDatabase, statementsDuring } from '../../../test/support/database';
import { type Digital, openDigital } from '../test/digital';
import { Organisation } from '../test/organisation';
import { decideToSee, mayReadDates } from './domain/person-policy';
import { PeopleQueries } from './people.queries';
import { TeamsService } from './teams.service';

const everything = { page: 1, pageSize: 200 };

describe('finding people', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Organisation;
  let ids: Digital;
  let people: PeopleQueries;
  const kinds = ['sam', 'priya', 'grace', 'tom', 'petra', 'hari', 'ida'] as const;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await Organisation.open(database.url);
    ids = await openDigital(house);
    people = house.get(PeopleQueries);
    const version = await house.publishedProfile('Storage engineer');
    await house.db.transaction((tx) =>
      house.get(TeamsService).assignRole(tx, 'system', ids.sam, version, '2025-01-01' as LocalDate),
    );
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  const namesFor = async (who: keyof Digital, q: string) =>
    (await people.find(await house.viewer(ids[who]), { ...everything, q })).items.map(({ name }) => name);

  it.each(kinds)('lists for %s exactly whom the policy lets them see, and opens the same ones', async (who) => {
    const viewer = await house.viewer(ids[who]);
    const today = house.app.get(Clock).today();
    const all = await house.db.query<{ id: string; leftOn: LocalDate | null; leadId: string | null }[]>(
      `select person.id, left_on as "leftOn", line.lead_id as "leadId"
         from person left join lateral reporting_line(person.id, $1) line on true`,
      [today],
    );
    const allowed = all.filter((person) => decideToSee(viewer, person, today).allowed);
    const listed = await people.find(viewer, everything);
    expect(listed.items.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort());
    expect(listed.total).toBe(allowed.length);

    for (const person of all) {
      const opened = await people.one(viewer, person.id).catch((problem: unknown) => problem);
      if (allowed.includes(person)) {
        expect(opened).toMatchObject({ id: person.id, workEmail: expect.stringContaining('@') });
        expect((opened as { employment: unknown }).employment !== null).toBe(mayReadDates(viewer, person));
      } else expect(opened).toMatchObject({ kind: 'not-found', code: 'not-found' });
    }
  });

  it('costs one statement for a page and one for a person', async () => {
    const viewer = await house.viewer(ids.hari);
    expect(await statementsDuring(() => people.find(viewer, everything))).toBe(1);
    expect(await statementsDuring(() => people.one(viewer, ids.sam))).toBe(1);
  });

  it('shows name, address, role, team and lead, and the dates to those who may read them', async () => {
    const card = {
      id: ids.sam,
      name: 'Sam Okafor',
      workEmail: 'sam.okafor@example.org',
      roleTitle: 'Storage engineer',
      roleProfileVersionId: expect.any(String) as string,
      team: { id: ids.platform, name: 'Platform' },
      hasLeft: false,
      lead: { id: ids.priya, name: 'Priya Shah' },
      leads: [],
    };
    expect(await people.one(await house.viewer(ids.tom), ids.sam)).toEqual({ ...card, employment: null });
    expect(await people.one(await house.viewer(ids.priya), ids.sam)).toEqual({
      ...card,
      employment: { startedOn: '2024-04-01', leftOn: null },
    });
    expect(await people.one(await house.viewer(ids.sam), ids.grace)).toMatchObject({
      lead: null,
      leads: [{ id: ids.digital, name: 'Digital' }],
    });
  });

  it('shows HR who has left, as having left', async () => {
    const found = await people.find(await house.viewer(ids.hari), { ...everything, q: 'otto' });
    expect(found.items).toMatchObject([{ name: 'Otto Gone', hasLeft: true, team: null }]);
    expect(await namesFor('priya', 'otto')).toEqual([]);
  });

  it.each(["'", '’', '‘', 'ʼ', '`'])(
    'finds a name with an apostrophe by %s, whichever the name was entered with',
    async (typed) => {
      const as = (name: string) => house.db.query('update person set full_name = $2 where id = $1', [ids.sam, name]);
      for (const entered of ["Sam O'Neil", 'Sam O’Neil']) {
        await as(entered);
        expect(await namesFor('priya', `o${typed}ne`)).toEqual([entered]);
      }
      await as('Sam Okafor');
    },
  );

  it.each([
    ['any part of a name', 'oka', ['Sam Okafor']],
    ['any part of an address', 'priya.sh', ['Priya Shah']],
    ['no matter the capitals', 'GRACE', ['Grace Lin']],
    ['no matter the accents', 'zoe angstr', ['Zoë Ångström']],
    ['with the accents', 'ÅNGSTRÖM', ['Zoë Ångström']],
    ['and takes no sign for a wildcard', 'S%', []],
    ['and takes no sign for a wildcard', 's_m', []],
  ])('finds %s', async (_how, q, names) => {
    expect(await namesFor('sam', q)).toEqual(names);
  });

  it('keeps to a team where asked, and to a page', async () => {
    const viewer = await house.viewer(ids.sam);
    const inPlatform = await people.find(viewer, { ...everything, teamId: ids.platform });
    expect(inPlatform.items.map(({ name }) => name)).toEqual(['Priya Shah', 'Sam Okafor', 'Zoë Ångström']);
    expect(await people.find(viewer, { page: 2, pageSize: 3 })).toMatchObject({ page: 2, pageSize: 3, total: 8 });
    expect((await people.find(viewer, { page: 2, pageSize: 3 })).items).toHaveLength(3);
    expect(await people.find(viewer, { page: 9, pageSize: 3 })).toMatchObject({ items: [], total: 8 });
  });
});
