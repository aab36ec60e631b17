import type { Viewer } from '@app/access';
import { Clock } from '@app/kernel';
import { ReadModel } from '@app/platform';
import { NewerRoles, type NewerRoleView } from '@app/role-profiles';
import { Injectable } from '@nestjs/common';
import { stageOf } from './domain/probation';
import { readsPlan, relationsTo, type StepRefusal } from './domain/probation-policy';
import { decideToRebase, planRebase, rowIdsOf } from './domain/rebase';
import { nothingThere, ProbationsQueries } from './probations.queries';
import { movesOf, requirementsOf } from './rebase.sql';

/** What a newer version of its role profile would mean for a probation, for whoever may read its plan. */
@Injectable()
export class ProbationRebaseReading {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
    private readonly queries: ProbationsQueries,
    private readonly roles: NewerRoles,
  ) {}

  /** For all who read the plan; who only oversees is told nothing of the role, and nothing here. */
  async one(viewer: Viewer, id: string): Promise<NewerRoleView> {
    const today = this.clock.today();
    const row = await this.queries.header(viewer, id, today);
    if (!readsPlan(relationsTo(row, viewer))) throw nothingThere();
    const found = await this.roles.of(row.role.versionId, today);
    // What is decided was decided on what was asked: that there is a newer version is no news for it any more.
    const versions = stageOf(row.state) === 'finished' ? { ...found, newer: null } : found;
    const decision = decideToRebase(viewer, row);
    const there = versions.newer !== null;
    return {
      ...versions,
      changes: await this.roles.changes(viewer, versions),
      effect: versions.newer && (await this.effect(id, row.role.versionId, versions.newer.versionId)),
      mayRebase: there && decision.allowed,
      whyNot: !there || decision.allowed ? null : whyNot(decision.reason),
      version: there && decision.allowed ? row.version : null,
      moves: (await this.reads.first(movesOf, id))?.moves ?? [],
    };
  }

  /** All requirements stay, and so do the words about those that are no longer in the role profile. */
  private async effect(id: string, pinned: string, newer: string) {
    const requirements = await this.reads.all(requirementsOf, id);
    const before = await this.roles.rowIds(pinned);
    const { rows, of } = await this.roles.successors(rowIdsOf(requirements, before), newer);
    const { kept, added, left } = planRebase(requirements, { pinned: before, newer: rows }, of);
    return { kept: kept.length, added, left: left.length, leftWithWords: left.length };
  }
}

const whyNot = (reason: StepRefusal): NonNullable<NewerRoleView['whyNot']> => {
  if (reason === 'not-your-step') return 'not-yours';
  return reason === 'already-proposed' ? 'proposed' : 'wrong-state';
};
