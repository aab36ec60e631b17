import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { probations } from '../../api/probations';
import { daysLeftInWords, stateOf } from './words';

const route = getRouteApi('/inside');

/** On somebody's page, for those who may read it: their probation that runs. HR finds it if it is among the next fifty. */
export function ProbationOfPerson({ personId, leadId }: { personId: string; leadId: string | undefined }) {
  const { session } = route.useRouteContext();
  const as = session.personId === personId ? 'subject' : session.personId === leadId ? 'lead' : undefined;
  const { data } = useQuery(probations({ ...(as && { as }) }));
  const running = data?.items.find(({ person, stage }) => person.id === personId && stage !== 'finished');
  if (!running) return null;
  return (
    <>
      <dt>Probation</dt>
      <dd>
        <Link to="/probations/$probationId" params={{ probationId: running.id }}>
          {stateOf(running)}
        </Link>
        {running.daysLeft !== null && `, ${daysLeftInWords(running.daysLeft).toLowerCase()}`}
      </dd>
    </>
  );
}
