import { useEffect, useRef, useState } from 'react';
import { backAgain } from '../api/session';
import { useSessionEnded } from '../api/session-ended';
import { SignInForm } from './sign-in-form';

/**
 * The session ended while somebody was working: they sign in right here, on the page as it is, and go on. It is the only
 * such bar of a window, whatever was refused.
 */
export function SignedOut({ personId }: { personId: string }) {
  const refusals = useSessionEnded();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  // A dialog that is open covers the bar: there the way to sign in opens above it.
  useEffect(() => {
    if (refusals > 0 && document.querySelector('dialog:modal')) setOpen(true);
    if (refusals === 0) setOpen(false);
  }, [refusals]);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  if (refusals === 0) return null;
  return (
    <div className="note warn signed-out no-print">
      <p role="alert">
        <b>You are signed out.</b> What you typed is still here.
      </p>
      <div className="row">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          Sign in here
        </button>
        <a className="button link" href="/sign-in" target="_blank" rel="noreferrer">
          Sign in in a new tab
        </a>
      </div>
      <dialog ref={dialog} aria-labelledby="sign-in-again" onClose={() => setOpen(false)}>
        {open && (
          <div className="stack">
            <h2 id="sign-in-again">Sign in again</h2>
            <p className="muted">What you typed is still here. Signed in, press the button once more.</p>
            <SignInForm onSignedIn={(session) => session.personId === personId && backAgain()} />
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
