import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
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
  const to = (other: VersionItem, words: string) => <VersionLink profileId={id} version={other} words={words} />;
  if (item.standing === 'in_force' && next?.effectiveFrom) {
    return (
      <Note>
        {to(next, 'Version')} takes its place on {day(next.effectiveFrom)}. Until then this one counts.
      </Note>
    );
  }
  if (item.standing === 'upcoming' && item.effectiveFrom !== null) {
    return (
      <Note warns>
        This version counts from {day(item.effectiveFrom)}. Until then{' '}
        {now?.standing === 'in_force' ? <>{to(now, 'version')} is in force.</> : 'nothing is in force.'}
      </Note>
    );
  }
  if ((item.standing === 'past' || item.standing === 'replaced') && now?.effectiveFrom) {
    return (
      <Note warns>
        {item.standing === 'past' ? 'This version no longer counts.' : 'This version was replaced before it counted.'}{' '}
        {to(now, 'Version')} is in force {now.standing === 'upcoming' ? 'from' : 'since'} {day(now.effectiveFrom)}.
      </Note>
    );
  }
  if (item.standing === 'withdrawn') {
    return (
      <Note warns>
        This version was withdrawn before {item.wasToBeginOn === null ? 'its day' : day(item.wasToBeginOn)}, when it was
        to begin. It never counts.{' '}
        {now?.effectiveFrom ? (
          <>
            {to(now, 'Version')} is in force {now.standing === 'upcoming' ? 'from' : 'since'} {day(now.effectiveFrom)}.
          </>
        ) : (
          'Nothing is in force.'
        )}
      </Note>
    );
  }
  return null;
}

const Note = ({ warns = false, children }: { warns?: boolean; children: ReactNode }) => (
  <div className={warns ? 'note warn no-print' : 'note no-print'}>
    <p>{children}</p>
  </div>
);

interface LinkProps {
  readonly profileId: string;
  readonly version: VersionItem;
  /** "Version", or "version" within a sentence. */
  readonly words: string;
}

const VersionLink = ({ profileId, version, words }: LinkProps) => (
  <Link to="/role-profiles/$profileId" params={{ profileId }} search={{ version: version.id }}>
    {words} {version.number}
  </Link>
);
