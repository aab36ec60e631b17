import { type Actor, AuditLog } from '@app/audit';
import { type LocalDate, Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/**
 * Who may do this is for the caller to decide; here stands what is possible at all. Throws Problems: 404 `unknown-person`,
 * `unknown-team` or `unknown-version`, and 409 `has-left`, `not-published`, or `overlap` with what begins later.
 */
@Injectable()
export class TeamsService {
  constructor(private readonly audit: AuditLog) {}

  /** From that day on, until further notice, this person leads the team; whoever led it before no longer does. */
  async appointLead(tx: EntityManager, actor: Actor, teamId: string, personId: string, from: LocalDate): Promise<void> {
    await demandPerson(tx, personId, from);
    await demandTeam(tx, teamId);
    const before = await endAt(tx, 'leadership', teamId, from);
    await tx.query('insert into leadership (team_id, person_id, during) values ($1, $2, daterange($3::date, null))', [
      teamId,
      personId,
      from,
    ]);
    const detail = { from, before };
    await this.audit.record(tx, actor, {
      action: 'team.appoint-lead',
      entityType: 'team',
      entityId: teamId,
      subjectId: personId,
      detail,
    });
  }

  /** From that day on this person belongs to the team, and to no other. */
  async join(tx: EntityManager, actor: Actor, personId: string, teamId: string, from: LocalDate): Promise<void> {
    await demandPerson(tx, personId, from);
    await demandTeam(tx, teamId);
    const before = await endAt(tx, 'membership', personId, from);
    await tx.query('insert into membership (person_id, team_id, during) values ($1, $2, daterange($3::date, null))', [
      personId,
      teamId,
      from,
    ]);
    const detail = { from, teamId, before };
    await this.audit.record(tx, actor, {
      action: 'team.join',
      entityType: 'person',
      entityId: personId,
      subjectId: personId,
      detail,
    });
  }

  /** From that day on this person holds the role in that wording, which is in force that day. */
  async assignRole(
    tx: EntityManager,
    actor: Actor,
    personId: string,
    versionId: string,
    from: LocalDate,
  ): Promise<void> {
    await demandPerson(tx, personId, from);
    await demandInForce(tx, versionId, from);
    const before = await endAt(tx, 'role_assignment', personId, from);
    await tx.query(
      'insert into role_assignment (person_id, version_id, during) values ($1, $2, daterange($3::date, null))',
      [personId, versionId, from],
    );
    const detail = { from, versionId, before };
    await this.audit.record(tx, actor, {
      action: 'role.assign',
      entityType: 'person',
      entityId: personId,
      subjectId: personId,
      detail,
    });
  }
}

type Interval = 'leadership' | 'membership' | 'role_assignment';

const intervals: Record<Interval, { shorten: string; later: string; said: string }> = {
  leadership: {
    shorten: `update leadership set during = daterange(lower(during), $2::date)
               where team_id = $1 and during @> $2::date and lower(during) < $2::date returning person_id as before`,
    later: `select lower(during) as since from leadership where team_id = $1 and during && daterange($2::date, null)`,
    said: 'This team has a lead from that day on already',
  },
  membership: {
    shorten: `update membership set during = daterange(lower(during), $2::date)
               where person_id = $1 and during @> $2::date and lower(during) < $2::date returning team_id as before`,
    later: `select lower(during) as since from membership where person_id = $1 and during && daterange($2::date, null)`,
    said: 'This person has a team from that day on already',
  },
  role_assignment: {
    shorten: `update role_assignment set during = daterange(lower(during), $2::date)
               where person_id = $1 and during @> $2::date and lower(during) < $2::date returning version_id as before`,
    later: `select lower(during) as since from role_assignment where person_id = $1 and during && daterange($2::date, null)`,
    said: 'This person has a role from that day on already',
  },
};

/** Ends what holds on that day, and answers what it was; refuses where something else begins on it or after it. */
async function endAt(tx: EntityManager, table: Interval, id: string, from: LocalDate): Promise<string | null> {
  const { shorten, later, said } = intervals[table];
  const [[ended]] = await tx.query<[{ before: string }[], number]>(shorten, [id, from]);
  const [next] = await tx.query<{ since: LocalDate }[]>(later, [id, from]);
  if (next) throw new Problem('conflict', 'overlap', `${said}, since ${next.since}.`);
  return ended?.before ?? null;
}

async function demandPerson(tx: EntityManager, personId: string, from: LocalDate): Promise<void> {
  const [person] = await tx.query<{ left: boolean }[]>(
    'select coalesce(left_on < $2::date, false) as left from person where id = $1',
    [personId, from],
  );
  if (!person) throw new Problem('not-found', 'unknown-person', 'There is no such person.');
  if (person.left) throw new Problem('conflict', 'has-left', 'This person will have left by then.');
}

async function demandTeam(tx: EntityManager, teamId: string): Promise<void> {
  const [team] = await tx.query<unknown[]>('select 1 from team where id = $1', [teamId]);
  if (!team) throw new Problem('not-found', 'unknown-team', 'There is no such team.');
}

interface WhenInForce {
  readonly state: string;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  readonly inForce: boolean;
}

/** A version that was retired since is the one to hold on a day when it was in force. */
async function demandInForce(tx: EntityManager, versionId: string, from: LocalDate): Promise<void> {
  const [version] = await tx.query<WhenInForce[]>(
    `select state, effective_from as since, effective_to as until,
         state <> 'draft' and effective_from <= $2::date and coalesce(effective_to >= $2::date, true) as "inForce"
       from role_profile_version where id = $1`,
    [versionId, from],
  );
  if (!version) throw new Problem('not-found', 'unknown-version', 'There is no such version of a role profile.');
  if (!version.inForce) throw new Problem('conflict', 'not-published', whyNotThen(version, from));
}

function whyNotThen({ state, since, until }: WhenInForce, from: LocalDate): string {
  if (state === 'draft' || since === null) return 'This version of the role profile is not published.';
  const days = until === null ? `from ${since}` : `from ${since} to ${until}`;
  return `This version of the role profile is in force ${days}, and not on ${from}.`;
}
