import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { appraisals } from '../api/appraisals';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Pager } from '../components/pager';
import { AppraisalTable } from './appraisal/table';

/** Everybody whose appraisal I write, and those I countersign. */
export function TeamAppraisals() {
  const [page, setPage] = useState(1);
  const { data } = useSuspenseQuery(appraisals({ as: 'appraiser', page }));
  const { data: countersigned } = useSuspenseQuery(appraisals({ as: 'countersigner' }));
  const waiting = data.items.filter(({ turn }) => turn === 'appraiser').length;
  return (
    <>
      <PageHeader
        title="My team’s appraisals"
        lead={
          data.total === 0
            ? undefined
            : waiting === 0
              ? 'Nobody waits for you.'
              : `${waiting} of ${data.total} wait for you.`
        }
      />
      {data.total === 0 ? (
        <Empty title="No appraisal of your team is open">
          They appear when HR launches a cycle for your team. Who is in it is seen under <Link to="/teams">Teams</Link>.
        </Empty>
      ) : (
        <section className="card stack" aria-labelledby="as-lead">
          <h2 id="as-lead">I am their lead</h2>
          <AppraisalTable items={data.items} label="Appraisals I write" />
          <Pager {...data} onPage={setPage} />
        </section>
      )}
      {countersigned.total > 0 && (
        <section className="card stack" aria-labelledby="as-countersigner">
          <h2 id="as-countersigner">I countersign</h2>
          <AppraisalTable items={countersigned.items} label="Appraisals I countersign" />
        </section>
      )}
    </>
  );
}
