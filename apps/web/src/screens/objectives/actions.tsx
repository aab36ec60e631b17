import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { type Objective, type StepSaid, takeObjectiveStep } from '../../api/objectives';
import { ProblemError } from '../../api/problem';
import { useKeptHere } from '../../app/use-kept-here';
import type { FormSaves } from '../../autosave/form-saves';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { today } from '../../components/day';
import { Field } from '../../components/field';
import { LongText } from '../../components/long-text';
import { PutBack } from '../../components/put-back';
import { say } from '../../components/toasts';
import { useSeen } from './meanwhile';
import { notSaved } from './not-saved';
import { actionWords, type Step } from './action-words';
import { cyclesOf } from './cycles-of';
import { SelectField } from './words-fields';

interface Props {
  readonly objective: Objective;
  readonly viewerId: string;
  readonly form?: FormSaves;
  /** The version of the words that are on the screen. */
  readonly version?: () => number;
  readonly only?: (action: Step) => boolean;
  /** Why none of them can be taken now. */
  readonly blocked?: string;
  /** What to know before it is proposed. */
  readonly warning?: string;
  /** The id of the sentence that says why it cannot be agreed to as it is. */
  readonly tooHeavy?: string;
  readonly onMissing?: (missing: ProblemError) => void;
  readonly children?: ReactNode;
}

const isStep = (action: Objective['allowedActions'][number]): action is Step =>
  action !== 'change' && action !== 'keep-agreed' && action !== 'check-in';

export const stepsOf = ({ allowedActions }: Pick<Objective, 'allowedActions'>): Step[] => allowedActions.filter(isStep);

/** Exactly the buttons that the server allows now; each asks before it acts. */
export function Actions({ objective, viewerId, only = () => true, blocked, tooHeavy, children, ...rest }: Props) {
  const note = useId();
  const [asked, setAsked] = useState<Step>();
  const shown = stepsOf(objective).filter(only);
  const reasonAgainst = (action: Step) => (blocked === undefined ? (action === 'agree' ? tooHeavy : undefined) : note);
  const first = shown.find((action) => !actionWords(action, objective, viewerId)?.quiet);
  return (
    <div className="row">
      {blocked !== undefined && shown.length > 0 && (
        <p className="note warn" id={note}>
          {blocked}
        </p>
      )}
      {shown.map((action) => (
        <button
          key={action}
          type="button"
          className={action === first ? 'button' : 'button quiet'}
          aria-disabled={reasonAgainst(action) !== undefined}
          aria-describedby={reasonAgainst(action)}
          onClick={() => reasonAgainst(action) === undefined && setAsked(action)}
        >
          {actionWords(action, objective, viewerId)?.label}
        </button>
      ))}
      {children}
      {asked !== undefined && (
        <Ask key={asked} {...{ objective, viewerId }} {...rest} action={asked} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}

const nothing: StepSaid = {};

interface AskProps extends Omit<Props, 'only' | 'blocked' | 'tooHeavy' | 'children'> {
  readonly action: Step;
  readonly onClose: () => void;
}

function Ask({ objective, viewerId, form, version, warning, action, onMissing, onClose }: AskProps) {
  const kept = useKeptHere<StepSaid>(`objective/${objective.id}/step/${action}`, nothing);
  const { value: said, change: hear } = kept;
  const seen = useSeen(objective);
  const words = actionWords(action, objective, viewerId);
  if (!words) return null;
  const go = async () => {
    if (form && !(await form.everythingSaved())) throw notSaved();
    try {
      await seen.act((of) =>
        takeObjectiveStep({ id: of.id, version: version?.() ?? of.version }, action, withoutEmpty(said)),
      );
      kept.drop();
      say(words.done);
      onClose();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.status !== 422 || error.faults.length === 0 || !onMissing) throw error;
      onMissing(error);
      onClose();
    }
  };
  return (
    <ConfirmDialog
      open
      title={words.question}
      confirm={words.label}
      over={form ? undefined : seen.over}
      onConfirm={go}
      onCancel={onClose}
    >
      <p>{words.consequence}</p>
      {warning !== undefined && action === 'propose' && <p className="note warn">{warning}</p>}
      <PutBack kept={kept} />
      {words.asks === 'carrying' && <Carrying objective={objective} said={said} hear={hear} />}
      {words.asks !== undefined && <Reason needed={words.asks === 'needed-reason'} said={said} hear={hear} />}
    </ConfirmDialog>
  );
}

interface SaidProps {
  readonly said: StepSaid;
  readonly hear: (part: StepSaid) => void;
}

function Reason({ needed, said, hear }: SaidProps & { needed: boolean }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{needed ? 'Why?' : 'What is to be said about it'}</label>
      {!needed && (
        <span className="hint" id={`${id}-hint`}>
          You may leave this empty.
        </span>
      )}
      <LongText
        id={id}
        rows={4}
        required={needed}
        limit={2_000}
        aria-describedby={needed ? undefined : `${id}-hint`}
        value={said.reason ?? ''}
        onChange={({ currentTarget }) => hear({ reason: currentTarget.value })}
      />
    </div>
  );
}

function Carrying({ objective, said, hear }: SaidProps & { objective: Objective }) {
  const { data: cycles = [] } = useQuery(cyclesOf(objective.person.id));
  return (
    <div className="fields">
      <Field
        label="Now due"
        type="date"
        required
        min={today()}
        value={said.dueOn ?? ''}
        onChange={({ currentTarget }) => hear({ dueOn: currentTarget.value })}
      />
      {cycles.length > 0 && (
        <SelectField
          label="Cycle"
          empty="None"
          value={said.cycleId ?? null}
          fault={undefined}
          onChange={(cycleId) => hear({ cycleId: cycleId ?? '' })}
        >
          {cycles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}

/** What was left empty was not said. */
const withoutEmpty = (said: StepSaid): StepSaid =>
  Object.fromEntries(Object.entries(said).filter(([, value]: [string, string]) => value.trim() !== ''));
