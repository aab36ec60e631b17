import type { Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';

/** What statements about holders are told of the viewer: $1 to $4, and today as $5. */
export const holderValues = ({ personId, leadId, teamId, leads, oversees }: Viewer, today: LocalDate) =>
  [personId, leadId, teamId, [...leads, ...oversees], today] as const;

/** `mayMove(...)`, said in SQL for who is HR; holders.int-spec.ts holds the two to one another. */
export const MAY_MOVE = `(held.person_id <> $1 and held.person_id is distinct from $2::uuid
  and (team.id is null or (team.id is distinct from $3::uuid and team.id <> all($4::uuid[]))))`;

/** Each part of a role that somebody who has not left holds; $5 is today. */
export const HELD = `role_assignment held
  join person on person.id = held.person_id and (person.left_on is null or person.left_on >= $5::date)
  join role_profile_version version on version.id = held.version_id
  left join membership on membership.person_id = held.person_id and membership.during @> $5::date
  left join team on team.id = membership.team_id`;
