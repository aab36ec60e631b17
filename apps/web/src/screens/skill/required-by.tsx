import { Link } from '@tanstack/react-router';
import type { Skill } from '../../api/skills';
import { levelScale, stepName } from '../../pictures/scales';
import { whereAlike } from '../role-profile/namesakes';
import { Where } from '../role-profile/where';

/** Who asks for which level, the highest first. */
export function RequiredBy({ skill: { requiredBy } }: { skill: Skill }) {
  const whereOf = whereAlike(requiredBy);
  const groups = [4, 3, 2, 1, null]
    .map((level) => ({ level, roles: requiredBy.filter((role) => role.level === level) }))
    .filter(({ roles }) => roles.length > 0);
  return (
    <section className="card stack" aria-labelledby="required-by">
      <h2 id="required-by">
        Roles that ask for it <span className="chip">{requiredBy.length}</span>
      </h2>
      {requiredBy.length === 0 && (
        <p className="muted">No profile in force asks for it. It stays in the library for those that will.</p>
      )}
      {groups.map(({ level, roles }) => (
        <div key={level} className="stack close">
          <h3>
            {level === null ? 'No level defined' : stepName(levelScale, level)}{' '}
            <span className="chip">{roles.length}</span>
          </h3>
          <ul>
            {roles.map((profile) => (
              <li key={profile.versionId}>
                <Link to="/role-profiles/$profileId" params={{ profileId: profile.profileId }}>
                  {profile.title}
                </Link>
                <Where words={whereOf(profile)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
