import { type FormEvent, useState } from 'react';
import { sentenceOf } from '../api/problem';
import { type Session, signIn } from '../api/session';
import { Field } from './field';

/** Asks for address and password; what was typed stays when it is refused. */
export function SignInForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    try {
      const session = await signIn(form.get('email') as string, form.get('password') as string);
      if (session) onSignedIn(session);
      else setRefused('Your browser did not keep the sign-in. Please allow cookies for this site.');
    } catch (error) {
      setRefused(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {refused !== undefined && (
        <p className="note bad" role="alert">
          {refused}
        </p>
      )}
      <Field label="E-mail address" name="email" type="email" autoComplete="username" required />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <div>
        <button className="button" type="submit" aria-disabled={busy}>
          {busy ? 'One moment…' : 'Sign in'}
        </button>
      </div>
    </form>
  );
}
