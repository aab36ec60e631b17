import type { Defect } from '../../api/role-profiles';

interface Props {
  readonly defects: readonly Defect[];
  /** Where the source is on the screen: a line can be jumped to. */
  readonly onLine?: (line: number) => void;
}

/** Everything that was odd in the text, each with its line; what may be lost first. */
export function Defects({ defects, onLine }: Props) {
  if (defects.length === 0) {
    return <p className="note ok">Nothing odd was found in the text.</p>;
  }
  const serious = defects.filter(({ severity }) => severity === 'defect').length;
  return (
    <section className="card stack" aria-labelledby="defects">
      <h2 id="defects">
        {serious === 0 ? 'No defects' : serious === 1 ? '1 defect' : `${serious} defects`}
        {defects.length > serious && `, ${defects.length - serious} notes`}
      </h2>
      <p className="muted">
        The text is kept as it is. A defect wants your eye; a note was read with certainty and only looks odd.
      </p>
      <ul className="plain lines">
        {defects.map(({ message, severity, line }, index) => (
          <li key={`${line} ${index}`} className="row">
            <span className={severity === 'defect' ? 'chip warn' : 'chip'}>
              {severity === 'defect' ? 'Defect' : 'Note'}
            </span>
            <span className="grow">{message}</span>
            {onLine && (
              <button type="button" className="button link" onClick={() => onLine(line)}>
                Show line {line}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
