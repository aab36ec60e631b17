import type { FormSaves } from '../autosave/form-saves';
import { useOverall } from '../autosave/use-form-saves';
import { FloatingState } from './floating-state';

interface Props {
  readonly form: FormSaves;
  /** Why it can no longer be written on, for whoever was still typing. */
  readonly closed?: string;
}

/** What a writer has to know about the form as a whole, above it. */
export function FormNotes({ form, closed }: Props) {
  const overall = useOverall(form);
  const { state, why, openElsewhere, putBack, leftOver } = overall;
  return (
    <>
      <FloatingState overall={overall} />
      {state === 'refused' && (
        <div className="note bad" role="alert">
          <p>
            <b>This could not be saved.</b> {why} What you typed stays here, for you to shorten or to copy.
          </p>
        </div>
      )}
      {leftOver && closed !== undefined && (
        <p className="note warn" role="alert">
          <span>
            <b>{closed}</b> What you typed after that was not sent. It is kept below, beside its question, for you to
            copy.
          </span>
        </p>
      )}
      {putBack && (
        <p className="note" role="status">
          We kept text you had not saved, and have put it back.
        </p>
      )}
      {openElsewhere && (
        <p className="note" role="status">
          You have this form open in another window too. What is saved there shows here.
        </p>
      )}
    </>
  );
}
