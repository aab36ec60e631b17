import { type FormEvent, useState } from 'react';
import { bothWords, unequalFields, type Words } from '../../api/objective-words';
import { changeWords, type Objective, wordsIn, wordsNow } from '../../api/objectives';
import { faultAt, ProblemError, sentenceOf } from '../../api/problem';
import { SignedOut } from '../../components/signed-out';
import { say } from '../../components/toasts';
import type { Writer } from '../appraisal/use-appraisal-form';
import { ConflictNote } from './conflict-note';
import { useKept } from '../../autosave/use-kept';
import { WordsFields } from './words-fields';

interface Props {
  readonly objective: Objective;
  readonly writer: Writer;
  readonly onClose: () => void;
}

/**
 * Other words for what was proposed or agreed. They are sent as a whole, for each time the other side is asked; until
 * then they lie on this device.
 */
export function ChangeForm({ objective, writer, onClose }: Props) {
  const { id, version, person } = objective;
  const viewerId = writer.session.personId;
  // With the version they were written on: what was kept here may be older than what is there by now.
  const kept = useKept(writer.drafts, `objective/${id}/change`, { base: version, ...wordsNow(objective) });
  const { base, ...words } = kept.value;
  const [error, setError] = useState<unknown>();
  const [theirs, setTheirs] = useState<Words>();
  const other = person.id === viewerId ? 'your lead' : person.name;
  const close = () => {
    kept.drop();
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await changeWords(id, base, words);
      say(`Proposed. ${other === 'your lead' ? 'Your lead' : other} is asked to agree.`);
      close();
    } catch (problem) {
      setError(problem);
      if (!(problem instanceof ProblemError) || problem.status !== 412) return;
      const current = wordsIn(problem.current);
      kept.change({ base: current.version });
      setTheirs(current.words);
    }
  };
  const decide = (decided: Words) => {
    kept.change(decided);
    setTheirs(undefined);
    setError(undefined);
  };
  const same = theirs === undefined || unequalFields(words, theirs).length === 0;
  return (
    <section className="card stack" aria-labelledby="propose-change">
      <h2 id="propose-change">Propose a change</h2>
      <p className="muted">Both of you see what has changed, and {other} is asked to agree to it.</p>
      {kept.putBack && (
        <p className="note" role="status">
          We kept words you had not sent, and have put them back.
        </p>
      )}
      {error instanceof ProblemError && error.status === 401 && <SignedOut personId={viewerId} />}
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <WordsFields
          objective={objective}
          words={words}
          faults={(field) => faultAt(error, `/${field}`)}
          onChange={kept.change}
        />
        {!same && (
          <ConflictNote mine={words} theirs={theirs} objective={objective}>
            <button type="button" className="button" onClick={() => decide(words)}>
              Keep mine
            </button>
            <button type="button" className="button quiet" onClick={() => decide(theirs)}>
              Take the other
            </button>
            <button type="button" className="button quiet" onClick={() => decide(bothWords(words, theirs))}>
              Keep both
            </button>
          </ConflictNote>
        )}
        {error !== undefined && same && (
          <p className="note bad" role="alert">
            {sentenceOf(error)} What you typed is still here.
          </p>
        )}
        <div className="row">
          <button type="submit" className="button" aria-disabled={!same}>
            Propose the change
          </button>
          <button type="button" className="button quiet" onClick={close}>
            Leave it as it was
          </button>
        </div>
      </form>
    </section>
  );
}
