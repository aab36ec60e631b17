import { demand, type Viewer } from '@app/access';
import { Clock, Problem } from '@app/kernel';
import { pageOfRows, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { assignsRoles } from './domain/holders';
import type { HolderItem, HoldersOfVersion, HoldersPage, ListHolders } from './holders.dto';
import { HELD, holderValues, MAY_MOVE } from './holders.sql';

/** Now or some day to come; $6 is the profile. */
const HOLDS = `version.profile_id = $6 and (upper_inf(held.during) or upper(held.during) > $5::date)`;

const page = statement<HolderItem & { total: number }>(
  'teams.holders',
  `select held.person_id as "personId", person.full_name as name, team.name as "teamName",
      held.version_id as "versionId", version.number, lower(held.during) as since, upper(held.during) - 1 as until,
      ${MAY_MOVE} as "mayMove", count(*) over ()::integer as total
     from ${HELD} where ${HOLDS} and ($7::uuid is null or held.version_id = $7)
    order by version.number, lower(person.full_name), held.person_id, lower(held.during) limit $8 offset $9`,
);

const byVersion = statement<HoldersOfVersion>(
  'teams.holders-by-version',
  `select version_id as "versionId", number, (count(distinct person_id) filter (where is_now))::integer as people,
      (count(distinct person_id) filter (where not is_now))::integer as coming,
      (count(*) filter (where is_last))::integer as staying,
      (count(*) filter (where is_last and not may_move))::integer as "handledByOthers"
     from (
       select held.version_id, version.number, held.person_id, held.during @> $5::date as is_now,
           ${MAY_MOVE} as may_move,
           row_number() over (partition by held.person_id order by lower(held.during) desc) = 1 as is_last
         from ${HELD} where ${HOLDS}) part
    group by version_id, number order by number desc`,
);

const profileExists = statement('teams.role-profile-exists', 'select 1 from role_profile where id = $1');

@Injectable()
export class HoldersQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /** Who holds the profile today or some day to come, in which version. HR only; throws `not-found` for no profile. */
  async list(viewer: Viewer, profileId: string, query: ListHolders): Promise<HoldersPage> {
    demand(assignsRoles(viewer) ? { allowed: true } : { allowed: false, reason: 'not-your-step' }, holdersAreHrs);
    if (!(await this.reads.first(profileExists, profileId))) {
      throw new Problem('not-found', 'not-found', 'There is no such record.');
    }
    const values = [...holderValues(viewer, this.clock.today()), profileId] as const;
    const { versionId = null } = query;
    const rowsAt = (limit: number, offset: number) => this.reads.all(page, ...values, versionId, limit, offset);
    const found = await pageOfRows(query, rowsAt, ({ total: _, ...item }) => item);
    return { ...found, versions: await this.reads.all(byVersion, ...values) };
  }
}

export const holdersAreHrs = 'Who holds which version of a role profile is for HR.';
