import { type Part, percentages } from './shares';

/** A bar of a group's progress. `label` says whose; the counts are in the text for whoever does not see it. */
export function StackedBar({ parts, label, thin = false }: { parts: readonly Part[]; label: string; thin?: boolean }) {
  const words = parts.map(({ name, count }) => `${name} ${count}`).join(', ');
  return (
    <div className={thin ? 'stacked thin' : 'stacked'} role="img" aria-label={`${label}: ${words}`}>
      {parts.map(
        ({ name, count, mark }) =>
          count > 0 && <span key={name} className={`part-${mark}`} style={{ flexGrow: count, flexBasis: 0 }} />,
      )}
    </div>
  );
}

/** The bar with its finding, its legend of counts and the same as a table. */
export function ProgressPicture({ finding, parts, label }: { finding: string; parts: readonly Part[]; label: string }) {
  const percents = percentages(parts);
  return (
    <figure className="picture">
      <figcaption>{finding}</figcaption>
      <StackedBar parts={parts} label={label} />
      <ul className="plain legend">
        {parts.map(({ name, count, mark }) => (
          <li key={name}>
            <span className={`swatch part-${mark}`} aria-hidden />
            <span>
              {name} <b>{count}</b>
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>Show the figures</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col" className="number">
                People
              </th>
              <th scope="col" className="number">
                Share
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, count }, index) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{count}</td>
                <td className="number">{percents[index]} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
