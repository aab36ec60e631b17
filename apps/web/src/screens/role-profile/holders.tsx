import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../api/client';
import { ProblemError, sentenceOf } from '../../api/problem';
import { type Holders as Page, holdersOf, moveHolders } from '../../api/rebase';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { day, today } from '../../components/day';
import { Field, faultOf } from '../../components/field';
import { Pager } from '../../components/pager';
import { Skeleton } from '../../components/skeleton';
import { say } from '../../components/toasts';
import { firstDayFor, holdingOf, movableTo, peopleCount } from './holders-words';

/** The version of the profile that is in force, as far as moving people to it is concerned. */
interface InForce {
  readonly id: string;
  readonly number: number;
  readonly effectiveFrom: string | null;
}

interface Props {
  readonly profileId: string;
  /** Missing while nothing of the profile is published. */
  readonly published: InForce | undefined;
}

/** For HR: who holds the profile in which version, and the way to move those who hold an older one. */
export function Holders({ profileId, published }: Props) {
  const [page, setPage] = useState(1);
  const { data, error, refetch, isFetching } = useQuery(holdersOf(profileId, page));
  return (
    <section className="card stack no-print" aria-labelledby="holders">
      <h2 id="holders">Who holds this role</h2>
      {error && !data && (
        <div className="row">
          <p className="fault grow">{sentenceOf(error)}</p>
          <button type="button" className="button quiet" aria-disabled={isFetching} onClick={() => void refetch()}>
            Try again
          </button>
        </div>
      )}
      {!error && !data && <Skeleton />}
      {data && <Content data={data} published={published} onPage={setPage} />}
    </section>
  );
}

interface ContentProps {
  readonly data: Page;
  readonly published: InForce | undefined;
  readonly onPage: (page: number) => void;
}

function Content({ data, published, onPage }: ContentProps) {
  const { versions, items, total } = data;
  if (versions.length === 0)
    return (
      <p className="muted">Nobody holds it yet. Whoever looks after this installation enters who holds which role.</p>
    );
  return (
    <>
      <ul className="plain stack close">
        {versions.map((version) => (
          <li key={version.versionId}>{holdingOf(version)}</li>
        ))}
      </ul>
      {published && <Move key={published.id} versions={versions} published={published} />}
      <details>
        <summary>Show the {total === 1 ? 'person' : `list of ${total}`}</summary>
        <ul className="plain lines">
          {items.map(({ personId, name, teamName, number, since, until }) => (
            <li key={personId + since} className="row between">
              <span className="grow">
                <Link to="/people/$personId" params={{ personId }}>
                  {name}
                </Link>
                {teamName !== null && <span className="muted"> · {teamName}</span>}
              </span>
              <span className="muted">
                Version {number}, {since > today() ? 'from' : 'since'} {day(since)}
                {until !== null && ` to ${day(until)}`}
              </span>
            </li>
          ))}
        </ul>
        <Pager {...data} onPage={onPage} />
      </details>
    </>
  );
}

function Move({ versions, published }: { versions: Page['versions']; published: InForce }) {
  const [asking, setAsking] = useState<string>();
  const [from, setFrom] = useState(() => firstDayFor(published.effectiveFrom, today()));
  const [fault, setFault] = useState<unknown>();
  const { people, others } = movableTo(versions, published.number);
  if (people + others === 0) return null;
  const go = async () => {
    try {
      const { moved } = await moveHolders(published.id, from, asking ?? newKey());
      const holds = moved === 1 ? 'holds' : 'hold';
      say(
        moved === 0
          ? 'Nobody was left to move.'
          : `${peopleCount(moved)} ${holds} version ${published.number} from ${day(from)}.`,
      );
      setAsking(undefined);
    } catch (error) {
      setFault(error);
      if (!(error instanceof ProblemError) || faultOf(error, 'from') === undefined) throw error;
      // Another day is another wish.
      setAsking(newKey());
    }
  };
  return (
    <div className="stack close">
      {others > 0 && (
        <p className="muted">
          Another HR person moves {others === 1 ? 'one of them' : `${others} of them`}: you, your lead or your team.
        </p>
      )}
      {people > 0 && (
        <div>
          <button type="button" className="button quiet" onClick={() => setAsking(newKey())}>
            Move {peopleCount(people)} to version {published.number}…
          </button>
        </div>
      )}
      <ConfirmDialog
        open={asking !== undefined}
        title={`Move ${peopleCount(people)} to version ${published.number}?`}
        confirm="Move them"
        onConfirm={go}
        onCancel={() => setAsking(undefined)}
      >
        <p>
          From that day on they hold the role as version {published.number} describes it. What they held before stays on
          record. Appraisals and probations that are under way keep their version until somebody moves each of them.
        </p>
        <Field
          label="From"
          type="date"
          required
          min={published.effectiveFrom ?? undefined}
          value={from}
          fault={faultOf(fault, 'from')}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
