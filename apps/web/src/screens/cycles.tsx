import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { allCycles, type Cycle } from '../api/cycles';
import { day } from '../components/day';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';

const stateNames: Record<Cycle['state'], string> = { draft: 'Draft', launching: 'Launching', open: 'Open' };

export function Cycles() {
  const [page, setPage] = useState(1);
  const { data } = useSuspenseQuery(allCycles(page));
  return (
    <>
      <PageHeader title="Cycles" lead="A cycle asks the people of the teams you choose for their appraisals.">
        <Link to="/cycles/new" className="button">
          New cycle
        </Link>
      </PageHeader>
      {data.total === 0 ? (
        <Empty title="There is no cycle yet">Give one a name and its dates. Nobody is told before you launch it.</Empty>
      ) : (
        <div className="card stack">
          <div className="scroll" tabIndex={0} role="region" aria-label="Cycles">
            <table className="as-cards">
              <thead>
                <tr>
                  <th scope="col">Cycle</th>
                  <th scope="col">State</th>
                  <th scope="col" className="number">
                    Closed
                  </th>
                  <th scope="col">Opens</th>
                  <th scope="col">Ends</th>
                </tr>
              </thead>
              <tbody>
                {data.items.map(({ id, name, state, people, closed, opensOn, countersignDueOn }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link to="/cycles/$cycleId" params={{ cycleId: id }}>
                        {name}
                      </Link>
                    </th>
                    <td data-label="State">
                      <span className={state === 'open' ? 'chip ok' : 'chip'}>{stateNames[state]}</span>
                    </td>
                    <td data-label="Closed" className="number">
                      {closed} of {people}
                    </td>
                    <td data-label="Opens">{day(opensOn)}</td>
                    <td data-label="Ends">{day(countersignDueOn)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Pager {...data} onPage={setPage} />
        </div>
      )}
    </>
  );
}
