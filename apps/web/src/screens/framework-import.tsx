import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { forget, frameworkImport } from '../api/imports';
import { PageHeader } from '../components/page-header';
import { Skeleton } from '../components/skeleton';
import { Report } from './framework/report';

const route = getRouteApi('/inside/framework-imports/$importId');

/** How far an import is, and when it is over what it did. */
export function FrameworkImport() {
  const { importId } = route.useParams();
  const { data: one } = useQuery({ ...frameworkImport(importId), throwOnError: true });
  const over = one?.state === 'done';
  useEffect(() => {
    if (over) void forget();
  }, [over]);
  if (!one) return <Skeleton />;
  const { name, state, total, done, report, failure } = one;
  return (
    <>
      <PageHeader title={name} lead={leads[state]}>
        {over && (
          <Link to="/role-profiles" className="button">
            See the profiles
          </Link>
        )}
        {state === 'failed' && (
          <Link to="/role-profiles/import-framework" className="button">
            Try again
          </Link>
        )}
      </PageHeader>
      {(state === 'waiting' || state === 'working') && (
        <div className="note" role="status">
          {total === 0
            ? 'The files are being read. You can leave this page; it goes on.'
            : `${done} of ${total} profiles are written. You can leave this page; it goes on.`}
          <progress aria-label="Profiles written" value={done} max={Math.max(1, total)} />
        </div>
      )}
      {failure !== null && (
        <div className="note bad" role="alert">
          <p className="strong">Nothing was imported.</p>
          <p>{failure}</p>
        </div>
      )}
      {report && <Report report={report} tense="did" />}
    </>
  );
}

const leads = {
  waiting: 'Waits for its turn',
  working: 'Being imported',
  done: 'Imported',
  failed: 'Not imported',
} as const;
