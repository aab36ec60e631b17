import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { foundSkills } from '../api/skills';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';
import { SearchField } from '../components/search-field';
import { Skeleton } from '../components/skeleton';
import { FoundSkills } from './skills/found';

const route = getRouteApi('/inside/skills');

/** Every organisation skill that profiles ask for: one definition, many requirements. */
export function Skills() {
  const { session } = route.useRouteContext();
  const { search = '', disagreeing, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isPlaceholderData } = useQuery({
    ...foundSkills({ ...(search !== '' && { search }), ...(disagreeing && { disagreeing }), page }),
    throwOnError: true,
  });
  const onSearch = useCallback(
    (words: string) =>
      void navigate({
        search: ({ disagreeing }) => ({ ...(disagreeing && { disagreeing }), ...(words && { search: words }) }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const kept = search === '' ? {} : { search };
  const isHr = session.roles.includes('hr');
  return (
    <>
      <PageHeader
        title="Skill library"
        lead="What each organisation skill means at its four levels, and which roles ask for it."
      />
      {!data && <Skeleton />}
      {data?.total === 0 && search === '' && !disagreeing && (
        <Empty title="There is no organisation skill yet">
          The library fills itself from the role profiles that HR publishes.{' '}
          <Link to="/role-profiles">Role profiles</Link>
        </Empty>
      )}
      {data && (data.total > 0 || search !== '' || disagreeing) && (
        <section className="card stack" aria-label="Skills" aria-busy={isPlaceholderData}>
          <SearchField
            label="Find a skill"
            hint="By words of its name; slips are forgiven."
            value={search}
            onSearch={onSearch}
          />
          {isHr && (
            <label className="check">
              <input
                type="checkbox"
                checked={disagreeing ?? false}
                onChange={({ currentTarget: { checked } }) =>
                  void navigate({ search: { ...kept, ...(checked && { disagreeing: true }) }, resetScroll: false })
                }
              />
              Only those that profiles describe differently
            </label>
          )}
          <p className="muted" role="status">
            {data.total === 1 ? '1 skill' : `${data.total} skills`}
            {search !== '' && ` for “${search}”`}
          </p>
          {data.total === 0 && (
            <p>
              {search !== ''
                ? 'Nothing is found. Try a part of the name.'
                : 'Every profile says the same of every skill: nothing is to be decided.'}
            </p>
          )}
          <FoundSkills items={data.items} />
          <Pager
            {...data}
            onPage={(next) => void navigate({ search: { ...kept, ...(disagreeing && { disagreeing }), page: next } })}
          />
        </section>
      )}
    </>
  );
}
