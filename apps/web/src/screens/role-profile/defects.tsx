import type { Defect } from '../../api/role-profiles';
import { doubtWords } from './doubt-words';
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
  return (
    <section className="card stack" aria-labelledby="defects">
      <h2 id="defects">{doubtWords(defects, settled)}</h2>
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
