import type { Corrected, Correction } from '../../../api/imports';
import { depthScale, levelScale, stepName } from '../../../pictures/scales';
import { titleOf } from '../kinds';
import { excerpt, firstDifference } from './difference';
import { labelOf } from './fields';

interface Props {
  readonly corrections: readonly Corrected[];
  /** Before it is kept: the place in its list of what is taken back. */
  readonly onUndo?: (index: number) => void;
  /** Afterwards: what was there is put in once more, which is a correction like others. */
  readonly onPutBack?: (correction: Correction) => void;
}

/** What was put instead of what was read, with both; the source itself stays as it came. */
export const CorrectionList = ({ corrections, onUndo, onPutBack }: Props) =>
  corrections.length > 0 && (
    <section className="card stack" aria-labelledby="corrections">
      <h2 id="corrections">{corrections.length === 1 ? '1 correction' : `${corrections.length} corrections`}</h2>
      <p className="muted">Kept beside the source, which stays as it came.</p>
      <ul className="plain lines">
        {corrections.map((correction, index) => (
          <li key={index} className="row">
            <span className="grow">{inWords(correction)}</span>
            {onUndo && correction.op !== 'add' && (
              <button type="button" className="button link" onClick={() => onUndo(index)}>
                Take back<span className="unseen">: {inWords(correction)}</span>
              </button>
            )}
            {onPutBack && correction.op === 'set' && (
              <button type="button" className="button link" onClick={() => onPutBack(backOf(correction))}>
                Put back<span className="unseen">: {inWords(correction)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

const backOf = ({ op, kind, position, field, was }: Corrected): Correction => ({
  op,
  kind,
  position,
  ...(field !== null && { field }),
  value: was,
});

function inWords({ op, kind, field, value, was }: Corrected): string {
  const where = kind === null ? 'The profile' : titleOf(kind);
  if (op === 'add') return `${where}: a row was added`;
  if (op === 'remove') return `${where}: ${say('title', was)} was left out`;
  const from = firstDifference(was, value);
  return `${where}, ${labelOf(kind, field)}: ${say(field, was, from)} became ${say(field, value, from)}`;
}

function say(field: string | null | undefined, value: Corrected['value'], from = 0): string {
  if (value === null || value === '') return 'nothing';
  if (field === 'depth' && typeof value === 'number') return `“${stepName(depthScale, value)}”`;
  if (field === 'level' && typeof value === 'number') return `“${stepName(levelScale, value)}”`;
  return `“${excerpt(String(value), from)}”`;
}
