import { type ReactNode, useState } from 'react';
import { type Action, type Appraisal, takeStep } from '../../api/appraisals';
import { type FieldFault, ProblemError } from '../../api/problem';
import { useKeptHere } from '../../app/use-kept-here';
import type { FormSaves } from '../../autosave/form-saves';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { today } from '../../components/day';
import { Field } from '../../components/field';
import { PutBack } from '../../components/put-back';
import { say } from '../../components/toasts';
import { actionWords } from './words';

interface Props {
  readonly appraisal: Appraisal;
  readonly form?: FormSaves;
  readonly only?: (action: Action) => boolean;
  readonly onMissing?: (faults: readonly FieldFault[]) => void;
  readonly children?: ReactNode;
}

/** Exactly the buttons that the server allows now; each asks before it acts. */
export function Actions({ appraisal, form, only = () => true, onMissing, children }: Props) {
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
          onClick={() => setAsked(action)}
        >
          {actionWords(action, appraisal)?.label}
        </button>
      ))}
      {children}
      {asked !== undefined && (
        <Ask key={asked} {...{ appraisal, form, onMissing }} action={asked} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}

interface AskProps extends Props {
  readonly action: Action;
  readonly onClose: () => void;
}

function Ask({ appraisal, form, action, onMissing, onClose }: AskProps) {
  const [start] = useState(() => ({ reason: '', metOn: today(), met: true }));
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
      if (!(error instanceof ProblemError) || error.status !== 422 || !onMissing) throw error;
      onMissing(error.faults);
      onClose();
    }
  };
  return (
    <ConfirmDialog open title={words.question} confirm={words.label} onConfirm={go} onCancel={onClose}>
      <p>{words.consequence}</p>
      <PutBack kept={kept} />
      {words.asks === 'meeting' && (
        <>
          {said.met && (
            <Field
              label="When did you meet?"
              type="date"
              required
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
        <Field
          label="Why?"
          required
          maxLength={2000}
          autoComplete="off"
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

class NotSaved extends ProblemError {
  constructor() {
    super(
      { status: 409, headers: new Headers() },
      { detail: 'Something you typed is not saved yet. Look at the state beside the title, then try again.' },
    );
  }
}
