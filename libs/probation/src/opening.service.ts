import { randomUUID } from 'node:crypto';
import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, latest, type LocalDate, Problem } from '@app/kernel';
import { Bell, Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  decideToOpen,
  employedFromOf,
  faultsInDays,
  faultsInOpening,
  type StarterFacts,
  whoOpens,
} from './domain/opening';
import type { CaseTerms } from './domain/probation';
import { datesOf, reviewDays } from './domain/probation-dates';
import { type LeftOut, reviewsLeftOut } from './domain/review-offsets';
import { ProbationNotices } from './probations.notices';
import { insertCase, insertReviews, POLICY, STARTER } from './opening.sql';
import type { OpenProbation, ProbationPreview } from './probations.dto';
import type { PolicyTerms } from './probations.sql';
import { presentDates } from './probations.views';
import { replaceRequirements, wantedRequirements } from './requirements';

interface Starter extends StarterFacts {
  readonly name: string;
  readonly division: CaseTerms['division'];
  readonly leadName: string | null;
  readonly countersignerName: string | null;
  readonly role: ProbationPreview['role'] | null;
}

interface Plan {
  readonly starter: Starter;
  readonly policy: PolicyTerms;
  readonly terms: CaseTerms;
  readonly reviewsOn: readonly LocalDate[];
  readonly leftOut: readonly LeftOut[];
  readonly wanted: Awaited<ReturnType<typeof wantedRequirements>>;
}

@Injectable()
export class OpeningService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly notices: ProbationNotices,
    private readonly bell: Bell,
  ) {}

  /** What opening it would come to, with the same refusals; writes nothing. */
  async preview(viewer: Viewer, input: OpenProbation): Promise<ProbationPreview> {
    const { starter, policy, terms, reviewsOn, leftOut, wanted } = await this.plan(this.db.manager, viewer, input);
    const { leadId, leadName, countersignerId, countersignerName, role } = starter;
    return {
      person: { id: starter.personId, name: starter.name },
      lead: { id: leadId ?? '', name: leadName ?? '' },
      countersigner:
        countersignerId !== null && countersignerName !== null
          ? { id: countersignerId, name: countersignerName }
          : null,
      role: role ?? { versionId: '', title: '', number: 0 },
      policyName: policy.name,
      dates: presentDates(terms, true),
      reviewsOn: [...reviewsOn],
      reviewsLeftOut: [...leftOut],
      requirements: wanted.length,
    };
  }

  /** Opens a probation on a copy of the policy's terms and the pinned version of the role. Answers its id. */
  async open(viewer: Viewer, input: OpenProbation, key?: string): Promise<string> {
    const request = { actorId: viewer.personId, route: 'POST /probations', key, request: input };
    const { id } = await this.db.transaction((tx) =>
      this.idempotency.once(tx, request, async () => {
        const plan = await this.plan(tx, viewer, input);
        const id = randomUUID();
        await this.write(tx, viewer, id, plan, input.policyId);
        return { id };
      }),
    );
    // Who has started already begins now, and not when the sweep next comes by.
    this.bell.ring('probation', 'sweep');
    return id;
  }

  private async plan(tx: EntityManager, viewer: Viewer, input: OpenProbation): Promise<Plan> {
    const today = this.clock.today();
    const startOn = input.startOn as LocalDate;
    const [starter] = await tx.query<Starter[]>(STARTER, [
      input.personId,
      latest(startOn, today),
      input.roleProfileVersionId ?? null,
    ]);
    if (!viewer.roles.includes('hr')) demand({ allowed: false, reason: 'not-your-step' }, whoOpens(viewer, input));
    if (!starter) throw refused([unknown('/personId', 'There is no such person.')]);
    demand(decideToOpen(viewer, starter), whoOpens(viewer, starter));
    const [policy] = await tx.query<PolicyTerms[]>(POLICY, [input.policyId]);
    if (!policy) throw refused([unknown('/policyId', 'There is no such policy.')]);
    if (policy.retired) throw refused([retired], 'conflict');
    if (input.roleProfileVersionId !== undefined && starter.role === null) {
      throw refused([unknown('/roleProfileVersionId', 'There is no such role profile that is in force by then.')]);
    }
    const terms = termsOf(policy, starter, input);
    const inDays = faultsInDays(terms, starter);
    if (inDays.length > 0) throw refused(inDays, 'invalid');
    const faults = faultsInOpening(starter, terms, today);
    if (faults.length > 0) throw refused(faults, faults[0]?.code === 'second-probation' ? 'conflict' : 'unprocessable');
    const versionId = starter.roleProfileVersionId ?? '';
    const wanted = await wantedRequirements(tx, { versionId }, input.requirements);
    const reviewsOn = reviewDays(terms, today);
    return { starter, policy, terms, reviewsOn, leftOut: reviewsLeftOut(terms, today), wanted };
  }

  private async write(tx: EntityManager, viewer: Viewer, id: string, plan: Plan, policyId: string): Promise<void> {
    const { starter, policy, terms, reviewsOn, leftOut, wanted } = plan;
    const { lastDay, decision } = datesOf(terms);
    await tx.query(insertCase, [
      id,
      starter.personId,
      starter.leadId,
      starter.countersignerId,
      viewer.personId,
      starter.roleProfileVersionId,
      terms.startOn,
      terms.employedFrom,
      terms.contractEndOn,
      terms.division,
      policyId,
      lastDay,
      decision.decideBy,
      decision.latestNoticeOn,
      decision.guard.qualifiesOn,
    ]);
    const kinds = reviewsOn.map((_, index) => (index === reviewsOn.length - 1 ? 'final' : 'planned'));
    await tx.query(insertReviews, [id, reviewsOn, kinds]);
    await replaceRequirements(tx, id, wanted);
    await this.audit.record(tx, viewer, {
      action: 'probation.open',
      entityType: 'probation',
      entityId: id,
      subjectId: starter.personId,
      detail: {
        policy: policy.name,
        startOn: terms.startOn,
        lastDay,
        decideBy: decision.decideBy,
        reviewsLeftOut: leftOut.length,
      },
    });
    await this.notices.tellOpened(tx, id, { leadId: starter.leadId ?? '', name: starter.name });
  }
}

const termsOf = (policy: PolicyTerms, starter: Starter, input: OpenProbation): CaseTerms => ({
  startOn: input.startOn as LocalDate,
  employedFrom: employedFromOf(input.startOn as LocalDate, input.employmentStartedOn as LocalDate | undefined, starter),
  contractEndOn: (input.contractEndOn ?? null) as LocalDate | null,
  division: starter.division,
  months: policy.months,
  offsets: policy.reviewOffsets,
  maxExtensionMonths: policy.maxExtensionMonths,
  noticeDays: policy.noticeDays,
  noticeInside: policy.noticeInside,
  hearingLead: policy.hearingLead,
  endConvention: policy.endConvention,
  extensionMonths: 0,
  extensionWeeks: 0,
  pausedDays: 0,
  guardAcknowledged: false,
});

const retired = {
  pointer: '/policyId',
  code: 'policy-retired',
  message: 'This policy is retired. Choose one that is in use.',
};

const unknown = (pointer: string, message: string) => ({ pointer, code: 'unknown', message });

function refused(
  errors: readonly { pointer: string; code: string; message: string }[],
  kind: 'invalid' | 'unprocessable' | 'conflict' = 'unprocessable',
): Problem {
  const [first] = errors;
  return new Problem(kind, first?.code ?? 'invalid', first?.message ?? '', { errors });
}
