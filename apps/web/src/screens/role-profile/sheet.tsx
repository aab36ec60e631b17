import type { Component, Version } from '../../api/role-profiles';
import { kinds } from './kinds';
import { SheetRow } from './sheet-row';

type Content = Pick<Version, 'summary' | 'footer'> & { readonly components: readonly Component[] };

interface Props {
  readonly profile: Content;
  /** Whether each row has a link to itself: only where the page has an address of its own. */
  readonly anchors?: boolean;
}

/** A role profile to read and to print, in the source's own words. */
export const Sheet = ({ profile: { summary, components, footer }, anchors = false }: Props) => (
  <>
    <section className="card stack section" id="summary" tabIndex={-1} aria-labelledby="summary-title">
      <h2 id="summary-title">Summary</h2>
      {summary.text !== '' && <p className="reading prose">{summary.text}</p>}
      {summary.bullets.length > 0 && (
        <div className="stack close reading">
          {summary.bulletsIntro !== null && <p>{summary.bulletsIntro}</p>}
          <ul>
            {summary.bullets.map((bullet, index) => (
              <li key={index}>{bullet}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
    {kinds.map(({ kind, title }) => {
      const rows = components.filter((component) => component.kind === kind);
      return (
        rows.length > 0 && (
          <section key={kind} id={kind} className="card stack section" tabIndex={-1} aria-labelledby={`${kind}-title`}>
            <h2 id={`${kind}-title`}>
              {title} <span className="chip">{rows.length}</span>
            </h2>
            <dl className="lines reading">
              {rows.map((row) => (
                <SheetRow key={row.position} row={row} anchor={anchors} />
              ))}
            </dl>
          </section>
        )
      );
    })}
    {footer !== null && <p className="small muted prose">{footer}</p>}
  </>
);
