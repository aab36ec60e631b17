import type { Defect } from '../../api/role-profiles';
import { DoubtMark } from './editor/doubt-mark';

interface Props {
  readonly defects: readonly Defect[];
  /** Those whose words were put right. */
  readonly settled?: ReadonlySet<Defect>;
  /** Where the source is on the screen: a line can be jumped to. */
  readonly onLine?: (line: number) => void;
}

const none: ReadonlySet<Defect> = new Set();

/** Everything that was odd in the text, each with its line; what may be lost first. */
export function Defects({ defects, settled = none, onLine }: Props) {
  if (defects.length === 0) {
    return <p className="note ok">Nothing odd was found in the text.</p>;
  }
  const doubts = defects.filter(({ severity }) => severity === 'defect').length;
  const open = defects.filter((defect) => defect.severity === 'defect' && !settled.has(defect)).length;
  return (
    <section className="card stack" aria-labelledby="defects">
      <h2 id="defects">
        {open === 0 ? 'No doubts' : open === 1 ? '1 doubt' : `${open} doubts`}
        {doubts > open && `, ${doubts - open} put right`}
        {defects.length > doubts && `, ${notesIn(defects.length - doubts)}`}
      </h2>
      <p className="muted">
        The text is kept as it is. A doubt wants your eye; a note was read with certainty and only looks odd.
      </p>
      <ul className="plain lines">
        {defects.map((defect, index) => (
          <li key={`${defect.line} ${index}`} className="row">
            <DoubtMark defect={defect} settled={settled} />
            <span className="grow">{defect.message}</span>
            {onLine && (
              <button type="button" className="button link" onClick={() => onLine(defect.line)}>
                Show line {defect.line}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const notesIn = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);
