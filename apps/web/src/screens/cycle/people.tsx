import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId } from 'react';
import { appraisals } from '../../api/appraisals';
import { Pager } from '../../components/pager';
import { Skeleton } from '../../components/skeleton';
import { isAppraisalState, stateNames } from '../appraisal/states';
import { PeopleTable } from './people-table';

const route = getRouteApi('/inside/cycles/$cycleId');

/** Everybody in the cycle and how far each is; which stage is shown is part of the address. */
export function CyclePeople({ total }: { total: number }) {
  const { cycleId } = route.useParams();
  const { state, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const id = useId();
  const asked = appraisals({ cycleId, state, page });
  // Asked anew when there are more of them: while a launch runs they come one by one.
  const { data } = useQuery({ ...asked, queryKey: [...asked.queryKey, String(total)], throwOnError: true });
  return (
    <section className="card stack" aria-labelledby="people">
      <h2 id="people">People</h2>
      <div className="field filter">
        <label htmlFor={id}>Stage</label>
        <select
          id={id}
          value={state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              search: isAppraisalState(value) ? { state: value } : {},
              replace: true,
              resetScroll: false,
            })
          }
        >
          <option value="">All stages</option>
          {Object.entries(stateNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {!data && <Skeleton />}
      {data && data.items.length > 0 && <PeopleTable items={data.items} />}
      {data?.items.length === 0 && <p>Nobody is at this stage.</p>}
      {data && (
        <Pager
          {...data}
          onPage={(next) => void navigate({ search: { ...(state && { state }), page: next }, resetScroll: false })}
        />
      )}
    </section>
  );
}
