import type { Defect } from '../../../api/role-profiles';

/** What a finding is by now: put right, in doubt, or only odd. */
export function DoubtMark({ defect, settled }: { defect: Defect; settled: ReadonlySet<Defect> }) {
  if (settled.has(defect)) return <span className="chip ok">Put right</span>;
  return defect.severity === 'defect' ? <span className="chip warn">Doubt</span> : <span className="chip">Note</span>;
}
