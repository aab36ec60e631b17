import { demand, type Viewer } from '@app/access';
import {
  byPriority,
  Clock,
  COVERAGE_FLOOR,
  type Fraction,
  fraction,
  isEnough,
  Problem,
  toDecimal,
  ZERO,
} from '@app/kernel';
import { offsetOf, pageOf, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { decideToRead } from '../domain/role-profile-policy';
import { versionView } from './compared-sides';
import type { NamedVersion } from './comparison.sql';
import type { ListNearest, NearestPage, NearRole } from './nearest.dto';
import { NEAREST } from './nearest.sql';

const oneVersion = statement<NamedVersion>(
  'role-profiles.near-from',
  `select id as "versionId", profile_id as "profileId", title, number, state from role_profile_version where id = $1`,
);

type NearRow = Omit<NearRole, 'enough' | 'coverage'> & { known: number };

const nearest = statement<{ total: number; items: NearRow[] }>('role-profiles.nearest', NEAREST);

const floor = [Number(COVERAGE_FLOOR.over), Number(COVERAGE_FLOOR.under)] as const;

@Injectable()
export class NearestQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /** The roles in force today that are nearest to a version, whoever holds it. Throws `not-found` for a version not to be read. */
  async of(viewer: Viewer, id: string, query: ListNearest): Promise<NearestPage> {
    const from = await this.reads.first(oneVersion, id);
    if (!from) throw new Problem('not-found', 'not-found', 'There is no such record.');
    demand(decideToRead(viewer, from));
    const which = [query.family ?? null, query.pageSize, offsetOf(query), ...floor, this.clock.today()] as const;
    const row = await this.reads.first(nearest, id, ...which);
    const page = pageOf(query, (row?.items ?? []).map(present), row?.total ?? 0);
    return { from: versionView(from), floor: toDecimal(COVERAGE_FLOOR, 2), ...page };
  }
}

function present({ known, gaps, missing, knowledge, ...row }: NearRow): NearRole {
  const coverage: Fraction = row.asked === 0 ? ZERO : fraction(BigInt(known), BigInt(row.asked));
  return {
    ...row,
    coverage: toDecimal(coverage, 2),
    enough: isEnough(coverage),
    gaps: gaps.sort(byPriority),
    missing: missing.sort((one, other) => inWords(one.title, other.title)),
    knowledge: { ...knowledge, gaps: knowledge.gaps.sort(byPriority), missing: knowledge.missing.sort(inWords) },
  };
}

/** The order of a comparison, which is not the database's. */
const inWords = (one: string, other: string): number => one.localeCompare(other, 'en-GB');
