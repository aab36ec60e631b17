import type { Appraisal, Side } from '../../api/appraisals';
import type { Autosave } from '../../autosave/autosave';
import type { FormSaves } from '../../autosave/form-saves';
import { useSnapshot } from '../../autosave/use-form-saves';
import { Conflict } from '../../components/conflict';
import { LongText } from '../../components/long-text';
import { LeftOver } from './left-over';
import { Said } from './said';
import { answerIn, keyOf } from './sections';
import { notAcknowledged } from './words';

interface Props {
  readonly appraisal: Appraisal;
  readonly form: FormSaves;
  /** The side that is written on this screen now. */
  readonly side: Side;
}

/** The words at the end: the appraisee's comment and the countersigner's. */
export function Statement({ appraisal, form, side }: Props) {
  const { id, items, answers, writableSides, readableSides, appraisee, countersigner } = appraisal;
  const item = items.find(({ kind }) => kind === 'statement');
  if (!item) return null;
  const parts = [
    {
      of: 'comment',
      title: `${appraisee.name}’s comment`,
      hint: 'What you disagree with is decided on by the countersigner.',
    },
    {
      of: 'countersignature',
      title: `${countersigner?.name ?? 'The countersigner'}’s words`,
      hint: 'Whether it was done fairly, and your decision on what is disputed.',
    },
  ] as const;
  const shown = parts.filter(
    ({ of }) => writableSides.includes(of) || (readableSides.includes(of) && answerIn(answers, item.id, of)),
  );
  const mine = form.answer(keyOf(id, item.id, side));
  const wasNeverSent = notAcknowledged(appraisal) !== undefined;
  if (shown.length === 0) return mine ? <LeftOver autosave={mine} /> : null;
  return (
    <section className="card stack" aria-label="The words at the end">
      {shown.map(({ of, title, hint }) =>
        writableSides.includes(of) && of === side && mine ? (
          <StatementText key={of} autosave={mine} label={title} hint={hint} />
        ) : (
          <Said
            key={of}
            whose={
              of === 'comment' && wasNeverSent ? 'What you had written and did not send: only you can read it' : title
            }
            item={item}
            answer={answerIn(answers, item.id, of)}
          />
        ),
      )}
      {mine && !writableSides.includes(side) && <LeftOver autosave={mine} />}
    </section>
  );
}

function StatementText({ autosave, label, hint }: { autosave: Autosave; label: string; hint: string }) {
  const { value } = useSnapshot(autosave);
  return (
    <div className="field">
      <label htmlFor="statement">{label}</label>
      <span className="hint" id="statement-hint">
        {hint}
      </span>
      <LongText
        savesItself
        id="statement"
        aria-describedby="statement-hint"
        rows={3}
        value={value.text}
        onChange={({ currentTarget }) => autosave.change({ text: currentTarget.value })}
      />
      <Conflict autosave={autosave} ratingInWords={String} />
      <LeftOver autosave={autosave} />
    </div>
  );
}
