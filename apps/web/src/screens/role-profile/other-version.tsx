import { Link } from '@tanstack/react-router';
import type { VersionItem } from '../../api/role-profiles';
import { day } from '../../components/day';
import { shownOf } from './states';

interface Props {
  readonly profile: { readonly id: string; readonly versions: readonly VersionItem[] };
  readonly item: VersionItem;
}

/** Beside a version that is read: which one counts instead, or takes its place on a later day. */
export function OtherVersion({ profile: { id, versions }, item }: Props) {
  const { now, next } = shownOf(versions);
  const to = (other: VersionItem) => <VersionLink profileId={id} version={other} />;
  if (item.standing === 'in_force' && next?.effectiveFrom) {
    return (
      <p className="note no-print">
        {to(next)} takes its place on {day(next.effectiveFrom)}. Until then this one counts.
      </p>
    );
  }
  if (item.standing === 'upcoming' && item.effectiveFrom !== null) {
    return (
      <p className="note warn no-print">
        This version counts from {day(item.effectiveFrom)}.{' '}
        {now?.standing === 'in_force' ? <>Until then {to(now)} is in force.</> : 'Until then nothing is in force.'}
      </p>
    );
  }
  if ((item.standing === 'past' || item.standing === 'replaced') && now?.effectiveFrom) {
    return (
      <p className="note warn no-print">
        {item.standing === 'past' ? 'This version no longer counts.' : 'This version was replaced before it counted.'}{' '}
        {to(now)} is in force {now.standing === 'upcoming' ? 'from' : 'since'} {day(now.effectiveFrom)}.
      </p>
    );
  }
  return null;
}

const VersionLink = ({ profileId, version }: { profileId: string; version: VersionItem }) => (
  <Link to="/role-profiles/$profileId" params={{ profileId }} search={{ version: version.id }}>
    Version {version.number}
  </Link>
);
