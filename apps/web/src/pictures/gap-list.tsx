import { type Gap, gapOf, type SkillRow } from './gaps';
import { Lanes, StepHead } from './lanes';
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
                <StepHead scale={scale} />
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
                    <Lanes {...row} />
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

function GapChip({ gap }: { gap: Gap }) {
  if (gap.kind === 'met') return <span className="chip ok">Met</span>;
  if (gap.kind === 'below') return <span className={gap.by > 1 ? 'chip bad' : 'chip warn'}>{gap.by} below</span>;
  return <span className="chip">{gap.kind === 'not-rated' ? 'Not rated' : 'No target'}</span>;
}
