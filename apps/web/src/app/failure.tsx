import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isSignedOut, ProblemError, sentenceOf } from '../api/problem';
import { useSessionEnded } from '../api/session-ended';
import { PageHeader } from '../components/page-header';

/** When a page breaks: what happened, what is kept, and a way on. The frame stays. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { reset: forgetErrors } = useQueryErrorResetBoundary();
  if (error instanceof ProblemError && error.status === 404) return <NotFound />;
  if (error instanceof ProblemError && error.status === 403) return <NoAccess why={error.message} />;
  const again = () => {
    forgetErrors();
    reset();
    void router.invalidate();
  };
  if (isSignedOut(error)) return <OpensSignedIn onSignedIn={again} />;
  return (
    <>
      <PageHeader title="This page did not open" />
      <div className="note bad" role="alert">
        <p>{sentenceOf(error)} What you typed is kept on this device.</p>
        <div className="row">
          <button type="button" className="button" onClick={again}>
            Try again
          </button>
          <Link to="/" className="button quiet">
            Home
          </Link>
        </div>
        {error instanceof ProblemError && error.requestId !== undefined && (
          <p className="small muted">If it happens again, tell your administrator this number: {error.requestId}</p>
        )}
      </div>
    </>
  );
}

/** The bar above it is the way to sign in; then the page opens by itself. */
function OpensSignedIn({ onSignedIn }: { onSignedIn: () => void }) {
  const refusals = useSessionEnded();
  const ended = useRef(false);
  useEffect(() => {
    if (refusals === 0 && ended.current) onSignedIn();
    ended.current = refusals > 0;
  });
  return (
    <>
      <PageHeader title="Sign in to see this page" />
      <p className="note">Your session has ended. Sign in above, and this page opens.</p>
    </>
  );
}

export const NoAccess = ({ why }: { why?: string }) => (
  <>
    <PageHeader title="This page is not open to you" />
    <div className="note">
      <p>{why ?? 'It belongs to people with another task.'}</p>
      <p>If you need it for your work, ask your HR team: they give access to cycles and imports.</p>
      <div>
        <Link to="/" className="button quiet">
          Home
        </Link>
      </div>
    </div>
  </>
);

export const NotFound = () => (
  <>
    <PageHeader title="There is nothing here" />
    <div className="note">
      <p>The page does not exist, or it is about something that is not open to you.</p>
      <div>
        <Link to="/" className="button quiet">
          Home
        </Link>
      </div>
    </div>
  </>
);
