import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { appraisals } from '../../api/appraisals';
import type { Cycle } from '../../api/cycles';
import { Pager } from '../../components/pager';
import { Skeleton } from '../../components/skeleton';
import { isAppraisalState, stateNames } from '../appraisal/states';
import { nobodyIn, onlyNames } from './people-words';
import { PeopleTable } from './people-table';
import { Pick } from './pick';

const route = getRouteApi('/inside/cycles/$cycleId');

/** Everybody in the cycle and how far each is, the late ones first; who of them is shown is part of the address. */
export function CyclePeople({ cycle, total }: { cycle: Cycle; total: number }) {
  const { state, only, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = appraisals({ cycleId: cycle.id, state, only, page });
  // Asked anew when there are more of them: while a launch runs they come one by one.
  const { data } = useQuery({ ...asked, queryKey: [...asked.queryKey, String(total)], throwOnError: true });
  const show = (next: { state?: typeof state; only?: typeof only; page?: number }, replace = true) =>
    void navigate({ search: next, replace, resetScroll: false });
  return (
    <section className="card stack" aria-labelledby="people">
      <h2 id="people">People</h2>
      <div className="row no-print">
        <Pick
          label="Stage"
          all="All stages"
          names={stateNames}
          value={state}
          onPick={(next) => show({ ...(isAppraisalState(next) && { state: next }), ...(only && { only }) })}
        />
        <Pick
          label="Show"
          all="Everybody"
          names={onlyNames}
          value={only}
          onPick={(next) => show({ ...(state && { state }), ...(next && { only: next }) })}
        />
      </div>
      {!data && <Skeleton />}
      {data && data.items.length > 0 && <PeopleTable items={data.items} cycle={cycle} />}
      {data?.items.length === 0 && page === 1 && <p>{nobodyIn(state, only)}</p>}
      {data && (
        <Pager
          {...data}
          onPage={(next) =>
            show({ ...(state && { state }), ...(only && { only }), ...(next > 1 && { page: next }) }, false)
          }
        />
      )}
    </section>
  );
}
