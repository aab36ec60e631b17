import { Link } from '@tanstack/react-router';
import type { ComparedScale, Comparison, Side } from '../../api/comparison';
import { depthScale, levelScale } from '../../pictures/scales';
import { titleOf } from '../role-profile/kinds';
import { NamesBeside } from './names';
import { ScaleSection } from './scale';
import { marksOf, nameOf } from './words';

interface Props {
  readonly comparison: Comparison;
  readonly viewerId: string;
}

/** What was found, in a sentence; then levels and depths apart; then what has no scale. */
export function ComparisonResult({ comparison, viewerId }: Props) {
  const { from, to, finding, organisationSkills, knowledge, behavioural, others } = comparison;
  const marks = (scale: ComparedScale) => marksOf({ from, to }, scale, viewerId);
  const sides = { from: nameOf(from), to: to.title ?? 'The role' };
  // What has no scale is not said of a person: it is their role's.
  const roles = { from: from.title ?? 'The other role', to: sides.to };
  const held = from.kind === 'person' ? (from.title ?? 'the role they hold') : undefined;
  return (
    <>
      <section className="card stack" aria-labelledby="finding">
        <h2 id="finding">{finding}</h2>
        <p className="muted">
          <SideLink side={from} /> against <SideLink side={to} />
        </p>
        {from.kind === 'person' && (
          <p className="muted small">
            Of a person the lead’s view counts where the lead has shared one, else their own; where nothing is said yet,
            what the role they hold asks for, unless it is held against that role. What is not known is left out, and
            never counted as nothing.
          </p>
        )}
      </section>
      <ScaleSection
        title="Organisation skills"
        word="level"
        scale={levelScale}
        compared={organisationSkills}
        marks={marks(organisationSkills)}
        {...{ sides, held }}
      />
      <ScaleSection
        title="Knowledge"
        word="depth"
        scale={depthScale}
        compared={knowledge}
        marks={marks(knowledge)}
        {...{ sides, held }}
      />
      {from.versionId !== to.versionId && (
        <>
          <NamesBeside
            title="Behavioural skills"
            note="They have no steps: they are compared by name and never counted."
            rows={behavioural}
            sides={roles}
          />
          {others.map(({ kind, ...rows }) => (
            <NamesBeside key={kind} title={titleOf(kind)} rows={rows} sides={roles} folded />
          ))}
        </>
      )}
    </>
  );
}

const SideLink = ({ side }: { side: Side }) => {
  const { kind, personId, personName, profileId, versionId, title, number } = side;
  const role = profileId !== null && versionId !== null && (
    <Link to="/role-profiles/$profileId" params={{ profileId }} search={{ version: versionId }}>
      {title}, version {number}
    </Link>
  );
  if (kind === 'role' || personId === null) return role || title;
  return (
    <>
      <Link to="/people/$personId" params={{ personId }}>
        {personName}
      </Link>
      {role && <> ({role})</>}
    </>
  );
};
