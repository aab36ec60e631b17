import { type Gap, gapOf, type SkillRow } from './gaps';
import { alongScale } from './geometry';
import { ViewsLegend } from './legend';
import { type Scale, stepName } from './scales';

interface Props {
  readonly finding: string;
  readonly rows: readonly SkillRow[];
  readonly scale: Scale;
  readonly mine: string;
  readonly leads?: string;
}

/** Row by row: what the role asks, where I see myself, where my lead sees me. The order is the caller's. */
export function GapList({ finding, rows, scale, mine, leads }: Props) {
  const unrated = rows.filter((row) => row.mine === null && row.leads === null);
  return (
    <figure className="picture">
      <figcaption>{finding}</figcaption>
      <ViewsLegend mine={mine} leads={leads} shape="marks" />
      {unrated.length < rows.length && (
        <table className="gap-list">
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">
                <span className="gap-steps">
                  {scale.steps.map((step, index) => (
                    <span key={step} style={{ left: at(index + 1) }}>
                      {step}
                    </span>
                  ))}
                </span>
              </th>
              <th scope="col">Gap</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => !unrated.includes(row))
              .map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.title}</th>
                  <td>
                    <Lanes row={row} />
                    <span className="lane-words">
                      Target {stepName(scale, row.target)}. {mine}: {stepName(scale, row.mine)}.
                      {leads !== undefined && ` ${leads}: ${stepName(scale, row.leads)}.`}
                    </span>
                  </td>
                  <td>
                    <GapChip gap={gapOf(row)} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {unrated.length > 0 && (
        <p className="muted">
          <b>Not rated:</b> {unrated.map(({ title }) => title).join(', ')}.
        </p>
      )}
    </figure>
  );
}

/** Percentages along the line, so that it needs no measuring; the marks keep their own size. */
const at = (step: number): string => `${alongScale(step, 4, 12, 88)}%`;

/** The target's tick is longer than both marks together: it is seen where they stand on it. */
function Lanes({ row: { target, mine, leads } }: { row: SkillRow }) {
  return (
    <svg width="100%" height="44" aria-hidden>
      <line className="rail" x1="12%" x2="88%" y1="22" y2="22" />
      {mine !== null && leads !== null && mine !== leads && (
        <line className="difference" x1={at(mine)} x2={at(leads)} y1="22" y2="22" />
      )}
      {target !== null && <line className="target-tick" x1={at(target)} x2={at(target)} y1="1" y2="43" />}
      {mine !== null && <circle className="mine" cx={at(mine)} cy="15" r="5.5" />}
      {leads !== null && (
        <svg x={at(leads)} y="29" overflow="visible">
          <rect className="leads" x="-4.5" y="-4.5" width="9" height="9" transform="rotate(45)" />
        </svg>
      )}
    </svg>
  );
}

function GapChip({ gap }: { gap: Gap }) {
  if (gap.kind === 'met') return <span className="chip ok">Met</span>;
  if (gap.kind === 'below') return <span className={gap.by > 1 ? 'chip bad' : 'chip warn'}>{gap.by} below</span>;
  return <span className="chip">{gap.kind === 'not-rated' ? 'Not rated' : 'No target'}</span>;
}
