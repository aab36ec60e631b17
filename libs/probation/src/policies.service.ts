import { randomUUID } from 'node:crypto';
import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { allow, Clock, type Decision, deny, Problem } from '@app/kernel';
import { Idempotency, pageOfRows, type PageQuery, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ONLY_HR } from './domain/opening';
import { faultsInOffsets, inOrder } from './domain/review-offsets';
import type { PolicyPage, PolicyView, SavePolicy } from './policies.dto';
import { nothingThere } from './probations.queries';

const COLUMNS = `id, version, name, months, review_offsets as "reviewOffsets",
  max_extension_months as "maxExtensionMonths", notice_days as "noticeDays", notice_inside as "noticeInside",
  hearing_lead as "hearingLead", on_lapse as "onLapse", allow_early as "allowEarly", allow_pause as "allowPause",
  end_convention as "endConvention", (retired_at at time zone 'Europe/London')::date as "retiredOn"`;

const page = statement<PolicyView & { total: number }>(
  'probation-policies.page',
  `select ${COLUMNS}, count(*) over ()::integer as total from probation_policy
    order by retired_at is not null, lower(name), id limit $1 offset $2`,
);

const one = statement<PolicyView>('probation-policies.one', `select ${COLUMNS} from probation_policy where id = $1`);

const insert = `insert into probation_policy (id, created_by, name, months, review_offsets, max_extension_months,
    notice_days, notice_inside, hearing_lead, on_lapse, allow_early, allow_pause, end_convention)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

const update = `update probation_policy set version = version + 1, name = $3, months = $4, review_offsets = $5,
    max_extension_months = $6, notice_days = $7, notice_inside = $8, hearing_lead = $9, on_lapse = $10,
    allow_early = $11, allow_pause = $12, end_convention = $13
  where id = $1 and version = $2 and retired_at is null returning version`;

const retire = `update probation_policy set version = version + 1, retired_at = $3, retired_by = $4
  where id = $1 and version = $2 and retired_at is null returning version`;

const ofThatName = 'select 1 from probation_policy where lower(name) = lower($1) and id <> $2 and retired_at is null';

const valuesOf = (policy: SavePolicy) => [
  policy.name.trim(),
  policy.months,
  JSON.stringify(inOrder(policy.reviewOffsets)),
  policy.maxExtensionMonths,
  policy.noticeDays,
  policy.noticeInside,
  policy.hearingLead,
  policy.onLapse,
  policy.allowEarly,
  policy.allowPause,
  policy.endConvention,
];

/** Policies are HR's. A probation keeps the terms it was opened with, whatever becomes of the policy. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly db: DataSource,
    private readonly reads: ReadModel,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, query: PageQuery): Promise<PolicyPage> {
    demand(decideOnPolicies(viewer), ONLY_HR);
    const rowsAt = (limit: number, offset: number) => this.reads.all(page, limit, offset);
    return pageOfRows(query, rowsAt, ({ total: _, ...policy }) => sorted(policy));
  }

  async one(viewer: Viewer, id: string): Promise<PolicyView> {
    demand(decideOnPolicies(viewer), ONLY_HR);
    const policy = await this.reads.first(one, id);
    if (!policy) throw nothingThere();
    return sorted(policy);
  }

  async create(viewer: Viewer, input: SavePolicy, key?: string): Promise<string> {
    demand(decideOnPolicies(viewer), ONLY_HR);
    demandOffsets(input);
    const request = { actorId: viewer.personId, route: 'POST /probation-policies', key, request: input };
    const { id } = await this.db.transaction((tx) =>
      this.idempotency.once(tx, request, async () => {
        const id = randomUUID();
        await this.demandName(tx, id, input);
        await tx.query(insert, [id, viewer.personId, ...valuesOf(input)]);
        await this.record(tx, viewer, 'probation-policy.create', id);
        return { id };
      }),
    );
    return id;
  }

  /** Changes a policy if nobody changed it since `version`; probations that are open keep their terms. */
  async update(viewer: Viewer, id: string, version: number, input: SavePolicy): Promise<void> {
    demand(decideOnPolicies(viewer), ONLY_HR);
    demandOffsets(input);
    await this.db.transaction(async (tx) => {
      await this.demandName(tx, id, input);
      const [[changed]] = await tx.query<[unknown[], number]>(update, [id, version, ...valuesOf(input)]);
      if (!changed) throw await this.whyNot(id);
      await this.record(tx, viewer, 'probation-policy.update', id);
    });
  }

  /** No probation is opened on it any more; it stays for those that are. Throws 412 if it changed since `version`. */
  async retire(viewer: Viewer, id: string, version: number): Promise<void> {
    demand(decideOnPolicies(viewer), ONLY_HR);
    await this.db.transaction(async (tx) => {
      const by = [this.clock.now(), viewer.personId];
      const [[retired]] = await tx.query<[unknown[], number]>(retire, [id, version, ...by]);
      if (!retired) throw await this.whyNot(id);
      await this.record(tx, viewer, 'probation-policy.retire', id);
    });
  }

  private async demandName(tx: EntityManager, id: string, { name }: SavePolicy): Promise<void> {
    const taken = await tx.query<unknown[]>(ofThatName, [name.trim(), id]);
    if (taken.length === 0) return;
    const message = 'There is a policy of this name already.';
    throw new Problem('conflict', 'name-taken', message, {
      errors: [{ pointer: '/name', code: 'name-taken', message }],
    });
  }

  private async whyNot(id: string): Promise<Problem> {
    const current = await this.reads.first(one, id);
    if (!current) return nothingThere();
    if (current.retiredOn !== null) {
      return new Problem('conflict', 'policy-retired', 'This policy is retired, and stays as it is.');
    }
    return new Problem('stale', 'changed-elsewhere', 'This policy was changed elsewhere.', { current });
  }

  private record(tx: EntityManager, viewer: Viewer, action: string, entityId: string): Promise<void> {
    return this.audit.record(tx, viewer, { action, entityType: 'probation-policy', entityId });
  }
}

const decideOnPolicies = (viewer: Viewer): Decision<'not-your-step'> =>
  viewer.roles.includes('hr') ? allow : deny('not-your-step');

const sorted = (policy: PolicyView): PolicyView => ({ ...policy, reviewOffsets: inOrder(policy.reviewOffsets) });

function demandOffsets({ reviewOffsets, months }: SavePolicy): void {
  const errors = faultsInOffsets(reviewOffsets, months);
  const [first] = errors;
  if (first) throw new Problem('invalid', first.code, first.message, { errors });
}
