import type { Corrected } from '../../../api/imports';
import { depthScale, levelScale, stepName } from '../../../pictures/scales';
import { titleOf } from '../kinds';
import { labelOf } from './fields';

interface Props {
  readonly corrections: readonly Corrected[];
  /** The place of each in its list; without it nothing can be taken back here. */
  readonly onUndo?: (index: number) => void;
}

/** What was put instead of what was read, with both; the source itself stays as it came. */
export const CorrectionList = ({ corrections, onUndo }: Props) =>
  corrections.length > 0 && (
    <section className="card stack" aria-labelledby="corrections">
      <h2 id="corrections">{corrections.length === 1 ? '1 correction' : `${corrections.length} corrections`}</h2>
      <p className="muted">They are kept beside the source, which stays as it came.</p>
      <ul className="plain lines">
        {corrections.map((correction, index) => (
          <li key={index} className="row">
            <span className="grow">{inWords(correction)}</span>
            {onUndo && correction.op !== 'add' && (
              <button type="button" className="button link" onClick={() => onUndo(index)}>
                Take back<span className="unseen">: {inWords(correction)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

function inWords({ op, kind, field, value, was }: Corrected): string {
  const where = kind === null ? 'The profile' : titleOf(kind);
  if (op === 'add') return `${where}: a row was added`;
  if (op === 'remove') return `${where}: ${say('title', was)} was left out`;
  return `${where}, ${labelOf(kind, field)}: ${say(field, was)} became ${say(field, value)}`;
}

function say(field: string | null | undefined, value: Corrected['value']): string {
  if (value === null || value === '') return 'nothing';
  if (field === 'depth' && typeof value === 'number') return `“${stepName(depthScale, value)}”`;
  if (field === 'level' && typeof value === 'number') return `“${stepName(levelScale, value)}”`;
  const words = String(value);
  return `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`;
}
