import { useState } from 'react';
import type { Version } from '../../api/role-profiles';
import { goTo } from './anchors';
import { kinds } from './kinds';

/** The sections there are, each with how much is in it, and the way to it; folded where it would stand above the text. */
export function Contents({ version: { components } }: { version: Version }) {
  const [open] = useState(() => window.matchMedia('(min-width: 1001px)').matches);
  return (
    <nav className="card contents no-print" aria-label="Contents">
      <details open={open}>
        <summary>Contents</summary>
        <ul className="plain">
          <Entry id="summary" title="Summary" />
          {kinds.map(({ kind, title }) => {
            const count = components.filter((component) => component.kind === kind).length;
            return count > 0 && <Entry key={kind} id={kind} title={title} count={count} />;
          })}
          <Entry id="history" title="Versions" />
        </ul>
      </details>
    </nav>
  );
}

const Entry = ({ id, title, count }: { id: string; title: string; count?: number }) => (
  <li>
    <a
      className="nav-link between"
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(id);
      }}
    >
      {title}
      {count !== undefined && <span className="chip">{count}</span>}
    </a>
  </li>
);
