import type { SkillRow } from './gaps';
import { type Scale, stepName } from './scales';

interface Props {
  readonly rows: readonly SkillRow[];
  readonly scale: Scale;
  readonly mine: string;
  readonly leads?: string;
  /** What the picture shows, where there is more than one on a page. */
  readonly about?: string;
}

/** The same figures as the picture above, for whoever reads figures better or does not see the picture. */
export function Figures({ rows, scale, mine, leads, about = 'the picture' }: Props) {
  return (
    <details>
      <summary>Show the figures</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={`The figures of ${about}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Role target</th>
              <th scope="col">{mine}</th>
              {leads !== undefined && <th scope="col">{leads}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.title}</th>
                <td>{row.target === null ? 'None' : stepName(scale, row.target)}</td>
                <td>{stepName(scale, row.mine)}</td>
                {leads !== undefined && <td>{stepName(scale, row.leads)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
