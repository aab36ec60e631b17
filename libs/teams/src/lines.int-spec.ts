import { toLocalDate } from '@app/kernel';
import { freshDatabase, statementsDuring } from '../../../test/support/database';
import { type Digital, openDigital } from '../test/digital';
import { Organisation } from '../test/organisation';
import { TeamsQueries } from './teams.queries';

const on = toLocalDate('2026-11-22');

/** 400 teams under one another by tens, 5,000 people dealt over them, a lead in two teams of three. */
const manyPeople = `
  insert into team (id, name) select gen_random_uuid(), 'Team 1';
  do $$ begin
    for n in 2..400 loop
      insert into team (id, name, parent_id)
        select gen_random_uuid(), 'Team ' || n, id from team where name = 'Team ' || greatest(1, n / 10);
    end loop;
  end $$;
  insert into person (id, full_name, work_email)
    select gen_random_uuid(), 'Person ' || n, n || '@many.example.org' from generate_series(1, 5000) n;
  insert into membership (person_id, team_id, during)
    select person.id, team.id, '[2024-04-01,)' from person
      join team on team.name = 'Team ' || (1 + split_part(work_email, '@', 1)::int % 400)
     where work_email like '%@many.example.org';
  insert into leadership (team_id, person_id, during)
    select distinct on (team.id) team.id, person.id, daterange('2024-04-01', null) from team
      join membership on membership.team_id = team.id
      join person on person.id = membership.person_id and work_email like '%@many.example.org'
     where split_part(team.name, ' ', 2)::int % 3 <> 0 order by team.id, person.id;
  insert into role_assignment (person_id, version_id, during)
    select person.id, version.id, '[2024-04-01,)' from person, role_profile_version version
     where work_email like '%@many.example.org';
  analyze;`;

describe('reporting lines', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Organisation;
  let ids: Digital;
  let teams: TeamsQueries;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await Organisation.open(database.url);
    ids = await openDigital(house);
    teams = house.get(TeamsQueries);
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  const linesIn = async (...teamIds: string[]) =>
    Object.fromEntries((await teams.linesOf(teamIds, on)).map((line) => [line.personId, line]));

  it('lead from the team to the lead above, and past teams without one', async () => {
    const lines = await linesIn(ids.platform, ids.tapes);
    expect(lines[ids.sam]).toEqual({
      personId: ids.sam,
      name: 'Sam Okafor',
      teamId: ids.platform,
      teamName: 'Platform',
      leadId: ids.priya,
      countersignerId: ids.grace,
      roleProfileVersionId: null,
      roleTitle: null,
    });
    expect(lines[ids.tom]).toMatchObject({ leadId: ids.priya, countersignerId: ids.grace, teamName: 'Tapes' });
  });

  it('lead a lead, who is a member of the team led, to the team above, and the head to nobody', async () => {
    const lines = await linesIn(ids.platform, ids.digital);
    expect(lines[ids.priya]).toMatchObject({ leadId: ids.grace, countersignerId: null });
    expect(lines[ids.grace]).toMatchObject({ leadId: null, countersignerId: null });
  });

  it('hold only members of that day who have not left', async () => {
    expect(Object.keys(await linesIn(ids.platform)).sort()).toEqual([ids.priya, ids.sam, ids.zoe].sort());
    const then = await teams.linesOf([ids.platform], toLocalDate('2025-06-01'));
    expect(then.map(({ name }) => name)).toContain('Otto Gone');
    expect(await teams.linesOf([ids.platform], toLocalDate('2024-03-31'))).toEqual([]);
    expect(await teams.linesOf([], on)).toEqual([]);
  });

  it('name a countersigner who is not the lead, where one person leads two teams above one another', async () => {
    await house.lead(ids.storage, ids.priya, { from: '2026-11-01' });
    expect((await linesIn(ids.tapes))[ids.tom]).toMatchObject({ leadId: ids.priya, countersignerId: ids.grace });
  });

  it('pass over a lead who has left', async () => {
    await house.lead(ids.tapes, ids.gone);
    expect((await linesIn(ids.tapes))[ids.tom]).toMatchObject({ leadId: ids.priya });
  });

  it('reach the teams below, each once, and drop what is no team', async () => {
    const below = await teams.withTeamsBelow([ids.digital, ids.platform, ids.sam]);
    expect(below.sort()).toEqual([ids.digital, ids.platform, ids.storage, ids.tapes].sort());
  });

  describe('of 5,000 people', () => {
    beforeAll(async () => {
      await house.publishedProfile('Storage engineer');
      await house.db.query(manyPeople);
    });

    it('take one statement, and are for each of them what the function of the schema says', async () => {
      const [head] = await house.db.query<[{ id: string }]>(`select id from team where name = 'Team 1'`);
      const everywhere = await teams.withTeamsBelow([head.id]);
      expect(everywhere).toHaveLength(400);
      expect(await statementsDuring(() => teams.linesOf(everywhere, on))).toBe(1);

      const start = performance.now();
      const lines = await teams.linesOf(everywhere, on);
      const took = performance.now() - start;
      process.stdout.write(`reporting lines of ${lines.length} people: ${Math.round(took)} ms\n`);
      expect(took).toBeLessThan(1_000);

      const oneByOne = await house.db.query(
        `select person.id as "personId", line.lead_id as "leadId", line.countersigner_id as "countersignerId"
           from person, reporting_line(person.id, $1) line where work_email like '%@many.example.org' order by person.id`,
        [on],
      );
      const atOnce = lines.map(({ personId, leadId, countersignerId }) => ({ personId, leadId, countersignerId }));
      expect(atOnce.sort((a, b) => (a.personId < b.personId ? -1 : 1))).toEqual(oneByOne);
      expect(atOnce).toHaveLength(5_000);
      expect(lines.filter(({ roleTitle }) => roleTitle === 'Storage engineer')).toHaveLength(5_000);
      expect(atOnce.filter(({ personId, leadId }) => personId === leadId)).toEqual([]);
      expect(atOnce.filter(({ leadId }) => leadId === null).length).toBeLessThan(20);
    });
  });
});
