import type { Component, Version } from '../../api/role-profiles';
import { depthScale, levelScale, stepName } from '../../pictures/scales';
import { kinds } from './kinds';

type Content = Pick<Version, 'summary' | 'footer'> & { readonly components: readonly Component[] };

/** A role profile to read and to print, in the source's own words. */
export const Sheet = ({ profile: { summary, components, footer } }: { profile: Content }) => (
  <>
    <section className="card stack" aria-labelledby="summary">
      <h2 id="summary">Summary</h2>
      {summary.text !== '' && <p>{summary.text}</p>}
      {summary.bullets.length > 0 && (
        <div className="stack close">
          {summary.bulletsIntro !== null && <p>{summary.bulletsIntro}</p>}
          <ul>
            {summary.bullets.map((bullet) => (
              <li key={bullet}>{bullet}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
    {kinds.map(({ kind, title }) => {
      const rows = components.filter((component) => component.kind === kind);
      return (
        rows.length > 0 && (
          <section key={kind} id={kind} className="card stack section" aria-labelledby={`${kind}-title`}>
            <h2 id={`${kind}-title`}>
              {title} <span className="chip">{rows.length}</span>
            </h2>
            <dl className="lines">
              {rows.map((row) => (
                <Row key={row.position} row={row} />
              ))}
            </dl>
          </section>
        )
      );
    })}
    {footer !== null && <p className="small muted">{footer}</p>}
  </>
);

const Row = ({ row }: { row: Component }) => (
  <div className="stack close">
    <dt className="row between">
      <span className="strong">{row.title || '(no title in the source)'}</span>
      <Mark row={row} />
    </dt>
    {row.details !== null && <dd className="prose">{row.details}</dd>}
    {row.levelDescriptor !== null && <dd className="descriptor prose">{row.levelDescriptor}</dd>}
    {row.source.awardingBody && <dd className="muted">{row.source.awardingBody}</dd>}
  </div>
);

function Mark({ row: { depth, level, source } }: { row: Component }) {
  if (depth !== null) return <span className="chip">{stepName(depthScale, depth)}</span>;
  if (level !== null) return <span className="chip">{stepName(levelScale, level)}</span>;
  if (source.sfiaCode)
    return <span className="chip">{[source.sfiaCode, source.sfiaLevel].filter(Boolean).join(' ')}</span>;
  return null;
}
