import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { changesBetween } from '../../api/browse';
import { sentenceOf } from '../../api/problem';
import { moveToNewer, type NewerRole, newerRoleOf, type Record } from '../../api/rebase';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { day } from '../../components/day';
import { Skeleton } from '../../components/skeleton';
import { say } from '../../components/toasts';

interface Props {
  readonly record: Record;
  readonly id: string;
  /** "this appraisal" as it is called in a sentence. */
  readonly called: string;
  /** What moving would come to, a sentence for each. */
  readonly effect: (role: NewerRole) => readonly string[];
  /** Why it is not to be moved by this reader, or not now; nothing where they may. */
  readonly whyNot: (role: NewerRole) => string | undefined;
  /** Before it is moved: throws when something typed is not saved. */
  readonly ready?: () => Promise<void>;
}

/** A record keeps its version: that a newer one exists is told calmly, and only somebody's deliberate step moves it. */
export function NewerVersion({ record, id, ...props }: Props) {
  const { data: role, error, refetch, isFetching } = useQuery(newerRoleOf(record, id));
  if (error && !role) {
    return (
      <section className="note row" aria-label="Version of the role profile">
        <p className="grow">Whether the role profile has a newer version cannot be shown now. {sentenceOf(error)}</p>
        <button type="button" className="button quiet" aria-disabled={isFetching} onClick={() => void refetch()}>
          Try again
        </button>
      </section>
    );
  }
  if (!role || (role.newer === null && role.moves.length === 0)) return null;
  return (
    <section className="note stack close" aria-label="Version of the role profile">
      {role.newer && <Offer {...{ record, id, ...props }} role={role} newer={role.newer} />}
      {role.moves.map((move) => (
        <Moved key={move.at} move={move} />
      ))}
    </section>
  );
}

interface OfferProps extends Props {
  readonly role: NewerRole;
  readonly newer: NonNullable<NewerRole['newer']>;
}

function Offer({ record, id, called, effect, whyNot, ready, role, newer }: OfferProps) {
  const [asking, setAsking] = useState(false);
  const why = whyNot(role);
  const go = async () => {
    await ready?.();
    await moveToNewer(record, id, role);
    say(`It stands on version ${newer.number} of the role profile now.`);
    setAsking(false);
  };
  return (
    <>
      <p>
        <b>
          A newer version of the role profile exists: version {newer.number}, in force from {day(newer.effectiveFrom)}.
        </b>{' '}
        {capitalised(called)} keeps version {role.pinned.number} unless somebody moves it.
      </p>
      {role.changes && <Changes changes={role.changes} summary="See what changed" />}
      {why !== undefined && <p className="muted">{why}</p>}
      {role.mayRebase && (
        <div className="no-print">
          <button type="button" className="button quiet" onClick={() => setAsking(true)}>
            Move to version {newer.number}…
          </button>
          <ConfirmDialog
            open={asking}
            title={`Move ${called} to version ${newer.number}?`}
            confirm={`Move to version ${newer.number}`}
            cancel={`Keep version ${role.pinned.number}`}
            onConfirm={go}
            onCancel={() => setAsking(false)}
          >
            <ul>
              {effect(role).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p className="muted">It cannot be moved back. Who moved it stays on record, and the others are told.</p>
          </ConfirmDialog>
        </div>
      )}
    </>
  );
}

const Moved = ({ move: { from, to, at, by } }: { move: NewerRole['moves'][number] }) => (
  <div className="stack close">
    <p className="small muted">
      Moved from version {from.number} to version {to.number} of the role profile by {by.name}, {day(at)}.
    </p>
    <OnDemand summary={`See what changed with version ${to.number}`}>
      <Since since={from.versionId} until={to.versionId} />
    </OnDemand>
  </div>
);

function Since({ since, until }: { since: string; until: string }) {
  const { data, error } = useQuery(changesBetween(since, until));
  if (error) return <p className="fault">{sentenceOf(error)}</p>;
  return data ? <Sentences changes={data} /> : <Skeleton />;
}

type Changed = NonNullable<NewerRole['changes']>;

const Changes = ({ changes, summary }: { changes: Changed; summary: string }) => (
  <OnDemand summary={summary}>
    <Sentences changes={changes} />
  </OnDemand>
);

const Sentences = ({ changes: { since, until, changes, unchanged } }: { changes: Changed }) => (
  <div className="stack close">
    {changes.length === 0 && <p>Nothing changed in its words.</p>}
    {changes.length > 0 && (
      <ul>
        {changes.map(({ kind, title, field, sentence }, index) => (
          <li key={`${kind}${title}${field}${index}`}>{sentence}</li>
        ))}
      </ul>
    )}
    <p className="muted">
      {unchanged === 1 ? '1 row is' : `${unchanged} rows are`} the same in both.{' '}
      <Link
        to="/role-profiles/$profileId/changes"
        params={{ profileId: until.profileId }}
        search={{ since: since.versionId, until: until.versionId }}
      >
        See both side by side
      </Link>
    </p>
  </div>
);

/** Asked for only when somebody opens it. */
function OnDemand({ summary, children }: { summary: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
