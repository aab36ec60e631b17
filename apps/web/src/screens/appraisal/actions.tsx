import { type ReactNode, useState } from 'react';
import { type Action, type Appraisal, askAnew, takeStep } from '../../api/appraisals';
import { type FieldFault, ProblemError } from '../../api/problem';
import { useKeptHere } from '../../app/use-kept-here';
import type { FormSaves } from '../../autosave/form-saves';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { today } from '../../components/day';
import { Field } from '../../components/field';
import { AskedText } from '../../components/long-text';
import { PutBack } from '../../components/put-back';
import { say } from '../../components/toasts';
import { agreedSoFar, isOutOfDate, NotSaved, whatHappened } from './before-a-step';
import { actionWords } from './words';

interface Props {
  readonly appraisal: Appraisal;
  readonly form?: FormSaves;
  readonly only?: (action: Action) => boolean;
  /** Whether all of it is there, asked before the step is; where not, the page shows what is missing. */
  readonly isWhole?: (action: Action) => boolean;
  /** What else is missing, in a sentence that the dialog says in place of its button. */
  readonly lacking?: (action: Action) => string | undefined;
  readonly onMissing?: (faults: readonly FieldFault[]) => void;
  readonly children?: ReactNode;
}

/** Exactly the buttons that the server allows now; each asks before it acts. */
export function Actions(props: Props) {
  const { appraisal, form, only = () => true, isWhole = () => true, lacking, onMissing, children } = props;
  const [asked, setAsked] = useState<Action>();
  const shown = appraisal.allowedActions.filter((action) => only(action) && actionWords(action, appraisal));
  const [first] = shown.filter((action) => !actionWords(action, appraisal)?.quiet);
  const sorted = first === undefined ? shown : [first, ...shown.filter((action) => action !== first)];
  return (
    <div className="row">
      {sorted.map((action) => (
        <button
          key={action}
          type="button"
          className={action === first ? 'button' : 'button quiet'}
          onClick={() => isWhole(action) && setAsked(action)}
        >
          {actionWords(action, appraisal)?.label}
        </button>
      ))}
      {children}
      {asked !== undefined && (
        <Ask
          key={asked}
          {...{ appraisal, form, lacking, onMissing }}
          action={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

interface AskProps extends Props {
  readonly action: Action;
  readonly onClose: () => void;
}

function Ask({ appraisal, form, action, lacking, onMissing, onClose }: AskProps) {
  const [start] = useState({ reason: '', metOn: '', met: true });
  const [outOfDate, setOutOfDate] = useState<string>();
  const kept = useKeptHere(`appraisal/${appraisal.id}/step/${action}`, start);
  const { value: said, change } = kept;
  const words = actionWords(action, appraisal);
  if (!words) return null;

  const go = async () => {
    if (form && !(await form.everythingSaved())) throw new NotSaved();
    try {
      await takeStep(appraisal.id, action, saidWith(words.asks, said));
      kept.drop();
      say(words.done);
      onClose();
    } catch (error) {
      if (isOutOfDate(error)) return setOutOfDate(await whatHappened(appraisal, error));
      if (!(error instanceof ProblemError) || error.status !== 422 || !onMissing) throw error;
      onMissing(error.faults);
      onClose();
    }
  };
  const close = () => {
    onClose();
    // The page shows what is so now; until then the dialog says what happened, over the page that it happened to.
    if (outOfDate !== undefined) void askAnew();
  };
  const over = outOfDate ?? lacking?.(action);
  return (
    <ConfirmDialog open title={words.question} confirm={words.label} over={over} onConfirm={go} onCancel={close}>
      <p>{words.consequence}</p>
      {action === 'share' && <p className="strong">{agreedSoFar(appraisal, form)}</p>}
      <PutBack kept={kept} />
      {words.asks === 'meeting' && (
        <>
          {said.met && (
            <Field
              label="When did you meet?"
              type="date"
              required
              min={appraisal.cycle.periodFrom}
              max={today()}
              value={said.metOn}
              onChange={({ currentTarget }) => change({ metOn: currentTarget.value })}
            />
          )}
          <label className="check">
            <input
              type="checkbox"
              checked={!said.met}
              onChange={({ currentTarget }) => change({ met: !currentTarget.checked })}
            />
            There was no meeting
          </label>
        </>
      )}
      {(words.asks === 'reason' || (words.asks === 'meeting' && !said.met)) && (
        <AskedText
          id="step-reason"
          label="Why?"
          required
          limit={2_000}
          value={said.reason}
          onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        />
      )}
    </ConfirmDialog>
  );
}

function saidWith(asks: 'reason' | 'meeting' | undefined, said: { reason: string; metOn: string; met: boolean }) {
  if (asks === 'reason' || (asks === 'meeting' && !said.met)) return { reason: said.reason };
  return asks === 'meeting' ? { metOn: said.metOn } : {};
}
