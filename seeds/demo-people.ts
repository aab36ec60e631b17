import { Credentials } from '@app/access';
import type { LocalDate } from '@app/kernel';
import { TeamsService } from '@app/teams';
import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { demoPassword, firstDay, people, roles, teams, type Who } from './demo-organisation';
import { inTransaction } from './in-transaction';

const newPerson = 'insert into person (id, full_name, work_email, roles, started_on) values ($1, $2, $3, $4, $5)';
const newTeam = 'insert into team (id, name, parent_id) values ($1, $2, $3)';
const newLead = 'insert into leadership (team_id, person_id, during) values ($1, $2, daterange($3, null))';
const newMember = 'insert into membership (person_id, team_id, during) values ($1, $2, daterange($3, null))';

export const fillTeams = (db: Client): Promise<void> =>
  inTransaction(db, async () => {
    for (const { id, name, email, roles } of Object.values(people)) {
      await db.query(newPerson, [id, name, email, roles, firstDay]);
      await Credentials.create(db, id, demoPassword);
    }
    for (const { id, name, lead, parentId, members } of teams) {
      await db.query(newTeam, [id, name, parentId]);
      if (lead) await db.query(newLead, [id, people[lead].id, firstDay]);
      for (const member of members) await db.query(newMember, [people[member].id, id, firstDay]);
    }
  });

const published = `select version.id from role_profile profile
  join role_profile_version version on version.profile_id = profile.id and version.state = 'published'
  where profile.slug = $1`;

/** As HR would: through the service, with an audit event for each. */
export async function assignRoles(app: INestApplicationContext, today: LocalDate): Promise<void> {
  const service = app.get(TeamsService, { strict: false });
  await app.get(DataSource).transaction(async (tx) => {
    for (const [who, slug] of Object.entries(roles) as [Who, string][]) {
      const [version] = await tx.query<{ id: string }[]>(published, [slug]);
      if (!version) throw new Error(`There is no published role profile ${slug} for ${who}`);
      await service.assignRole(tx, 'system', people[who].id, version.id, today);
    }
  });
}
