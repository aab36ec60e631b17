import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { foundProfiles } from '../api/role-profiles';
import { day } from '../components/day';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';
import { Skeleton } from '../components/skeleton';

const route = getRouteApi('/inside/role-profiles');

export function RoleProfiles() {
  const { session } = route.useRouteContext();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const wanted = useDeferredValue(search.trim());
  const { data } = useQuery({ ...foundProfiles({ ...(wanted && { search: wanted }), page }), throwOnError: true });
  const isHr = session.roles.includes('hr');
  return (
    <>
      <PageHeader title="Role profiles" lead="What good looks like in each role.">
        {isHr && (
          <Link to="/role-profiles/import" className="button">
            Import a profile
          </Link>
        )}
      </PageHeader>
      {!data && <Skeleton />}
      {data?.total === 0 && wanted === '' && (
        <Empty title="No role profile has been published yet">
          {isHr ? 'Import a profile: paste its text or choose its file.' : 'HR imports and publishes them.'}
        </Empty>
      )}
      {data && (data.total > 0 || wanted !== '') && (
        <section className="card stack" aria-label="Profiles">
          <div className="field" role="search">
            <label htmlFor="find-profile">Find by title</label>
            <input
              id="find-profile"
              type="search"
              autoComplete="off"
              value={search}
              onChange={({ currentTarget }) => {
                setSearch(currentTarget.value);
                setPage(1);
              }}
            />
          </div>
          {data.items.length === 0 && <p>No profile has “{wanted}” in its title.</p>}
          <ul className="plain lines">
            {data.items.map(({ id, title, published, draft }) => (
              <li key={id} className="row between">
                <Link to="/role-profiles/$profileId" params={{ profileId: id }}>
                  {title}
                </Link>
                <span className="row">
                  {draft && <span className="chip warn">Draft</span>}
                  {published?.effectiveFrom && (
                    <span className="muted">
                      Version {published.number}, from {day(published.effectiveFrom)}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
          <Pager {...data} onPage={setPage} />
        </section>
      )}
    </>
  );
}
