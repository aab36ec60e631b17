import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { foundPeople } from '../api/people';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';
import { SearchField } from '../components/search-field';
import { Skeleton } from '../components/skeleton';

const route = getRouteApi('/inside/people');

export function People() {
  const { q = '', page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error } = useQuery({ ...foundPeople({ q: q || undefined, page }), throwOnError: true });

  return (
    <>
      <PageHeader title="People" lead="Who works here, in which team and in which role." />
      <div className="card stack">
        <SearchField
          label="Find by name or e-mail address"
          value={q}
          onSearch={(words) => void navigate({ search: words ? { q: words } : {}, replace: true })}
        />
        {!data && !error && <Skeleton />}
        {data && (
          <p className="muted" role="status">
            {data.total === 1 ? '1 person' : `${data.total} people`}
          </p>
        )}
        {data && data.items.length > 0 && (
          <div className="scroll" tabIndex={0} role="region" aria-label="People found">
            <table className="as-cards">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Role</th>
                  <th scope="col">Team</th>
                </tr>
              </thead>
              <tbody>
                {data.items.map(({ id, name, roleTitle, team, hasLeft }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link to="/people/$personId" params={{ personId: id }}>
                        {name}
                      </Link>{' '}
                      {hasLeft && <span className="chip">Left</span>}
                    </th>
                    <td data-label="Role">{roleTitle ?? <span className="muted">No role yet</span>}</td>
                    <td data-label="Team">{team?.name ?? <span className="muted">No team</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {data?.total === 0 && q !== '' && <p>Nobody is found for “{q}”. Try a part of the name.</p>}
        {data && <Pager {...data} onPage={(next) => void navigate({ search: { ...(q && { q }), page: next } })} />}
      </div>
      {data?.total === 0 && q === '' && (
        <Empty title="There is nobody yet">Whoever looks after this installation enters people and teams.</Empty>
      )}
    </>
  );
}
