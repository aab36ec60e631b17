import { Lanes, StepHead } from './lanes';
import { type Scale, stepName } from './scales';

/** One title on one scale: what is asked for, and where somebody or another role stands. Missing is not zero. */
export interface ComparedRow {
  readonly title: string;
  readonly target: number | null;
  readonly current: number | null;
  readonly gap: number | null;
  readonly surplus: number | null;
  /** Whether it is the lead's view, which has a mark of its own. */
  readonly byLead: boolean;
}

interface Props {
  readonly rows: readonly ComparedRow[];
  readonly scale: Scale;
  /** Who asks, and what the marks stand for; the lead's only where one is drawn. */
  readonly target: string;
  readonly current: string;
  readonly leads?: string;
}

/** Row by row the target and where one stands, in the order of the caller. */
export const ComparedList = ({ rows, scale, target, current, leads }: Props) => (
  <>
    <ul className="plain legend">
      <li>
        <svg width="26" height="18" aria-hidden>
          <line className="target-tick" x1="13" x2="13" y1="0" y2="18" />
        </svg>
        {target}
      </li>
      <li>
        <svg width="26" height="18" aria-hidden>
          <circle className="mine" cx="13" cy="9" r="5.5" />
        </svg>
        {current}
      </li>
      {leads !== undefined && (
        <li>
          <svg width="26" height="18" aria-hidden>
            <rect className="leads" x="9" y="5" width="8" height="8" transform="rotate(45 13 9)" />
          </svg>
          {leads}
        </li>
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
                mine={row.byLead ? null : row.current}
                leads={row.byLead ? row.current : null}
              />
              <span className="lane-words">
                Target {row.target === null ? 'not defined' : stepName(scale, row.target)}.{' '}
                {row.byLead && leads !== undefined ? leads : current}:{' '}
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

function GapChip({ row: { gap, surplus, target } }: { row: ComparedRow }) {
  if (gap === null) return <span className="chip">{target === null ? 'Not defined' : 'Not known'}</span>;
  if (gap > 0) return <span className={gap > 1 ? 'chip bad' : 'chip warn'}>{gap} below</span>;
  return <span className="chip ok">{surplus !== null && surplus > 0 ? `${surplus} above` : 'Met'}</span>;
}
