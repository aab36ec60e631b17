import { Credentials } from '@app/access';
import type { LocalDate } from '@app/kernel';
import { TeamsService } from '@app/teams';
import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { firstDay, joinedOn, secondVersionFrom } from './demo-days';
import { demoPassword, people, roles, teams, type Who } from './demo-organisation';
import { inTransaction } from './in-transaction';

const newPerson = 'insert into person (id, full_name, work_email, roles, started_on) values ($1, $2, $3, $4, $5)';
const newTeam = 'insert into team (id, name, parent_id) values ($1, $2, $3)';
const newLead = 'insert into leadership (team_id, person_id, during) values ($1, $2, daterange($3, null))';
const newMember = 'insert into membership (person_id, team_id, during) values ($1, $2, daterange($3, null))';

export const fillTeams = (db: Client, today: LocalDate): Promise<void> =>
  inTransaction(db, async () => {
    for (const [who, { id, name, email, roles }] of Object.entries(people)) {
      await db.query(newPerson, [id, name, email, roles, joinedOn(who as Who, today)]);
      await Credentials.create(db, id, demoPassword);
    }
    for (const { id, name, lead, parentId, members } of teams) {
      await db.query(newTeam, [id, name, parentId]);
      if (lead) await db.query(newLead, [id, people[lead].id, firstDay(today)]);
      for (const member of members) await db.query(newMember, [people[member].id, id, joinedOn(member, today)]);
    }
  });

const inForce = `select version.id from role_profile profile join role_profile_version version
    on version.profile_id = profile.id and version.effective_from <= $2
      and coalesce(version.effective_to >= $2::date, true)
  where profile.slug = $1`;

/** As HR would: through the service, with an audit event for each. Dai was moved to the newer version, Noor was not. */
export async function assignRoles(app: INestApplicationContext, today: LocalDate): Promise<void> {
  const service = app.get(TeamsService, { strict: false });
  await app.get(DataSource).transaction(async (tx) => {
    for (const [who, slug] of Object.entries(roles) as [Who, string][]) {
      const days = [joinedOn(who, today), ...(who === 'dai' ? [secondVersionFrom(today)] : [])];
      for (const from of days) {
        const [version] = await tx.query<{ id: string }[]>(inForce, [slug, from]);
        if (!version) throw new Error(`There is no role profile ${slug} in force on ${from} for ${who}`);
        await service.assignRole(tx, 'system', people[who].id, version.id, from);
      }
    }
  });
}
