import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { allPolicies, type Policy } from '../../api/probation-policies';
import { day } from '../../components/day';
import { Empty } from '../../components/empty';
import { PageHeader } from '../../components/page-header';
import { Pager } from '../../components/pager';
import { months, pointInWords } from './point-words';

/** The policies that a probation can follow. */
export function Policies() {
  const [page, setPage] = useState(1);
  const { data } = useSuspenseQuery(allPolicies(page));
  return (
    <>
      <PageHeader
        title="Probation policies"
        lead="A probation keeps the terms it was opened with, whatever becomes of the policy."
      >
        <Link to="/probations/policies/new" className="button">
          New policy
        </Link>
      </PageHeader>
      {data.total === 0 ? (
        <Empty title="There is no policy yet">Write one, and probations can be opened on it.</Empty>
      ) : (
        <section className="card stack" aria-label="Policies">
          <div className="scroll" tabIndex={0} role="region" aria-label="Policies and their terms">
            <table>
              <thead>
                <tr>
                  <th scope="col">Policy</th>
                  <th scope="col">Length</th>
                  <th scope="col">Reviews</th>
                  <th scope="col">Extension</th>
                  <th scope="col">Notice</th>
                </tr>
              </thead>
              <tbody>
                {data.items.map((policy) => (
                  <tr key={policy.id}>
                    <th scope="row">
                      <Link to="/probations/policies/$policyId" params={{ policyId: policy.id }}>
                        {policy.name}
                      </Link>{' '}
                      {policy.retiredOn !== null && <span className="chip">Retired {day(policy.retiredOn)}</span>}
                    </th>
                    <td>{months(policy.months)}</td>
                    <td>{reviewsInWords(policy)}</td>
                    <td>{policy.maxExtensionMonths === 0 ? 'None' : `Up to ${months(policy.maxExtensionMonths)}`}</td>
                    <td>{policy.noticeDays} days</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Pager {...data} onPage={setPage} />
        </section>
      )}
      <p>
        <Link to="/probations">Probations</Link>
      </p>
    </>
  );
}

const reviewsInWords = ({ reviewOffsets }: Policy): string =>
  reviewOffsets.length === 0 ? 'The final one' : `After ${reviewOffsets.map(pointInWords).join(', ')}`;
