import type { ReactNode } from 'react';
import { isSignedOut, sentenceOf } from '../api/problem';
import { useSessionEnded } from '../api/session-ended';
import { useBroughtIntoView } from './use-brought-into-view';

interface Props {
  /** What was thrown; each time anew, so that pressing the button again shows it again. */
  readonly error: unknown;
  /** More than the sentence of the error. */
  readonly children?: ReactNode;
}

/**
 * Why a form was not sent. It takes the focus and is scrolled to, wherever in the form it stands and however far down the
 * button was; nothing while there is no error, and when the error was a session that is back.
 */
export function Refused({ error, children }: Props) {
  const place = useBroughtIntoView(error);
  const refusals = useSessionEnded();
  if (error === undefined || (isSignedOut(error) && refusals === 0)) return null;
  return (
    <div ref={place} className="note bad" role="alert" tabIndex={-1}>
      <p>{sentenceOf(error)}</p>
      {children}
    </div>
  );
}
