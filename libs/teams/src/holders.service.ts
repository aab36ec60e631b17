import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { assignsRoles } from './domain/holders';
import type { HoldersMoved } from './holders.dto';
import { holdersAreHrs } from './holders.queries';
import { HELD, holderValues, MAY_MOVE } from './holders.sql';

export interface Move {
  readonly from: LocalDate;
  readonly personIds?: readonly string[] | undefined;
}

interface Version {
  readonly state: string;
  readonly number: number;
  readonly profileId: string;
  readonly effectiveFrom: LocalDate | null;
}

/** Nobody may retire it while people are moved to it. */
const versionFor = `select state, number, profile_id as "profileId", effective_from as "effectiveFrom"
  from role_profile_version where id = $1 for share`;

interface Held {
  readonly id: string;
  readonly personId: string;
  readonly versionId: string;
  /** It began before the day of the move, and goes on under its former version until then. */
  readonly began: boolean;
  readonly mayMove: boolean;
}

/** What is held on the day in $6 or after it in an older version than number $8 of the profile in $7. */
const holdings = `select held.id, held.person_id as "personId", held.version_id as "versionId",
    lower(held.during) < $6::date as began, ${MAY_MOVE} as "mayMove"
  from ${HELD}
  where version.profile_id = $7 and version.number < $8 and (upper_inf(held.during) or upper(held.during) > $6::date)
    and (person.left_on is null or person.left_on >= $6::date)
    and ($9::uuid[] is null or held.person_id = any($9))
  order by held.id for update of held`;

const holdsAlready = `select distinct person_id as "personId" from role_assignment
  where person_id = any($1::uuid[]) and version_id = $2 and (upper_inf(during) or upper(during) > $3::date)`;

/** What ends some day ends on that day as before: only the wording of the role is another from now on. */
const ends = 'select person_id as "personId", upper(during) as ends from role_assignment where id = any($1::uuid[])';

const shorten = 'update role_assignment set during = daterange(lower(during), $2::date) where id = any($1::uuid[])';

const begin = `insert into role_assignment (person_id, version_id, during)
  select person_id, $1, daterange($2::date, ends)
    from rows from (unnest($3::uuid[]), unnest($4::date[])) as part (person_id, ends)`;

const rename = 'update role_assignment set version_id = $2 where id = any($1::uuid[])';

/** Moves people who hold a role profile to a newer version of it. */
@Injectable()
export class HoldersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * From that day on, everybody who holds an older version of the same profile, or those of them who are named, hold
   * this one. HR only; nobody moves themselves or their own line. Once more finds nobody left to move. Throws 404 for no
   * version, 409 `not-published`, and 422 for a day before it is in force or a person who holds no version of it.
   */
  async move(viewer: Viewer, versionId: string, move: Move, key?: string): Promise<HoldersMoved> {
    demand(assignsRoles(viewer) ? { allowed: true } : { allowed: false, reason: 'not-your-step' }, holdersAreHrs);
    const route = `POST /role-profile-versions/${versionId}/assignments`;
    return this.db.transaction((tx) =>
      this.idempotency.once(tx, { actorId: viewer.personId, route, key, request: move }, async () => {
        const version = await this.demandInForce(tx, versionId, move.from);
        const held = await this.held(tx, viewer, version, move);
        const already = await this.demandKnown(tx, versionId, move, held);
        const mine = held.filter(({ mayMove }) => mayMove);
        await this.write(tx, viewer, versionId, move.from, mine);
        const moved = peopleOf(mine);
        return { moved: moved.size, already, handledByOthers: peopleOf(held).size - moved.size };
      }),
    );
  }

  private async demandInForce(tx: EntityManager, versionId: string, from: LocalDate): Promise<Version> {
    const [version] = await tx.query<Version[]>(versionFor, [versionId]);
    if (!version) throw new Problem('not-found', 'not-found', 'There is no such record.');
    if (version.state !== 'published' || version.effectiveFrom === null) {
      const message = 'People are moved to a version that is published, and not to a draft or a retired one.';
      throw new Problem('conflict', 'not-published', message);
    }
    if (from < version.effectiveFrom) {
      throw refused('/from', 'before-in-force', `Version ${version.number} is in force from ${version.effectiveFrom}.`);
    }
    return version;
  }

  private held(tx: EntityManager, viewer: Viewer, { profileId, number }: Version, { from, personIds }: Move) {
    const values = [...holderValues(viewer, this.clock.today()), from, profileId, number, personIds ?? null];
    return tx.query<Held[]>(holdings, values);
  }

  /** Answers how many of those named hold it already; refuses who holds no version of it at all. */
  private async demandKnown(tx: EntityManager, versionId: string, { from, personIds = [] }: Move, held: Held[]) {
    const found = peopleOf(held);
    const others = personIds.filter((id) => !found.has(id));
    if (others.length === 0) return 0;
    const already = peopleOf(await tx.query<{ personId: string }[]>(holdsAlready, [others, versionId, from]));
    const unknown = personIds.findIndex((id) => !found.has(id) && !already.has(id));
    if (unknown === -1) return already.size;
    throw refused(`/personIds/${unknown}`, 'no-holder', 'This person holds no version of the role profile by then.');
  }

  private async write(tx: EntityManager, viewer: Viewer, versionId: string, from: LocalDate, held: readonly Held[]) {
    const idsOf = (began: boolean) => held.filter((one) => one.began === began).map(({ id }) => id);
    const parts = await tx.query<{ personId: string; ends: LocalDate | null }[]>(ends, [idsOf(true)]);
    await tx.query(shorten, [idsOf(true), from]);
    const people = parts.map(({ personId }) => personId);
    await tx.query(begin, [versionId, from, people, parts.map((part) => part.ends)]);
    await tx.query(rename, [idsOf(false), versionId]);
    const events = held.map(({ personId, versionId: before }) => ({
      action: 'role.assign',
      entityType: 'person',
      entityId: personId,
      subjectId: personId,
      detail: { from, versionId, before },
    }));
    await this.audit.recordAll(tx, viewer, events);
  }
}

const peopleOf = (rows: readonly { readonly personId: string }[]): Set<string> =>
  new Set(rows.map(({ personId }) => personId));

const refused = (pointer: string, code: string, message: string): Problem =>
  new Problem('unprocessable', code, message, { errors: [{ pointer, code, message }] });
