import type { Line } from '../../api/comparison';
import { type Scale, stepName } from '../../pictures/scales';

interface Props {
  readonly lines: readonly Line[];
  readonly scale: Scale;
  readonly marks: { readonly target: string; readonly current: string; readonly leads?: string };
}

const basisNames: Record<Line['basis'], string> = { role: 'Role', self: 'Own view', lead: 'Lead’s view' };

/** The same figures as the picture above, for whoever reads figures better or does not see the picture. */
export const ComparedFigures = ({ lines, scale, marks }: Props) => {
  const ofPerson = lines.some(({ basis }) => basis !== 'role');
  return (
    <details>
      <summary>Show the figures</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label="The figures of the picture">
        <table>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">{marks.target}</th>
              <th scope="col">{ofPerson ? 'Is at' : marks.current}</th>
              {ofPerson && <th scope="col">By</th>}
              <th scope="col" className="number">
                Gap
              </th>
              <th scope="col" className="number">
                Above
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ title, target, current, gap, surplus, basis }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td>{target === null ? 'Not defined' : stepName(scale, target)}</td>
                <td>{current === null ? 'Not known' : stepName(scale, current)}</td>
                {ofPerson && <td>{current === null ? '' : basisNames[basis]}</td>}
                <td className="number">{gap ?? '–'}</td>
                <td className="number">{surplus ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
