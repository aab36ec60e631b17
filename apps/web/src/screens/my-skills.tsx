import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { comparisonOf } from '../api/comparison';
import { personOf } from '../api/people';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Skeleton } from '../components/skeleton';
import { ComparisonResult } from './compare/result';

const route = getRouteApi('/inside/my-skills');

/** What is said of my skills against what my role asks for, and where to go from there. */
export function MySkills() {
  const { session } = route.useRouteContext();
  const { data: me } = useSuspenseQuery(personOf(session.personId));
  const { roleProfileVersionId: mine } = me;
  if (mine === null) {
    return (
      <>
        <PageHeader title="My skills" />
        <Empty title="You have no role yet">
          Ask HR to have one entered for you. What it asks for stands here then.
        </Empty>
      </>
    );
  }
  return <Against personId={session.personId} versionId={mine} />;
}

function Against({ personId, versionId }: { personId: string; versionId: string }) {
  const { data } = useQuery({ ...comparisonOf({ person: personId }, versionId), throwOnError: true });
  const profileId = data?.to.profileId;
  return (
    <>
      <PageHeader title="My skills" lead={data && `Against ${data.to.title ?? 'my role'}`}>
        {profileId && (
          <div className="row">
            <Link to="/role-profiles/$profileId/nearest" params={{ profileId }} className="button">
              Nearest roles
            </Link>
            <Link to="/compare" search={{ person: personId }} className="button quiet">
              Compare with another role
            </Link>
          </div>
        )}
      </PageHeader>
      {!data && <Skeleton />}
      {data && isUnrated(data) && (
        <Empty title="Nothing is rated yet">
          <p>
            You rate yourself in your appraisal, in about five minutes: <Link to="/my-appraisal">My appraisal</Link>.
            What your role asks for stands in its profile
            {profileId && (
              <>
                :{' '}
                <Link to="/role-profiles/$profileId" params={{ profileId }}>
                  {data.to.title}
                </Link>
              </>
            )}
            .
          </p>
        </Empty>
      )}
      {data && !isUnrated(data) && <ComparisonResult comparison={data} viewerId={personId} />}
    </>
  );
}

const isUnrated = ({ organisationSkills, knowledge }: Parameters<typeof ComparisonResult>[0]['comparison']): boolean =>
  [...organisationSkills.lines, ...knowledge.lines].every(({ basis, current }) => basis === 'role' || current === null);
