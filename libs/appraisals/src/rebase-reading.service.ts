import type { Viewer } from '@app/access';
import { Clock } from '@app/kernel';
import { ReadModel } from '@app/platform';
import { NewerRoles, type NewerRoleView } from '@app/role-profiles';
import { Injectable } from '@nestjs/common';
import { AppraisalsQueries, nothingThere } from './appraisals.queries';
import { readableSides, relationsTo, seesContent } from './domain/appraisal-policy';
import { decideToRebase, planRebase, rowIdsOf, tellsOfNewer } from './domain/rebase';
import { type ItemRow, movesOf } from './rebase.sql';

/** What a newer version of its role profile would mean for an appraisal, for whoever may read that. */
@Injectable()
export class RebaseReading {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
    private readonly queries: AppraisalsQueries,
    private readonly roles: NewerRoles,
  ) {}

  /** For all who read the content; who only oversees is told nothing of the role, and nothing here. */
  async one(viewer: Viewer, id: string): Promise<NewerRoleView> {
    const row = await this.queries.header(viewer, id);
    if (!seesContent(relationsTo(row, viewer))) throw nothingThere();
    const found = await this.roles.of(row.role.versionId, this.clock.today());
    const versions = tellsOfNewer(row.state) ? found : { ...found, newer: null };
    const { version, items, moves } = await this.stored(id, readableSides(viewer, row));
    const decision = decideToRebase(viewer, row);
    const there = versions.newer !== null;
    return {
      ...versions,
      changes: await this.roles.changes(viewer, versions),
      effect: versions.newer && (await this.effect(items, versions.newer.versionId)),
      mayRebase: there && decision.allowed,
      whyNot: !there || decision.allowed ? null : decision.reason === 'wrong-state' ? 'wrong-state' : 'not-yours',
      version: there && decision.allowed ? version : null,
      moves,
    };
  }

  private async stored(id: string, sides: readonly string[]) {
    const found = await this.reads.first(movesOf, id, sides);
    if (!found) throw nothingThere();
    return found;
  }

  private async effect(items: readonly ItemRow[], versionId: string) {
    const { rows, of } = await this.roles.successors(rowIdsOf(items), versionId);
    const { kept, added, left } = planRebase(items, rows, of);
    const leftWithWords = items.filter(({ id, said }) => said && left.includes(id)).length;
    return { kept, added, left: left.length, leftWithWords };
  }
}
