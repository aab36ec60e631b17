import { type FormEvent, useId, useState } from 'react';
import { newKey } from '../../api/client';
import { figureWords } from '../../api/objective-figures';
import { type KeyResult, makeCheckIn, type Objective } from '../../api/objectives';
import { faultAt, ProblemError } from '../../api/problem';
import { Field } from '../../components/field';
import { AskedText } from '../../components/long-text';
import { Refused } from '../../components/refused';
import { Choice } from '../../components/scale-input';
import { say } from '../../components/toasts';
import type { Writer } from '../appraisal/use-appraisal-form';
import { checkInOf, isNew, nothing, type TypedCheckIn } from './typed-check-in';
import { outlooks } from './names';
import { useKept } from '../../autosave/use-kept';

const choices = (['on_track', 'at_risk', 'off_track'] as const).map((value) => ({
  value,
  name: `${outlooks[value].mark} ${outlooks[value].name}`,
}));

interface Props {
  readonly objective: Objective;
  readonly writer: Writer;
  /** Whether it is what the page is mainly for. */
  readonly primary: boolean;
}

/** How it goes, said in a minute: an outlook, a sentence, and the figures that are new. Kept here until it is sent. */
export function CheckInForm({ objective, writer, primary }: Props) {
  const { id, keyResults, state } = objective;
  const { value, putBack, change, drop } = useKept(writer.drafts, `objective/${id}/check-in`, nothing);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const comment = useId();
  const changed = (next: Partial<TypedCheckIn>) => {
    setKey(newKey());
    setError((now: unknown) => (now instanceof ProblemError && now.faults.length > 0 ? undefined : now));
    change(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await makeCheckIn(id, checkInOf(value, keyResults), key);
      drop();
      change(nothing);
      drop();
      setKey(newKey());
      setError(undefined);
      say('Your check-in is saved.');
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const noOutlook = faultAt(error, '/outlook');
  return (
    <section className="card stack" aria-labelledby="check-in">
      <h2 id="check-in">Check in</h2>
      {state === 'agreed' && <p className="muted">The first check-in starts the objective.</p>}
      {putBack && (
        <p className="note" role="status">
          We kept a check-in you had not sent, and have put it back.
        </p>
      )}
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Choice
          legend="How does it go?"
          value={value.outlook}
          options={choices}
          onChange={(outlook) => changed({ outlook })}
        />
        {noOutlook !== undefined && <span className="fault">{noOutlook}</span>}
        <AskedText
          id={comment}
          label="Comment"
          rows={2}
          limit={5_000}
          value={value.comment}
          onChange={({ currentTarget }) => changed({ comment: currentTarget.value })}
        />
        <Figures keyResults={keyResults} said={value} error={error} onChange={changed} />
        <Refused error={error} />
        <div>
          <button type="submit" className={primary ? 'button' : 'button quiet'} aria-disabled={busy}>
            {busy ? 'One moment…' : 'Save the check-in'}
          </button>
        </div>
      </form>
    </section>
  );
}

interface FiguresProps {
  readonly keyResults: readonly KeyResult[];
  readonly said: TypedCheckIn;
  readonly error: unknown;
  readonly onChange: (part: Partial<TypedCheckIn>) => void;
}

function Figures({ keyResults, said, error, onChange }: FiguresProps) {
  const sent = keyResults.filter((keyResult) => isNew(said, keyResult));
  const milestones = keyResults.filter(({ kind }) => kind === 'milestone');
  const shown = (figure: string | null) => (figure === null ? '' : figureWords(figure));
  return (
    <>
      <div className="fields">
        {keyResults
          .filter(({ kind }) => kind === 'numeric')
          .map((keyResult) => (
            <Field
              key={keyResult.id}
              label={`${keyResult.title}${keyResult.unit === '' ? '' : ` in ${keyResult.unit}`}`}
              hint={`From ${shown(keyResult.start)} to ${shown(keyResult.target)}`}
              inputMode="decimal"
              autoComplete="off"
              value={said.figures[keyResult.id] ?? shown(keyResult.current)}
              fault={faultAt(error, `/figures/${sent.indexOf(keyResult)}/current`)}
              onChange={({ currentTarget }) =>
                onChange({ figures: { ...said.figures, [keyResult.id]: currentTarget.value } })
              }
            />
          ))}
      </div>
      {milestones.map(({ id, title, done }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={said.done[id] ?? done ?? false}
            onChange={({ currentTarget }) => onChange({ done: { ...said.done, [id]: currentTarget.checked } })}
          />
          {title}: done
        </label>
      ))}
    </>
  );
}
