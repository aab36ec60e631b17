import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Compared, comparisonOf } from '../api/comparison';
import { ProblemError, sentenceOf } from '../api/problem';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Skeleton } from '../components/skeleton';
import { Choose } from './compare/choose';
import { ComparisonResult } from './compare/result';

const route = getRouteApi('/inside/compare');

/** Two roles, or a person and a role: what is missing on the way from the one to the other. */
export function Compare() {
  const { session } = route.useRouteContext();
  const { from, person, to } = route.useSearch();
  const compared = person !== undefined ? { person } : from !== undefined ? { from } : undefined;
  return (
    <>
      <PageHeader title="Compare" lead="What is missing on the way from one role, or from a person, to a role.">
        <button type="button" className="button quiet" onClick={() => window.print()}>
          Print or PDF
        </button>
      </PageHeader>
      <Choose viewer={session} from={from} person={person} to={to} />
      {compared && to !== undefined ? (
        <Result compared={compared} to={to} viewerId={session.personId} />
      ) : (
        <Empty title="Nothing is compared yet">
          Choose both sides above. What the second asks for is held against the first.
        </Empty>
      )}
    </>
  );
}

const isNotOpen = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 403 || error.status === 404);

function Result({ compared, to, viewerId }: { compared: Compared; to: string; viewerId: string }) {
  const { data, error, refetch } = useQuery(comparisonOf(compared, to));
  if (data) return <ComparisonResult comparison={data} viewerId={viewerId} />;
  if (!error) return <Skeleton />;
  // What was chosen stays above: another choice may be open.
  return isNotOpen(error) ? (
    <Empty title="This comparison is not open to you">
      One of the two is not there, or it is about somebody else. People are compared by themselves, by their lead and by
      HR. Choose others above.
    </Empty>
  ) : (
    <div className="note bad" role="alert">
      <p>{sentenceOf(error)}</p>
      <div>
        <button type="button" className="button quiet" onClick={() => void refetch()}>
          Try again
        </button>
      </div>
    </div>
  );
}
