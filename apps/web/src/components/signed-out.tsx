import { useEffect, useRef, useState } from 'react';
import { retryAll } from '../autosave/form-saves';
import { SignInForm } from './sign-in-form';

/** The session ended while somebody was writing: they sign in right here, and what waits is saved. */
export function SignedOut({ personId }: { personId: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <div className="note warn" role="alert">
      <p>
        <b>You are signed out.</b> Your text is still here. Sign in and it is saved.
      </p>
      <div className="row">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          Sign in here
        </button>
        <a className="button quiet" href="/sign-in" target="_blank" rel="noreferrer">
          Sign in in a new tab
        </a>
      </div>
      <dialog ref={dialog} aria-labelledby="sign-in-again" onClose={() => setOpen(false)}>
        {open && (
          <div className="stack">
            <h2 id="sign-in-again">Sign in again</h2>
            <SignInForm
              onSignedIn={(session) => {
                setOpen(false);
                // Somebody else at the same screen must not save this text as theirs.
                if (session.personId === personId) retryAll();
                else window.location.assign('/');
              }}
            />
            <div>
              <button type="button" className="button quiet" onClick={() => setOpen(false)}>
                Not now
              </button>
            </div>
          </div>
        )}
      </dialog>
    </div>
  );
}
