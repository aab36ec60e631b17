import type { Defect } from '../../../api/role-profiles';

interface Props {
  readonly doubts: readonly Defect[];
  readonly onLine: ((line: number) => void) | undefined;
}

/** What the reader of the source was unsure of, each beside what it is about. */
export const DoubtList = ({ doubts, onLine }: Props) =>
  doubts.length > 0 && (
    <ul className="plain doubts">
      {doubts.map(({ code, message, severity, line }) => (
        <li key={`${code} ${line} ${message}`} className="row">
          <span className={severity === 'defect' ? 'chip warn' : 'chip'}>
            {severity === 'defect' ? 'Doubt' : 'Note'}
          </span>
          <span className="grow small">{message}</span>
          {onLine && (
            <button type="button" className="button link" onClick={() => onLine(line)}>
              Show line {line}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
