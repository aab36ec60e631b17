import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { profileTree } from '../api/browse';
import { nearestTo } from '../api/comparison';
import { profileOf } from '../api/role-profiles';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';
import { Skeleton } from '../components/skeleton';
import { NearRoles } from './career/near-roles';
import { shownOf } from './role-profile/states';

const route = getRouteApi('/inside/role-profiles/$profileId/nearest');

/** From one role: which others are nearest, and what each would ask for beyond it. */
export function NearestRoles() {
  const { profileId } = route.useParams();
  const { data: profile } = useSuspenseQuery(profileOf(profileId));
  const from = shownOf(profile.versions).now ?? profile.versions[0];
  return (
    <>
      <PageHeader
        title={`Nearest roles to ${profile.title}`}
        lead="Where somebody in this role could go with the fewest steps."
      >
        <Link to="/role-profiles/$profileId" params={{ profileId }} className="button quiet">
          Read {profile.title}
        </Link>
      </PageHeader>
      {from ? (
        <Near versionId={from.id} />
      ) : (
        <Empty title="Nothing of it is published yet">HR publishes it. Its neighbours show from that day on.</Empty>
      )}
    </>
  );
}

function Near({ versionId }: { versionId: string }) {
  const { family, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: tree } = useQuery(profileTree);
  const { data, isPlaceholderData } = useQuery({
    ...nearestTo(versionId, { ...(family !== undefined && { family }), page }),
    throwOnError: true,
  });
  return (
    <>
      <div className="card stack no-print">
        <p>
          Ranked by organisation skills: the fewest levels missing in the skills that both roles ask for come first. A
          role that shares less than 60 % of its skills stands apart below, because a small sum says little there.
          Knowledge is told beside it and never added.
        </p>
        {tree && tree.families.length > 0 && (
          <div className="field filter">
            <label htmlFor="near-family">Family</label>
            <select
              id="near-family"
              value={family ?? ''}
              onChange={({ currentTarget: { value } }) =>
                void navigate({ search: value ? { family: value } : {}, replace: true, resetScroll: false })
              }
            >
              <option value="">All families</option>
              {tree.families.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {!data && <Skeleton />}
      {data?.total === 0 && (
        <Empty title={family === undefined ? 'No other role shares a skill with it' : `Nothing in ${family} is near`}>
          {family === undefined
            ? 'Roles are near by the organisation skills that both ask for. HR publishes role profiles.'
            : 'Choose another family, or all of them.'}
        </Empty>
      )}
      {data && data.total > 0 && (
        <div className="stack" aria-busy={isPlaceholderData}>
          <NearRoles from={versionId} items={data.items} first={(data.page - 1) * data.pageSize + 1} />
          <Pager
            {...data}
            onPage={(next) => void navigate({ search: { ...(family !== undefined && { family }), page: next } })}
          />
        </div>
      )}
    </>
  );
}
