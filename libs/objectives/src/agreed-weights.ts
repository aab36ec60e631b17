import { Problem } from '@app/kernel';
import type { EntityManager } from 'typeorm';
import type { LockedObjective } from './locked-objectives';

/** First the lock, then in a statement of its own the sum: it sees what another agreement has just committed. */
const lockWeights = 'select pg_advisory_xact_lock(7305118, hashtext(($1::uuid)::text))';
const othersWeigh = `select weight::integer from agreed_weights($1, $3)
  where cycle_id is not distinct from $2`;

/** Throws 422 where the person's agreed objectives of that cycle would weigh more than the whole with this one. */
export async function demandWeightsFit(
  tx: EntityManager,
  { id, personId, cycleId, weight }: LockedObjective,
): Promise<void> {
  if (weight === null) return;
  await tx.query(lockWeights, [personId]);
  const [others] = await tx.query<{ weight: number }[]>(othersWeigh, [personId, cycleId, id]);
  const sum = (others?.weight ?? 0) + weight;
  if (sum <= 10_000) return;
  const message = `With this one the agreed objectives weigh ${sum / 100} %: make it lighter, or another one first.`;
  throw new Problem('unprocessable', 'weights-exceed', message, {
    errors: [{ pointer: '/weight', code: 'weights-exceed', message }],
  });
}
