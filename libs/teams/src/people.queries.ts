import { demand, type Viewer } from '@app/access';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { offsetOf, pageOf, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { decideToSee, hasLeft, mayReadDates } from './domain/person-policy';
import type { FindPeople, PeoplePage, PersonItem, PersonView } from './people.dto';
import type { PersonRef, TeamRef } from './teams.dto';

/**
 * Without capitals and accents, so that `zoe` finds Zoë: each letter is taken apart, and what is not a letter dropped. An
 * apostrophe is one however a device types it.
 */
const folded = (text: string) =>
  `translate(regexp_replace(normalize(lower(${text}), nfd), '[\\u0300-\\u036f]', '', 'g'), '’‘ʼ\`', '''''''''')`;

const PERSON = `
  person.id, person.full_name as name, person.work_email as "workEmail", version.title as "roleTitle",
  version.id as "roleProfileVersionId",
  case when team.id is not null then json_build_object('id', team.id, 'name', team.name) end as team`;

/** `$1` is today. */
const PLACE = `
  left join membership on membership.person_id = person.id and membership.during @> $1::date
  left join team on team.id = membership.team_id
  left join role_assignment on role_assignment.person_id = person.id and role_assignment.during @> $1::date
  left join role_profile_version version on version.id = role_assignment.version_id`;

/** `decideToSee`, said in SQL; people.int-spec.ts holds them to one another. */
const VISIBLE = `($2::boolean or person.left_on is null or person.left_on >= $1::date)`;

/** First who is found, then what is shown of those on the page alone. */
const pageOfPeople = statement<{ total: number; items: PersonItem[] }>(
  'teams.page-of-people',
  `with found as (
     select person.id, ${folded('person.full_name')} as sorted
       from person
      where ${VISIBLE}
        and ($4::uuid is null or exists (
              select from membership
               where membership.person_id = person.id and membership.team_id = $4 and membership.during @> $1::date))
        and ($3::text = '' or position(${folded('$3::text')} in ${folded('person.full_name')}) > 0
             or position(${folded('$3::text')} in ${folded('person.work_email')}) > 0)
   ), page as (select id, sorted from found order by sorted, id limit $5 offset $6)
   select (select count(*)::int from found) as total,
          array(select to_jsonb(item)
                  from (select ${PERSON}, coalesce(person.left_on < $1::date, false) as "hasLeft"
                          from page join person on person.id = page.id ${PLACE}
                         order by page.sorted, page.id) item) as items`,
);

interface PersonRow extends Omit<PersonItem, 'hasLeft'> {
  readonly startedOn: LocalDate | null;
  readonly leftOn: LocalDate | null;
  readonly lead: PersonRef | null;
  readonly leads: TeamRef[];
}

const onePerson = statement<PersonRow>(
  'teams.one-person',
  `select ${PERSON}, person.started_on as "startedOn", person.left_on as "leftOn",
          case when lead.id is not null then json_build_object('id', lead.id, 'name', lead.full_name) end as lead,
          array(select json_build_object('id', led.id, 'name', led.name)
                  from leadership join team led on led.id = leadership.team_id
                 where leadership.person_id = person.id and leadership.during @> $1::date
                 order by lower(led.name)) as leads
     from person ${PLACE}
     left join lateral reporting_line(person.id, $1::date) line on true
     left join person lead on lead.id = line.lead_id
    where person.id = $2`,
);

@Injectable()
export class PeopleQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /** One statement whatever the page size. */
  async find({ roles }: Viewer, query: FindPeople): Promise<PeoplePage> {
    const today = this.clock.today();
    const { q = '', teamId = null, pageSize } = query;
    const filters = [roles.includes('hr'), q.trim(), teamId] as const;
    const found = await this.reads.first(pageOfPeople, today, ...filters, pageSize, offsetOf(query));
    return pageOf(query, found?.items ?? [], found?.total ?? 0);
  }

  async one(viewer: Viewer, id: string): Promise<PersonView> {
    const today = this.clock.today();
    const row = await this.reads.first(onePerson, today, id);
    if (!row) throw new Problem('not-found', 'not-found', 'There is no such record.');
    const facts = { id, leftOn: row.leftOn, leadId: row.lead?.id ?? null };
    demand(decideToSee(viewer, facts, today));
    const { name, workEmail, roleTitle, roleProfileVersionId, team, lead, leads, startedOn, leftOn } = row;
    const employment = mayReadDates(viewer, facts) ? { startedOn, leftOn } : null;
    const role = { roleTitle, roleProfileVersionId };
    return { id, name, workEmail, ...role, team, hasLeft: hasLeft(facts, today), lead, leads, employment };
  }
}
