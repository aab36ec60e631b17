import { type Gap, gapBy, gapOf, type SkillRow } from './gaps';
import { Lanes, StepHead } from './lanes';
import { ViewsLegend } from './legend';
import { type Scale, stepName } from './scales';

interface Props {
  readonly finding: string;
  readonly rows: readonly SkillRow[];
  readonly scale: Scale;
  /** Whose views they are; one that this reader has not been shown is not named. */
  readonly mine?: string | undefined;
  readonly leads?: string | undefined;
}

/** Row by row: what the role asks, where I see myself, where my lead sees me. The order is the caller's. */
export function GapList({ finding, rows, scale, mine, leads }: Props) {
  const names = { mine, leads };
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
                <StepHead scale={scale} />
              </th>
              <th scope="col">Against the target</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => !unrated.includes(row))
              .map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.title}</th>
                  <td>
                    <Lanes {...row} />
                    <span className="lane-words">
                      Target {row.target === null ? 'none' : stepName(scale, row.target)}.
                      {mine !== undefined && ` ${mine}: ${stepName(scale, row.mine)}.`}
                      {leads !== undefined && ` ${leads}: ${stepName(scale, row.leads)}.`}
                    </span>
                  </td>
                  <td>
                    <GapChip gap={gapOf(row)} by={names[gapBy(row) ?? 'mine']} />
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

/** How far one view lies from the target, and whose view that is. */
function GapChip({ gap, by }: { gap: Gap; by: string | undefined }) {
  if (gap.kind === 'no-target') return <span className="chip">No target</span>;
  if (gap.kind === 'not-rated') return <span className="chip">Not rated</span>;
  return (
    <span className="gap-of">
      <Distance gap={gap} />
      {by !== undefined && <span className="muted small">{by}</span>}
    </span>
  );
}

function Distance({ gap }: { gap: Exclude<Gap, { kind: 'not-rated' | 'no-target' }> }) {
  if (gap.kind === 'met') return <span className="chip ok">Met</span>;
  if (gap.kind === 'above') return <span className="chip ok">{gap.by} above</span>;
  return <span className={gap.by > 1 ? 'chip bad' : 'chip warn'}>{gap.by} below</span>;
}
