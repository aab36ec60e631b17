import { Link } from '@tanstack/react-router';
import type { Filter, Found } from '../../api/browse';
import { day } from '../../components/day';
import { piecesOf } from './excerpt';

/** What is found, each with its place in the tree and, of a search, the words around what was found. */
export const FoundProfiles = ({ items, search }: { items: readonly Found[]; search: string }) => (
  <ul className="plain lines">
    {items.map(({ id, title, published, next, draft, excerpt, ...place }) => (
      <li key={id} className="stack close">
        <div className="row between">
          <Link className="strong" to="/role-profiles/$profileId" params={{ profileId: id }}>
            {title}
          </Link>
          <span className="row">
            {draft && <span className="chip warn">Draft</span>}
            {!published && !draft && <span className="chip">Nothing in force</span>}
            {published && <Counting version={published} />}
            {next && <Upcoming version={next} />}
          </span>
        </div>
        <Place {...place} />
        {excerpt !== null && <Excerpt words={excerpt} search={search} />}
      </li>
    ))}
  </ul>
);

type Version = NonNullable<Found['published']>;

/** What is in force, or what will be first. */
const Counting = ({ version }: { version: Version }) =>
  version.standing === 'upcoming' ? (
    <Upcoming version={version} />
  ) : (
    <span className="muted small">
      Version {version.number}
      {version.effectiveFrom !== null && `, since ${day(version.effectiveFrom)}`}
    </span>
  );

const Upcoming = ({ version: { number, effectiveFrom } }: { version: Version }) => (
  <span className="chip">
    Version {number}
    {effectiveFrom !== null && ` from ${day(effectiveFrom)}`}
  </span>
);

const Place = ({ family, role, level }: Pick<Found, 'family' | 'role' | 'level'>) =>
  family === null ? null : (
    <p className="muted small">{[family, role, level].filter((part) => part !== null).join(' › ')}</p>
  );

const Excerpt = ({ words, search }: { words: string; search: string }) => (
  <p className="small">
    {piecesOf(words, search).map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}
  </p>
);

interface NothingProps {
  readonly filter: Filter;
  readonly onWiden: () => void;
}

/** Why nothing is found, and what helps. */
export function NothingFound({ filter: { search, family, role, unfiled }, onWiden }: NothingProps) {
  const place = role ?? family ?? (unfiled && 'no family');
  if (place !== undefined) {
    return (
      <div className="stack close">
        <p>
          {search === undefined
            ? `Nothing that you may read is filed in ${place}.`
            : `Nothing in ${place} is found for “${search}”.`}
        </p>
        <div>
          <button type="button" className="button quiet" onClick={onWiden}>
            {search === undefined ? 'Show all families' : `Look for “${search}” in all families`}
          </button>
        </div>
      </div>
    );
  }
  return <p>No profile is found for “{search}”. Try a part of the title, or another word of its text.</p>;
}
