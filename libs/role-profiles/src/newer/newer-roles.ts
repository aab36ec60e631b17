import type { Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import { ReadModel, type Statement, statement } from '@app/platform';
import type { Component } from '@app/profile-formats';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { VersionChangesView } from '../changes.dto';
import { successorsOf } from '../domain/row-matching';
import { VersionsQueries } from '../versions.queries';
import type { NewerVersion, PinnedVersion } from './newer-role.dto';

/** A row of a version, as records know it. */
interface RoleRow extends Component {
  readonly id: string;
  readonly versionId: string;
}

/** What became of the rows that a record has. */
interface Successors {
  /** By the id of the former row, the id of the one that is the same in the newer version; missing where it is gone. */
  readonly of: ReadonlyMap<string, string>;
  /** Every row of the newer version, section after section. */
  readonly rows: readonly RoleRow[];
}

interface Versions {
  readonly pinned: PinnedVersion;
  readonly newer: NewerVersion | null;
}

/** The newest of the same profile that is in force on the day in $2. What was retired meanwhile is not among them. */
const versions = statement<Versions>(
  'role-profiles.newer-version',
  `select json_build_object('versionId', pinned.id, 'number', pinned.number, 'title', pinned.title) as pinned,
     (select json_build_object('versionId', newer.id, 'number', newer.number, 'title', newer.title,
          'effectiveFrom', newer.effective_from)
        from role_profile_version newer
       where newer.profile_id = pinned.profile_id and newer.number > pinned.number and newer.state <> 'draft'
         and newer.effective_from <= $2::date and coalesce(newer.effective_to >= $2::date, true)
       order by newer.number desc limit 1) as newer
     from role_profile_version pinned where pinned.id = $1`,
);

const ROW = `component.id, version_id as "versionId", kind, position, component.title, details, depth, level,
  level_descriptor as "levelDescriptor", line, source`;

const rowsOfVersion = statement<RoleRow>(
  'role-profiles.rows-of-version',
  `select ${ROW} from role_profile_component component where version_id = $1 order by kind, position`,
);

/**
 * These rows, and with them all others of the newest version among theirs: it is the pinned one, which is compared as a
 * whole. It comes first, in its order; then those before it.
 */
const rowsToMove = statement<RoleRow>(
  'role-profiles.rows-to-move',
  `with asked as (select id, version_id from role_profile_component where id = any($1::uuid[])),
     pinned as (select version.id from role_profile_version version
        where version.id in (select version_id from asked) order by version.number desc limit 1)
   select ${ROW} from role_profile_component component join role_profile_version version on version.id = version_id
    where component.id in (select id from asked
        union all select id from role_profile_component where version_id = (select id from pinned))
    order by version.number desc, kind, position`,
);

/** For records that keep the version they began with: whether a newer one is in force, and what it means for their rows. */
@Injectable()
export class NewerRoles {
  constructor(
    private readonly reads: ReadModel,
    private readonly queries: VersionsQueries,
  ) {}

  /** The pinned version and the newer one that is in force that day; inside a transaction if one is given. */
  async of(versionId: string, today: LocalDate, tx?: EntityManager): Promise<Versions> {
    const [found] = await this.ask(tx, versions, [versionId, today]);
    return found ?? { pinned: { versionId, number: 0, title: '' }, newer: null };
  }

  /** What changed between the two, in sentences, as far as this viewer may read both. */
  changes(viewer: Viewer, { pinned, newer }: Versions): Promise<VersionChangesView> | null {
    return newer && this.queries.changes(viewer, pinned.versionId, newer.versionId);
  }

  /**
   * Which row of a version each of these rows is, of whatever earlier versions of the same profile they are: paired as
   * the changes between the two are told, and the rows of the newest first.
   */
  async successors(rowIds: readonly string[], versionId: string, tx?: EntityManager): Promise<Successors> {
    const was = await this.ask(tx, rowsToMove, [rowIds]);
    const rows = await this.ask(tx, rowsOfVersion, [versionId]);
    const versionIds = [...new Set(was.map((row) => row.versionId))];
    return {
      rows,
      of: successorsOf(
        versionIds.map((id) => was.filter((row) => row.versionId === id)),
        rows,
      ),
    };
  }

  /** The rows of a version. */
  async rowIds(versionId: string, tx?: EntityManager): Promise<string[]> {
    return (await this.ask(tx, rowsOfVersion, [versionId])).map(({ id }) => id);
  }

  private ask<Row extends object>(
    tx: EntityManager | undefined,
    query: Statement<Row>,
    values: [string, LocalDate] | [string] | [readonly string[]],
  ): Promise<Row[]> {
    return tx ? tx.query<Row[]>(query.text, values) : this.reads.all(query, ...values);
  }
}
