import type { Line } from '../../api/comparison';
import { type Scale, stepName } from '../../pictures/scales';
import type { Marks } from './words';

interface Props {
  /** What the figures are of: a page has them twice. */
  readonly about: string;
  readonly lines: readonly Line[];
  readonly scale: Scale;
  readonly marks: Marks;
  readonly person: boolean;
}

const basisNames: Record<Line['basis'], string> = { role: 'The role they hold', self: 'Own view', lead: 'Lead’s view' };

/** The same figures as the picture above, for whoever reads figures better or does not see the picture. */
export const ComparedFigures = ({ about, lines, scale, marks: { target: asks, marks }, person }: Props) => (
  <details>
    <summary>Show the figures</summary>
    <div className="scroll" tabIndex={0} role="region" aria-label={`The figures of ${about}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">{asks}</th>
            <th scope="col">{person ? 'Is at' : marks.dot}</th>
            {person && <th scope="col">By</th>}
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
              {person && <td>{current === null ? '' : basisNames[basis]}</td>}
              <td className="number">{gap ?? '–'}</td>
              <td className="number">{surplus ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
