import { alongScale } from './geometry';
import type { Scale } from './scales';

/** Percentages along the line, so that it needs no measuring; the marks keep their own size. */
const at = (step: number): string => `${alongScale(step, 4, 12, 88)}%`;

/** The words of the four steps, above the column of lanes. */
export const StepHead = ({ scale }: { scale: Scale }) => (
  <span className="gap-steps">
    {scale.steps.map((step, index) => (
      <span key={step} style={{ left: at(index + 1) }}>
        {step}
      </span>
    ))}
  </span>
);

interface Marks {
  readonly target: number | null;
  readonly mine: number | null;
  readonly leads: number | null;
  /** Whether mine is drawn hollow: taken over, and not said. */
  readonly ring?: boolean;
}

/** The target's tick is longer than both marks together: it is seen where they stand on it. */
export const Lanes = ({ target, mine, leads, ring = false }: Marks) => (
  <svg width="100%" height="44" aria-hidden>
    <line className="rail" x1="12%" x2="88%" y1="22" y2="22" />
    {mine !== null && leads !== null && mine !== leads && (
      <line className="difference" x1={at(mine)} x2={at(leads)} y1="22" y2="22" />
    )}
    {target !== null && <line className="target-tick" x1={at(target)} x2={at(target)} y1="1" y2="43" />}
    {mine !== null && <circle className={ring ? 'held' : 'mine'} cx={at(mine)} cy="15" r="5.5" />}
    {leads !== null && (
      <svg x={at(leads)} y="29" overflow="visible">
        <rect className="leads" x="-4.5" y="-4.5" width="9" height="9" transform="rotate(45)" />
      </svg>
    )}
  </svg>
);
