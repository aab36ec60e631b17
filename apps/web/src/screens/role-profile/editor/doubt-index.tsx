import type { Corrected } from '../../../api/imports';
import type { Component, Defect } from '../../../api/role-profiles';
import { doubtsOf } from './doubts';

interface Props {
  readonly components: readonly Component[];
  readonly warnings: readonly Defect[];
  readonly corrections: readonly Corrected[];
}

/** Every doubt in one list, to go to where it is shown: a long profile hides them otherwise. Notes are not in it. */
export function DoubtIndex({ components, warnings, corrections }: Props) {
  const { all, settled } = doubtsOf(components, warnings, corrections);
  const doubts = all.filter(({ defect }) => defect.severity === 'defect' && !settled.has(defect));
  if (doubts.length === 0) return null;
  const go = (place: string) => {
    const element = document.getElementById(place);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  };
  return (
    <details open={doubts.length <= 10} className="sunken">
      <summary>{doubts.length === 1 ? 'What is in doubt' : `All ${doubts.length} doubts`}</summary>
      <ol className="doubt-index">
        {doubts.map(({ defect: { message, line }, place }, index) => (
          <li key={`${line} ${index}`}>
            <button type="button" className="button link" onClick={() => go(place)}>
              {message}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
