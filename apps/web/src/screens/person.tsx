import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { personOf } from '../api/people';
import { day } from '../components/day';
import { PageHeader } from '../components/page-header';
import { ProbationOfPerson } from './probation/of-person';

const route = getRouteApi('/inside/people/$personId');

export function Person() {
  const { personId } = route.useParams();
  const { session } = route.useRouteContext();
  const { data: person } = useSuspenseQuery(personOf(personId));
  const { name, roleTitle, roleProfileVersionId, team, lead, leads, workEmail, employment, hasLeft } = person;
  return (
    <>
      <PageHeader title={name} lead={roleTitle ?? 'No role yet'} />
      <section className="card" aria-label="Details">
        <dl className="pair">
          <dt>E-mail address</dt>
          <dd>
            <a href={`mailto:${workEmail}`}>{workEmail}</a>
          </dd>
          <dt>Team</dt>
          <dd>{team?.name ?? 'None'}</dd>
          <dt>Lead</dt>
          <dd>
            {lead ? (
              <Link to="/people/$personId" params={{ personId: lead.id }}>
                {lead.name}
              </Link>
            ) : (
              <span className="chip warn">No lead</span>
            )}
          </dd>
          {leads.length > 0 && (
            <>
              <dt>Leads</dt>
              <dd>{leads.map((led) => led.name).join(', ')}</dd>
            </>
          )}
          {employment?.startedOn && (
            <>
              <dt>Here since</dt>
              <dd>{day(employment.startedOn)}</dd>
            </>
          )}
          {employment?.leftOn && (
            <>
              <dt>Last day</dt>
              <dd>{day(employment.leftOn)}</dd>
            </>
          )}
          {employment !== null && <ProbationOfPerson personId={personId} leadId={lead?.id} />}
        </dl>
        {hasLeft && <p className="note">This person has left. Only HR finds them.</p>}
      </section>
      {lead?.id === session.personId && (
        <p className="row">
          <Link to="/team/objectives" search={{ person: personId }}>
            Objectives of {name}
          </Link>
          {roleProfileVersionId !== null && (
            <Link to="/compare" search={{ person: personId, to: roleProfileVersionId }}>
              Skills of {name} against the role
            </Link>
          )}
        </p>
      )}
      <p>
        <Link to="/people">All people</Link>
      </p>
    </>
  );
}
