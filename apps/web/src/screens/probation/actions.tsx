import { useEffect, useRef, useState } from 'react';
import { ProblemError } from '../../api/problem';
import { DecidedMeanwhile } from '../../api/probation-meanwhile';
import { type Probation, type ProbationAction, takeProbationStep } from '../../api/probations';
import { useKeptHere } from '../../app/use-kept-here';
import type { FormSaves } from '../../autosave/form-saves';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { PutBack } from '../../components/put-back';
import { say } from '../../components/toasts';
import { actionWords, proposalOf } from './action-words';
import { NotSaved } from './not-saved';
import { ProposalSaid } from './proposal-said';
import { Weighed } from './weighed';
import type { Relation } from './relation';
import { nothingTyped, stepOf, type Typed } from './said-step';
import { StepField } from './step-fields';

interface Props {
  readonly probation: Probation;
  readonly form: FormSaves;
  readonly relation: Relation;
}

/** Exactly the buttons that the server allows now, each asking before it acts, and why the others are not here. */
export function Actions({ probation, form, relation }: Props) {
  const [asked, setAsked] = useState<ProbationAction>();
  const proposal = proposalOf(probation);
  const shown = probation.allowedActions.filter((action) => actionWords(action, probation));
  const [first] = shown.filter((action) => !actionWords(action, probation)?.quiet);
  const sorted = first === undefined ? shown : [first, ...shown.filter((action) => action !== first)];
  const why = whyNot(probation, relation);
  if (shown.length === 0 && why === undefined && !proposal && asked === undefined) return null;
  return (
    <section className="card stack" aria-labelledby="what-now">
      <h2 id="what-now">What now</h2>
      {proposal && <ProposalSaid proposal={proposal} />}
      {proposal && <Weighed proposal={proposal} probation={probation} />}
      {why !== undefined && <p className="muted">{why}</p>}
      <div className="row">
        {sorted.map((action) => (
          <button
            key={action}
            type="button"
            className={action === first ? 'button' : 'button quiet'}
            onClick={() => setAsked(action)}
          >
            {actionWords(action, probation)?.label}
          </button>
        ))}
      </div>
      {asked !== undefined && (
        <Ask key={asked} {...{ probation, form }} action={asked} onClose={() => setAsked(undefined)} />
      )}
    </section>
  );
}

/** The lead proposes and HR confirms, never the same person: said where somebody may look for the other's button. */
function whyNot(probation: Probation, relation: Relation): string | undefined {
  const { stage, state, lead, agreedOn } = probation;
  if (stage !== 'open' || state === 'suspended') return undefined;
  const proposed = proposalOf(probation) !== undefined;
  if (relation === 'lead') {
    if (proposed) return 'HR answers your proposal: nobody confirms what they proposed themselves.';
    // Whatever its state, somebody who is still here can be proposed for something.
    if (!probation.allowedActions.some((action) => action.startsWith('propose-')))
      return 'Nothing is proposed any more of somebody who has left. HR closes it.';
    return agreedOn === null
      ? 'Agree the requirements first; then come the reviews, and the outcome that you propose and HR confirms.'
      : 'You propose the outcome, and HR confirms it: it takes two people.';
  }
  if (relation === 'hr')
    return proposed
      ? answerWords(probation)
      : `${lead.name} proposes the outcome, and you confirm it. Nothing is proposed yet.`;
  return undefined;
}

const confirming: readonly ProbationAction[] = ['confirm', 'confirm-early', 'extend', 'not-confirm'];

/** What was proposed in time may be too late to confirm. */
const answerWords = ({ allowedActions }: Probation): string =>
  confirming.some((action) => allowedActions.includes(action))
    ? 'Confirm what was proposed, or give it back with a reason.'
    : 'What was proposed cannot be confirmed any more: give it back with a reason.';

interface AskProps extends Omit<Props, 'relation'> {
  readonly action: ProbationAction;
  readonly onClose: () => void;
}

function Ask({ probation, form, action, onClose }: AskProps) {
  const [start] = useState(nothingTyped);
  const kept = useKeptHere(`probation/${probation.id}/step/${action}`, start);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const words = actionWords(action, probation);
  if (!words) return null;

  const change = (part: Partial<Typed>) => {
    kept.change(part);
    setFaults(new Map());
  };
  const go = async () => {
    if (!(await form.everythingSaved())) throw new NotSaved();
    try {
      await takeProbationStep(probation.id, action, stepOf(words.asks, kept.value, probation));
      kept.drop();
      say(words.done);
      onClose();
    } catch (error) {
      // The page as it is now may have no place for this dialog.
      if (error instanceof DecidedMeanwhile && !here.current) say(error.message);
      if (error instanceof ProblemError)
        setFaults(new Map(error.faults.map(({ pointer, message }) => [pointer, message])));
      throw error;
    }
  };
  return (
    <ConfirmDialog open title={words.question} confirm={words.label} onConfirm={go} onCancel={onClose}>
      <p>{words.consequence}</p>
      <PutBack kept={kept} />
      {words.asks.map((asked) => (
        <StepField key={asked} {...{ asked, probation, faults }} typed={kept.value} onChange={change} />
      ))}
    </ConfirmDialog>
  );
}
