import { randomUUID } from 'node:crypto';
import { AuditVerifier } from '@app/audit';
import { addDays, type LocalDate, toLocalDate } from '@app/kernel';
import type { EntityManager } from 'typeorm';
import { freshDatabase } from '../../../test/support/database';
import { type Digital, openDigital } from '../test/digital';
import { Organisation } from '../test/organisation';
import { TeamsQueries } from './teams.queries';
import { TeamsService } from './teams.service';

const from = toLocalDate('2026-10-01');

describe('a change in the teams', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Organisation;
  let ids: Digital;
  let teams: TeamsService;
  let version: string;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await Organisation.open(database.url);
    ids = await openDigital(house);
    teams = house.get(TeamsService);
    version = await house.publishedProfile('Storage engineer');
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  const hari = () => ({ personId: ids.hari });
  const within = <T>(work: (tx: EntityManager) => Promise<T>) => house.db.transaction(work);
  const rowsOf = (tx: EntityManager, table: 'membership' | 'leadership', personId: string) =>
    tx.query(`select team_id, during::text from ${table} where person_id = $1 order by during`, [personId]);
  const events = (tx: EntityManager, action: string) =>
    tx.query(
      'select actor_id, entity_type, entity_id, subject_id, detail from audit_event where action = $1 order by id',
      [action],
    );

  it('moves a person: the old membership ends on the day the new one begins, and the log says both', () =>
    house.trying(async (tx) => {
      await teams.join(tx, hari(), ids.sam, ids.tapes, from);
      expect(await rowsOf(tx, 'membership', ids.sam)).toEqual([
        { team_id: ids.platform, during: '[2024-04-01,2026-10-01)' },
        { team_id: ids.tapes, during: '[2026-10-01,)' },
      ]);
      expect(await events(tx, 'team.join')).toEqual([
        {
          actor_id: ids.hari,
          entity_type: 'person',
          entity_id: ids.sam,
          subject_id: ids.sam,
          detail: { from, teamId: ids.tapes, before: ids.platform },
        },
      ]);
    }));

  it('appoints a lead in the place of another, and the first lead of a team', () =>
    house.trying(async (tx) => {
      await teams.appointLead(tx, hari(), ids.platform, ids.zoe, from);
      await teams.appointLead(tx, 'system', ids.tapes, ids.tom, from);
      expect(await rowsOf(tx, 'leadership', ids.priya)).toEqual([
        { team_id: ids.platform, during: '[2024-04-01,2026-10-01)' },
      ]);
      expect(await rowsOf(tx, 'leadership', ids.zoe)).toEqual([{ team_id: ids.platform, during: '[2026-10-01,)' }]);
      expect(await events(tx, 'team.appoint-lead')).toMatchObject([
        { actor_id: ids.hari, entity_id: ids.platform, subject_id: ids.zoe, detail: { from, before: ids.priya } },
        { actor_id: null, entity_id: ids.tapes, subject_id: ids.tom, detail: { from, before: null } },
      ]);
    }));

  it('never makes people answer to themselves: who leads the own team answers to the lead above', async () => {
    await within((tx) => teams.appointLead(tx, hari(), ids.tapes, ids.tom, from));
    const [line] = await house.get(TeamsQueries).linesOf([ids.tapes], toLocalDate('2026-11-22'));
    expect(line).toMatchObject({ personId: ids.tom, leadId: ids.priya, countersignerId: ids.grace });
  });

  it('gives a role in its published wording, and then another', () =>
    house.trying(async (tx) => {
      await teams.assignRole(tx, hari(), ids.sam, version, toLocalDate('2025-01-01'));
      await teams.assignRole(tx, hari(), ids.sam, version, from);
      expect(await events(tx, 'role.assign')).toMatchObject([
        { subject_id: ids.sam, detail: { versionId: version, before: null } },
        { subject_id: ids.sam, detail: { versionId: version, before: version } },
      ]);
    }));

  const day = toLocalDate('2024-04-01');
  interface Move {
    what: string;
    code: string;
    who?: keyof Digital | 'nobody';
    where?: keyof Digital | 'nowhere';
    on?: LocalDate;
  }
  const moves: Move[] = [
    { what: 'a second team from the very same day', code: 'overlap', on: day },
    { what: 'a team from before the one they have', code: 'overlap', on: addDays(day, -30) },
    { what: 'a team for nobody', code: 'unknown-person', who: 'nobody' },
    { what: 'a team that is none', code: 'unknown-team', where: 'nowhere' },
    { what: 'a team for somebody who has left by then', code: 'has-left', who: 'gone' },
  ];
  it.each(moves)('refuses $what', async ({ code, who = 'sam', where = 'tapes', on = from }) => {
    const personId = who === 'nobody' ? randomUUID() : ids[who];
    const teamId = where === 'nowhere' ? randomUUID() : ids[where];
    const before = await rowsOf(house.db.manager, 'membership', personId);
    await expect(within((tx) => teams.join(tx, hari(), personId, teamId, on))).rejects.toMatchObject({ code });
    expect(await rowsOf(house.db.manager, 'membership', personId)).toEqual(before);
  });

  it('refuses a lead where another is appointed already, and says since when', async () => {
    const appoint = () => within((tx) => teams.appointLead(tx, hari(), ids.people, ids.sam, day));
    await expect(appoint()).rejects.toMatchObject({
      kind: 'conflict',
      code: 'overlap',
      message: 'This team has a lead from that day on already, since 2024-04-01.',
    });
  });

  it('refuses a role in a wording that is not published', async () => {
    const draft = randomUUID();
    await house.db.query(
      `insert into role_profile_version (id, profile_id, number, state, title)
       select $1, profile_id, 2, 'draft', title from role_profile_version where id = $2`,
      [draft, version],
    );
    const assign = (id: string) => within((tx) => teams.assignRole(tx, hari(), ids.zoe, id, from));
    await expect(assign(draft)).rejects.toMatchObject({ code: 'not-published' });
    await expect(assign(randomUUID())).rejects.toMatchObject({ code: 'unknown-version' });
  });

  it('gives a role in the wording of the day it is given from, and in no earlier or later one', async () => {
    const before = await house.publishedProfile('Night storage engineer');
    const later = randomUUID();
    await house.db.transaction(async (tx) => {
      await tx.query(`update role_profile_version set state = 'retired', effective_to = '2026-12-31' where id = $1`, [
        before,
      ]);
      await tx.query(
        `insert into role_profile_version (id, profile_id, number, state, title, effective_from)
         select $1, profile_id, 2, 'published', title, '2027-01-01' from role_profile_version where id = $2`,
        [later, before],
      );
    });
    const assign = (id: string, on: string) =>
      house.trying((tx) => teams.assignRole(tx, hari(), ids.zoe, id, toLocalDate(on)));
    await assign(before, '2026-12-31');
    await assign(later, '2027-01-01');
    const refused = { kind: 'conflict', code: 'not-published' };
    await expect(assign(later, '2026-12-31')).rejects.toMatchObject({
      ...refused,
      message: 'This version of the role profile is in force from 2027-01-01, and not on 2026-12-31.',
    });
    await expect(assign(before, '2027-01-01')).rejects.toMatchObject({
      ...refused,
      message: 'This version of the role profile is in force from 2024-04-01 to 2026-12-31, and not on 2027-01-01.',
    });
    await expect(assign(before, '2024-03-31')).rejects.toMatchObject(refused);
  });

  it('of two at once goes to one, and the other is told', async () => {
    const person = await house.person('Nina Moss');
    const join = (teamId: string) => within((tx) => teams.join(tx, hari(), person, teamId, from));
    const both = await Promise.allSettled([join(ids.tapes), join(ids.storage)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rowsOf(house.db.manager, 'membership', person)).toHaveLength(1);
    expect((await house.get(AuditVerifier).verify()).faults).toEqual([]);
  });
});
