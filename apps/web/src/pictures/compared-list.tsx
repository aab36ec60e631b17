import { Lanes, StepHead } from './lanes';
import { type Scale, stepName } from './scales';

/** One title on one scale: what is asked for, and where somebody or another role stands. Missing is not zero. */
export interface ComparedRow {
  readonly title: string;
  readonly target: number | null;
  readonly current: number | null;
  readonly gap: number | null;
  readonly surplus: number | null;
  readonly mark: Mark;
}

/** A dot above the line, a ring there where it is only taken over from elsewhere, the lead's diamond below it. */
export type Mark = 'dot' | 'ring' | 'diamond';

interface Props {
  readonly rows: readonly ComparedRow[];
  readonly scale: Scale;
  /** Who asks. */
  readonly target: string;
  /** What each mark that is drawn stands for. */
  readonly marks: Readonly<Partial<Record<Mark, string>>>;
}

/** Row by row the target and where one stands, in the order of the caller. */
export const ComparedList = ({ rows, scale, target, marks }: Props) => (
  <>
    <ul className="plain legend">
      <li>
        <svg width="26" height="18" aria-hidden>
          <line className="target-tick" x1="13" x2="13" y1="0" y2="18" />
        </svg>
        {target}
      </li>
      {(['dot', 'ring', 'diamond'] as const).map(
        (mark) =>
          marks[mark] !== undefined && (
            <li key={mark}>
              <svg width="26" height="18" aria-hidden>
                {mark === 'diamond' ? (
                  <rect className="leads" x="9" y="5" width="8" height="8" transform="rotate(45 13 9)" />
                ) : (
                  <circle className={markClass[mark]} cx="13" cy="9" r="5" />
                )}
              </svg>
              {marks[mark]}
            </li>
          ),
      )}
    </ul>
    <table className="gap-list">
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">
            <StepHead scale={scale} />
          </th>
          <th scope="col">Gap</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.title}>
            <th scope="row">{row.title}</th>
            <td>
              <Lanes
                target={row.target}
                mine={row.mark === 'diamond' ? null : row.current}
                leads={row.mark === 'diamond' ? row.current : null}
                ring={row.mark === 'ring'}
              />
              <span className="lane-words">
                Target {row.target === null ? 'not defined' : stepName(scale, row.target)}. {marks[row.mark]}:{' '}
                {row.current === null ? 'not known' : stepName(scale, row.current)}.
              </span>
            </td>
            <td>
              <GapChip row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

const markClass = { dot: 'mine', ring: 'held' };

function GapChip({ row: { gap, surplus, target } }: { row: ComparedRow }) {
  if (gap === null) return <span className="chip">{target === null ? 'Not defined' : 'Not known'}</span>;
  if (gap > 0) return <span className={gap > 1 ? 'chip bad' : 'chip warn'}>{gap} below</span>;
  return <span className="chip ok">{surplus !== null && surplus > 0 ? `${surplus} above` : 'Met'}</span>;
}
