import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { type ProbationItem, probations } from '../api/probations';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';
import { Skeleton } from '../components/skeleton';
import { BoardTable } from './probation/board-table';
import { filterOf, Filters } from './probation/filters';
import { type Shown, USUAL } from './probation/shown';

const ofTeam = getRouteApi('/inside/team/probations');
const ofAll = getRouteApi('/inside/probations');

/** Everybody of my team who is on probation, and those whose lead answers to me. */
export function TeamProbations() {
  const search = ofTeam.useSearch();
  const navigate = ofTeam.useNavigate();
  const { data: above } = useQuery(probations({ as: 'countersigner', stage: USUAL }));
  return (
    <>
      <Board
        title="My team’s probations"
        as="lead"
        {...search}
        onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
      >
        {(items) => <BoardTable items={items} label="Probations of my team" />}
      </Board>
      {above && above.total > 0 && (
        <section className="card stack" aria-labelledby="above">
          <h2 id="above">Their lead answers to me</h2>
          <BoardTable items={above.items} label="Probations of the teams below" withLead />
        </section>
      )}
    </>
  );
}

/** Every probation that HR looks after. */
export function AllProbations() {
  const search = ofAll.useSearch();
  const navigate = ofAll.useNavigate();
  return (
    <Board
      title="Probations"
      {...search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    >
      {(items) => <BoardTable items={items} label="Probations of the organisation" withLead />}
    </Board>
  );
}

interface Search {
  readonly shown?: Shown;
  readonly page?: number;
}

interface BoardProps extends Search {
  readonly title: string;
  readonly as?: 'lead';
  /** What is shown is part of the address: a reload, and the way back from a case, find it again. */
  readonly onSearch: (search: Search) => void;
  readonly children: (items: readonly ProbationItem[]) => ReactNode;
}

function Board({ title, as, shown: asked = USUAL, page = 1, onSearch, children }: BoardProps) {
  // Marked at once; the address follows.
  const [shown, setShown] = useState<Shown>(asked);
  useEffect(() => setShown(asked), [asked]);
  const filter = { ...filterOf(shown), ...(as && { as }), page };
  const { data } = useQuery({ ...probations(filter), placeholderData: keepPreviousData, throwOnError: true });
  const late = data?.items.filter(({ overdue }) => overdue).length ?? 0;
  return (
    <>
      <PageHeader
        title={title}
        lead={late > 0 ? `${late} ${late === 1 ? 'decision is' : 'decisions are'} overdue.` : undefined}
      >
        {as === undefined && data?.mayOpen && (
          <div className="row">
            <Link to="/probations/new" className="button">
              Open a probation
            </Link>
            <Link to="/probations/policies" className="button quiet">
              Policies
            </Link>
          </div>
        )}
      </PageHeader>
      <Filters
        shown={shown}
        onChange={(next) => {
          setShown(next);
          onSearch(next === USUAL ? {} : { shown: next });
        }}
      />
      {!data && <Skeleton />}
      {data && data.total === 0 && <Nobody shown={shown} mayOpen={data.mayOpen} />}
      {data && data.total > 0 && (
        <section className="card stack" aria-label={title}>
          {children(data.items)}
          <Pager {...data} onPage={(next) => onSearch({ ...(shown !== USUAL && { shown }), page: next })} />
        </section>
      )}
    </>
  );
}

const Nobody = ({ shown, mayOpen }: { shown: Shown; mayOpen: boolean }) => (
  <Empty title={shown === USUAL || shown === 'all' ? 'Nobody is on probation' : 'Nobody is shown here'}>
    {shown === 'soon' && 'No decision is due within that time. '}
    {mayOpen ? (
      <Link to="/probations/new">Open a probation for a starter</Link>
    ) : (
      'HR opens a probation for people who are new to a post.'
    )}
  </Empty>
);
