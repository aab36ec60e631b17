import type { Defect } from '../../../api/role-profiles';
import { DoubtMark } from './doubt-mark';

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
          <DoubtMark defect={defect} settled={settled} />
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
