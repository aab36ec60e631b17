import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { appraisals } from '../api/appraisals';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';
import { AppraisalTable } from './appraisal/table';

const inside = getRouteApi('/inside');

const ORDER = 'First whoever waits for you, the late ones before the rest, then by name.';

const waitingInWords = (waiting: number, all: number): string =>
  waiting === 0 ? 'Nobody waits for you.' : `${waiting} of ${all} wait for you.`;

/** Everybody whose appraisal I write, and those I countersign. */
export function TeamAppraisals() {
  const { session } = inside.useRouteContext();
  const [page, setPage] = useState(1);
  const [countersigning, setCountersigning] = useState(1);
  const { data } = useSuspenseQuery(appraisals({ as: 'appraiser', page }));
  const { data: countersigned } = useSuspenseQuery(appraisals({ as: 'countersigner', page: countersigning }));
  const { data: toWrite } = useSuspenseQuery(appraisals({ as: 'appraiser', turn: 'mine' }));
  const { data: toSign } = useSuspenseQuery(appraisals({ as: 'countersigner', turn: 'mine' }));
  const all = data.total + countersigned.total;
  const waiting = toWrite.total + toSign.total;
  return (
    <>
      <PageHeader
        title="My team’s appraisals"
        lead={all === 0 ? undefined : `${waitingInWords(waiting, all)} ${ORDER}`}
      />
      {data.total > 0 && (
        <section className="card stack" aria-labelledby="as-lead">
          <h2 id="as-lead">I am their lead</h2>
          <AppraisalTable items={data.items} label="Appraisals I write" viewerId={session.personId} />
          <Pager {...data} onPage={setPage} />
        </section>
      )}
      {data.total === 0 && (
        <Empty title="No appraisal of your team is open">
          They appear when HR launches a cycle for your team. Who is in it is seen under <Link to="/teams">Teams</Link>.
        </Empty>
      )}
      {countersigned.total > 0 && (
        <section className="card stack" aria-labelledby="as-countersigner">
          <h2 id="as-countersigner">I countersign</h2>
          <AppraisalTable items={countersigned.items} label="Appraisals I countersign" viewerId={session.personId} />
          <Pager {...countersigned} onPage={setCountersigning} />
        </section>
      )}
    </>
  );
}
