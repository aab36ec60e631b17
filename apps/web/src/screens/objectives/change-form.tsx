import { type FormEvent, useState } from 'react';
import { refusedHere } from '../../api/objective-figures';
import { bothWords, sameWords, type Words, wordsNow } from '../../api/objective-words';
import { changeWords, type Objective, storedIn } from '../../api/objectives';
import { faultAt, ProblemError } from '../../api/problem';
import { Refused } from '../../components/refused';
import { say } from '../../components/toasts';
import type { Writer } from '../appraisal/use-appraisal-form';
import { ConflictNote } from './conflict-note';
import { useKept } from '../../autosave/use-kept';
import { isUnfit, type Unfit, weightPlace, WordsFields } from './words-fields';

const nothingNew = (): ProblemError =>
  new ProblemError(
    { status: 400, headers: new Headers() },
    { detail: 'Nothing is changed yet, so there is nothing to propose. Change a field, or throw the change away.' },
  );

interface Props {
  readonly objective: Objective;
  readonly writer: Writer;
  readonly onClose: () => void;
}

/** Where a change lies on the device until it is sent or thrown away. */
export const changePlace = (objectiveId: string): string => `objective/${objectiveId}/change`;

/**
 * Other words for what was proposed or agreed. They are sent as a whole, for each time the other side is asked; until
 * then they lie on this device.
 */
export function ChangeForm({ objective, writer, onClose }: Props) {
  const { id, version, person } = objective;
  const viewerId = writer.session.personId;
  const now = wordsNow(objective);
  // With the words it began with: what was kept here may be older than what is there by now.
  const kept = useKept(writer.drafts, changePlace(id), { base: version, began: now, ...now });
  const { base, began, ...words } = kept.value;
  const [error, setError] = useState<unknown>();
  const [theirs, setTheirs] = useState<Words>();
  const [unfit, setUnfit] = useState<Unfit>({});
  const other = person.id === viewerId ? 'your lead' : person.name;
  const close = () => {
    kept.drop();
    const weight = writer.drafts.at(weightPlace(id));
    void weight.read().then(() => weight.drop());
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!same) return;
    const faults = Object.entries(unfit).map(([field, message = '']) => ({ pointer: `/${field}`, message }));
    if (isUnfit(unfit)) return setError(refusedHere(faults));
    if (sameWords(words, now)) return setError(nothingNew());
    try {
      await changeWords(id, { base, began }, words);
      say(`Proposed. ${other === 'your lead' ? 'Your lead' : other} is asked to agree.`);
      close();
    } catch (problem) {
      setError(problem);
      const stored = storedIn(problem);
      if (!stored) return;
      kept.change(stored);
      setTheirs(stored.began);
    }
  };
  /** What was refused for how it was is looked at anew once it is another. */
  const forget = () =>
    setError((one: unknown) => (one instanceof ProblemError && one.faults.length > 0 ? undefined : one));
  const decide = (decided: Words) => {
    kept.change(decided);
    setTheirs(undefined);
    setError(undefined);
  };
  const same = theirs === undefined || sameWords(words, theirs);
  return (
    <section className="card stack" aria-labelledby="propose-change">
      <h2 id="propose-change">Propose a change</h2>
      <p className="muted">Both of you see what has changed, and {other} is asked to agree to it.</p>
      {kept.putBack && (
        <p className="note" role="status">
          We kept words you had not sent, and have put them back.
        </p>
      )}
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <WordsFields
          objective={objective}
          words={words}
          faults={(field) => faultAt(error, `/${field}`)}
          unfit={unfit}
          onChange={(part) => {
            forget();
            kept.change(part);
          }}
          onUnfit={(part) => {
            forget();
            setUnfit((one) => ({ ...one, ...part }));
          }}
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
        <Refused error={same ? error : undefined} />
        {!same && <p className="muted">Choose above which words to go on with; then you can propose them.</p>}
        <div className="row">
          <button type="submit" className="button" aria-disabled={!same}>
            Propose the change
          </button>
          <button type="button" className="button quiet" onClick={close}>
            Throw my change away
          </button>
        </div>
      </form>
    </section>
  );
}
