import { Credentials } from '@app/access';
import type { Client } from 'pg';
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

const newAssignment = `insert into role_assignment (person_id, version_id, during)
  select $1, version.id, daterange($3, null) from role_profile profile
    join role_profile_version version on version.profile_id = profile.id and version.state = 'published'
   where profile.slug = $2`;

export const assignRoles = (db: Client): Promise<void> =>
  inTransaction(db, async () => {
    for (const [who, slug] of Object.entries(roles) as [Who, string][]) {
      const { rowCount } = await db.query(newAssignment, [people[who].id, slug, firstDay]);
      if (rowCount !== 1) throw new Error(`There is no published role profile ${slug} for ${who}`);
    }
  });
