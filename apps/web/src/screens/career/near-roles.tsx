import { Link } from '@tanstack/react-router';
import type { NearRole } from '../../api/comparison';
import { steps } from '../compare/words';
import { Missing } from './missing';
import { inCommon } from './words';

interface Props {
  /** The version that is gone out from. */
  readonly from: string;
  readonly items: readonly NearRole[];
  /** The rank of the first one. */
  readonly first: number;
}

/** Those that share enough to be ranked, then those that do not. */
export function NearRoles({ from, items, first }: Props) {
  const ranked = items.filter(({ enough }) => enough);
  const apart = items.filter(({ enough }) => !enough);
  return (
    <>
      {ranked.length > 0 && (
        <section className="card stack" aria-labelledby="near">
          <h2 id="near">The nearest</h2>
          <ol className="plain lines" start={first}>
            {ranked.map((role, index) => (
              <Near key={role.profileId} from={from} role={role} rank={first + index} />
            ))}
          </ol>
        </section>
      )}
      {apart.length > 0 && (
        <section className="card stack" aria-labelledby="apart">
          <h2 id="apart">Too little in common to rank</h2>
          <p className="muted">They share some skills, but most of what they ask for is not asked here.</p>
          <ul className="plain lines">
            {apart.map((role) => (
              <Near key={role.profileId} from={from} role={role} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Near({ from, role, rank }: { from: string; role: NearRole; rank?: number }) {
  const { profileId, versionId, title, family, summedGap, enough } = role;
  return (
    <li className="stack close">
      <div className="row between">
        <span>
          {rank !== undefined && <span className="muted">{rank}. </span>}
          <Link className="strong" to="/role-profiles/$profileId" params={{ profileId }}>
            {title}
          </Link>
          {family !== null && <span className="muted small block">{family}</span>}
        </span>
        <span className="row">
          {enough && (
            <span className={summedGap === 0 ? 'chip ok' : 'chip'}>
              {summedGap === 0 ? 'No gap' : `${steps(summedGap, 'level')} missing`}
            </span>
          )}
          <Link to="/compare" search={{ from, to: versionId }} className="button quiet">
            Compare<span className="unseen"> with {title}</span>
          </Link>
        </span>
      </div>
      <p className="muted">{inCommon(role)}</p>
      <Missing role={role} />
    </li>
  );
}
