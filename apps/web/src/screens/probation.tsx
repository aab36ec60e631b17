import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { probationOf, probations } from '../api/probations';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Case } from './probation/case';
import { ProgressOnly } from './probation/progress-only';
import { formKeyOf, type Writer } from './probation/relation';
import { stateOf } from './probation/words';

const route = getRouteApi('/inside/probations/$probationId');
const mine = getRouteApi('/inside/my-probation');

/** One address for everybody: what is on it depends on who reads. */
export function ProbationScreen() {
  const { probationId } = route.useParams();
  return <One id={probationId} writer={route.useRouteContext()} />;
}

/** The probation that I am on, or the last one I had. */
export function MyProbation() {
  const { data } = useSuspenseQuery(probations({ as: 'subject' }));
  const writer = mine.useRouteContext();
  const [latest, ...earlier] = [...data.items].sort(
    (one, other) =>
      Number(one.stage === 'finished') - Number(other.stage === 'finished') ||
      (other.startOn ?? '').localeCompare(one.startOn ?? ''),
  );
  if (!latest) {
    return (
      <>
        <PageHeader title="My probation" />
        <Empty title="You are not on probation">HR opens one for people who are new to a post.</Empty>
      </>
    );
  }
  return (
    <>
      <One id={latest.id} writer={writer} />
      {earlier.length > 0 && (
        <section className="card stack" aria-labelledby="earlier">
          <h2 id="earlier">Earlier probations</h2>
          <ul className="plain lines">
            {earlier.map((item) => (
              <li key={item.id} className="row between">
                <Link to="/probations/$probationId" params={{ probationId: item.id }}>
                  {item.role?.title ?? 'Probation'}
                </Link>
                <span className="chip">{stateOf(item)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function One({ id, writer }: { id: string; writer: Writer }) {
  const { data: probation } = useSuspenseQuery(probationOf(id));
  if (probation.dates === null) return <ProgressOnly probation={probation} viewerId={writer.session.personId} />;
  return <Case key={formKeyOf(probation)} probation={probation} writer={writer} />;
}
