import type { Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import { ReadModel, type Statement, statement } from '@app/platform';
import type { Component } from '@app/profile-formats';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { VersionChangesView } from '../changes.dto';
import { pairRows } from '../domain/row-matching';
import { VersionsQueries } from '../versions.queries';
import type { NewerVersion, PinnedVersion } from './newer-role.dto';

/** A row of a version, as records know it. */
interface RoleRow extends Component {
  readonly id: string;
  readonly skillId: string | null;
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

const ROW = `id, kind, position, title, details, depth, level, level_descriptor as "levelDescriptor", line, source,
  skill_id as "skillId"`;

const rowsOfVersion = statement<RoleRow>(
  'role-profiles.rows-of-version',
  `select ${ROW} from role_profile_component where version_id = $1 order by kind, position`,
);

const rowsByIds = statement<RoleRow>(
  'role-profiles.rows-by-ids',
  `select ${ROW} from role_profile_component where id = any($1::uuid[]) order by array_position($1::uuid[], id)`,
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
   * Which row of a version each of these rows is, of whatever versions they are: by kind and skill of the library, by
   * kind and title, or by the same details under another title. Where two could be the same one, the earlier id has it.
   */
  async successors(rowIds: readonly string[], versionId: string, tx?: EntityManager): Promise<Successors> {
    const was = await this.ask(tx, rowsByIds, [rowIds]);
    const rows = await this.ask(tx, rowsOfVersion, [versionId]);
    const kinds = [...new Set(was.map(({ kind }) => kind))];
    const pairs = kinds.flatMap((kind) => pairRows(ofKind(was, kind), ofKind(rows, kind), skillOf));
    return { rows, of: new Map(pairs.flatMap(({ was, now }) => (was && now ? [[was.id, now.id]] : []))) };
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

const ofKind = (rows: readonly RoleRow[], kind: RoleRow['kind']) => rows.filter((row) => row.kind === kind);

/** A row without a skill of the library is the same as no other by this. */
const skillOf = ({ id, skillId }: RoleRow): string => skillId ?? id;
