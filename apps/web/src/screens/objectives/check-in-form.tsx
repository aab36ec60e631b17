import { type FormEvent, useId, useState } from 'react';
import { newKey } from '../../api/client';
import { type KeyResult, makeCheckIn, type NewCheckIn, type Objective, type Outlook } from '../../api/objectives';
import { faultAt, ProblemError, sentenceOf } from '../../api/problem';
import { Field } from '../../components/field';
import { Choice } from '../../components/scale-input';
import { SignedOut } from '../../components/signed-out';
import { say } from '../../components/toasts';
import type { Writer } from '../appraisal/use-appraisal-form';
import { decimal } from './key-result-dialog';
import { outlooks } from './names';
import { useKept } from '../../autosave/use-kept';

interface Said {
  readonly outlook: Outlook | null;
  readonly comment: string;
  /** By the id of the key result; what is not there is as it was. */
  readonly figures: Readonly<Record<string, string>>;
  readonly done: Readonly<Record<string, boolean>>;
}

const nothing: Said = { outlook: null, comment: '', figures: {}, done: {} };

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
  const changed = (next: Partial<Said>) => {
    setKey(newKey());
    change(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (value.outlook === null) return setError(noOutlook);
    setBusy(true);
    try {
      await makeCheckIn(id, toSend(value, value.outlook, keyResults), key);
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
  const signedOut = error instanceof ProblemError && error.status === 401;
  return (
    <section className="card stack" aria-labelledby="check-in">
      <h2 id="check-in">Check in</h2>
      {state === 'agreed' && <p className="muted">The first check-in starts the objective.</p>}
      {putBack && (
        <p className="note" role="status">
          We kept a check-in you had not sent, and have put it back.
        </p>
      )}
      {signedOut && <SignedOut personId={writer.session.personId} />}
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Choice
          legend="How does it go?"
          value={value.outlook}
          options={choices}
          onChange={(outlook) => changed({ outlook })}
        />
        <div className="field">
          <label htmlFor={comment}>Comment</label>
          <textarea
            id={comment}
            rows={2}
            maxLength={5_000}
            value={value.comment}
            onChange={({ currentTarget }) => changed({ comment: currentTarget.value })}
          />
        </div>
        <Figures keyResults={keyResults} said={value} error={error} onChange={changed} />
        {error !== undefined && !signedOut && (
          <p className="note bad" role="alert">
            {sentenceOf(error)} What you typed is still here.
          </p>
        )}
        <div>
          <button type="submit" className={primary ? 'button' : 'button quiet'} aria-disabled={busy}>
            {busy ? 'One moment…' : 'Save the check-in'}
          </button>
        </div>
      </form>
    </section>
  );
}

const noOutlook = new ProblemError({ status: 400, headers: new Headers() }, { detail: 'Say how it goes.' });

interface FiguresProps {
  readonly keyResults: readonly KeyResult[];
  readonly said: Said;
  readonly error: unknown;
  readonly onChange: (part: Partial<Said>) => void;
}

function Figures({ keyResults, said, error, onChange }: FiguresProps) {
  const sent = keyResults.filter((keyResult) => isNew(said, keyResult));
  const milestones = keyResults.filter(({ kind }) => kind === 'milestone');
  return (
    <>
      <div className="fields">
        {keyResults
          .filter(({ kind }) => kind === 'numeric')
          .map((keyResult) => (
            <Field
              key={keyResult.id}
              label={`${keyResult.title}${keyResult.unit === '' ? '' : ` in ${keyResult.unit}`}`}
              hint={`From ${keyResult.start} to ${keyResult.target}`}
              inputMode="decimal"
              autoComplete="off"
              value={said.figures[keyResult.id] ?? keyResult.current ?? ''}
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

/** What nobody touched is not sent: it keeps its own figure. */
const isNew = ({ figures, done }: Said, { id, kind, current, done: was }: KeyResult): boolean =>
  kind === 'numeric'
    ? figures[id] !== undefined && decimal(figures[id]) !== current
    : done[id] !== undefined && done[id] !== was;

const toSend = (said: Said, outlook: Outlook, keyResults: readonly KeyResult[]): NewCheckIn => ({
  outlook,
  comment: said.comment,
  figures: keyResults
    .filter((keyResult) => isNew(said, keyResult))
    .map(({ id, kind }) =>
      kind === 'numeric'
        ? { keyResultId: id, current: decimal(said.figures[id] ?? null) }
        : { keyResultId: id, done: said.done[id] ?? false },
    ),
});
