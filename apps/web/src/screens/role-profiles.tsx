import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Filter, profilesIn, profileTree } from '../api/browse';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';
import { SearchField } from '../components/search-field';
import { Skeleton } from '../components/skeleton';
import { FoundProfiles, NothingFound } from './role-profiles/found';
import { FamilyChoice, FamilyTree } from './role-profiles/tree';

const route = getRouteApi('/inside/role-profiles');

/** Every profile that may be read: the tree they are filed in beside what is found in it. */
export function RoleProfiles() {
  const { session } = route.useRouteContext();
  const { page = 1, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isPlaceholderData } = useQuery({ ...profilesIn({ ...filter, page }), throwOnError: true });
  const { data: tree } = useQuery({ ...profileTree, throwOnError: true });
  const isHr = session.roles.includes('hr');
  const { search = '' } = filter;

  const show = useCallback((search: Filter) => void navigate({ search, resetScroll: false }), [navigate]);
  const onSearch = useCallback(
    (words: string) =>
      void navigate({
        search: ({ search: _, page: __, ...place }) => ({ ...place, ...(words && { search: words }) }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );

  return (
    <>
      <PageHeader title="Role profiles" lead="What good looks like in each role.">
        {isHr && <ForHr />}
      </PageHeader>
      {!(data && tree) && <Skeleton />}
      {data && tree && isNothing(data.total, filter) && (
        <Empty title="No role profile has been published yet">
          {isHr
            ? 'Import a profile: paste its text or choose its file. Everybody reads it once you publish it.'
            : 'HR imports and publishes them. They show here from that day on.'}
        </Empty>
      )}
      {data && tree && !isNothing(data.total, filter) && (
        <div className={tree.families.length > 0 ? 'browse' : undefined}>
          {tree.families.length > 0 && <FamilyTree tree={tree} filter={filter} isHr={isHr} />}
          <section className="card stack" aria-label="Profiles" aria-busy={isPlaceholderData}>
            <SearchField
              label="Find a profile"
              hint="By its title, a skill or any word of its text."
              value={search}
              onSearch={onSearch}
            />
            {tree.families.length > 0 && <FamilyChoice tree={tree} filter={filter} onChoose={show} />}
            <p className="muted" role="status">
              {saidOf(data.total, filter)}
            </p>
            {data.total === 0 ? (
              <NothingFound filter={filter} onWiden={() => show({ search })} />
            ) : (
              <FoundProfiles items={data.items} search={search} />
            )}
            <Pager {...data} onPage={(next) => void navigate({ search: { ...filter, page: next } })} />
          </section>
        </div>
      )}
    </>
  );
}

const ForHr = () => (
  <div className="row">
    <Link to="/role-profiles/import" className="button">
      Import a profile
    </Link>
    <Link to="/role-profiles/import-framework" className="button quiet">
      Import a framework
    </Link>
  </div>
);

const isNothing = (total: number, filter: Filter): boolean => total === 0 && Object.keys(filter).length === 0;

function saidOf(total: number, { search, family, role, unfiled }: Filter): string {
  const profiles = total === 1 ? '1 profile' : `${total} profiles`;
  const place = unfiled ? 'no family' : [family, role].filter((part) => part !== undefined).join(' › ');
  return `${profiles}${place && ` in ${place}`}${search !== undefined ? ` for “${search}”` : ''}`;
}
