import type { Defect } from '../../../api/role-profiles';

interface Props {
  readonly doubts: readonly Defect[];
  readonly settled: ReadonlySet<Defect>;
  readonly onLine: ((line: number) => void) | undefined;
}

/** What the reader of the source was unsure of, each beside what it is about. */
export const DoubtList = ({ doubts, settled, onLine }: Props) =>
  doubts.length > 0 && (
    <ul className="plain doubts">
      {doubts.map((defect) => (
        <li key={`${defect.code} ${defect.line} ${defect.message}`} className="row">
          {settled.has(defect) ? (
            <span className="chip ok">Put right</span>
          ) : (
            <span className={defect.severity === 'defect' ? 'chip warn' : 'chip'}>
              {defect.severity === 'defect' ? 'Doubt' : 'Note'}
            </span>
          )}
          <span className="grow small">{defect.message}</span>
          {onLine && (
            <button type="button" className="button link" onClick={() => onLine(defect.line)}>
              Show line {defect.line}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
