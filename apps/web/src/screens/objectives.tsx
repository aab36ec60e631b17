import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { objectives } from '../api/objectives';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';
import { Refused } from '../components/refused';
import { StateFilter } from './objectives/filters';
import { ObjectiveList } from './objectives/list';
import { findingOf } from './objectives/names';
import { StartFromRole } from './objectives/start-from-role';
import { useStart } from './objectives/use-start';

const route = getRouteApi('/inside/objectives');

/** My objectives: what is agreed, what waits for whom, and where to begin. */
export function Objectives() {
  const { session } = route.useRouteContext();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const [page, setPage] = useState(1);
  const { data } = useSuspenseQuery(objectives({ whose: 'mine', state, page }));
  const { start, busy, failed } = useStart(session.personId);
  const begun = data.total > 0 || state !== undefined;
  return (
    <>
      <PageHeader
        title="My objectives"
        lead={state === undefined && data.total > 0 ? findingOf(data.items, session.personId) : undefined}
      >
        <button type="button" className="button" aria-disabled={busy} onClick={() => start({})}>
          Add objective
        </button>
      </PageHeader>
      <Refused error={failed} />
      {begun && (
        <section className="card stack" aria-label="My objectives">
          <StateFilter
            state={state}
            onChange={(next) => {
              setPage(1);
              void navigate({ search: next ? { state: next } : {}, replace: true });
            }}
          />
          {data.total === 0 ? (
            <p className="muted">None of yours is in this state.</p>
          ) : (
            <ObjectiveList items={data.items} viewerId={session.personId} label="My objectives" />
          )}
          <Pager {...data} onPage={setPage} />
        </section>
      )}
      {!begun && (
        <p className="note">You have no objectives yet. You or your lead propose one, and the other agrees.</p>
      )}
      <StartFromRole personId={session.personId} busy={busy} onStart={start} />
    </>
  );
}
