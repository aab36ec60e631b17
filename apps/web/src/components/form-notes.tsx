import type { FormSaves } from '../autosave/form-saves';
import { useOverall } from '../autosave/use-form-saves';
import { FloatingState } from './floating-state';

/** What a writer has to know about the form as a whole, above it. */
export function FormNotes({ form }: { form: FormSaves }) {
  const overall = useOverall(form);
  const { state, why, openElsewhere, putBack } = overall;
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
