import { useEffect, useId, useState } from 'react';
import { weightWarning, type Weights } from '../../api/objective-words';
import type { Objective } from '../../api/objectives';
import { day } from '../../components/day';
import type { Writer } from '../appraisal/use-appraisal-form';
import { Actions, stepsOf } from './actions';
import { ChangeForm, changePlace } from './change-form';
import { CheckInForm } from './check-in-form';
import { CheckIns } from './check-ins';
import { Differences, History } from './differences';
import { Facts } from './facts';
import { Head } from './head';
import { KeyResults } from './key-results';
import { counting, isClosed, sideOf } from './names';

interface Props {
  readonly objective: Objective;
  readonly writer: Writer;
}

/** A change that was written here and not sent is opened again: nobody agrees to the old words beside it unawares. */
function useChanging({ id, canEdit }: Objective, { drafts }: Writer) {
  const [changing, setChanging] = useState(false);
  useEffect(() => {
    if (canEdit)
      void drafts
        .at(changePlace(id))
        .read()
        .then((kept) => kept && setChanging(true));
  }, [drafts, id, canEdit]);
  return [changing, setChanging] as const;
}

/** What was proposed or agreed, for both sides: what it says, how it goes, what was changed, and what one may do. */
export function Agreement({ objective, writer }: Props) {
  const viewerId = writer.session.personId;
  const [changing, setChanging] = useChanging(objective, writer);
  // An overseer is told title and state and nothing else.
  if (objective.overdue === null) {
    return (
      <>
        <Head objective={objective} session={writer.session} />
        <p className="note">You see its title and its state. The rest is for {objective.person.name} and their lead.</p>
      </>
    );
  }
  const { state, canEdit, allowedActions, differences, changed } = objective;
  const open = !isClosed(state);
  return (
    <>
      <Head objective={objective} session={writer.session} />
      {open && (changed || differences.length > 0) && (
        <Differences objective={objective} viewerId={viewerId} differences={differences} />
      )}
      {state !== 'proposed' && <ToDo {...{ objective, viewerId, changing }} />}
      {allowedActions.includes('check-in') && (
        <CheckInForm objective={objective} writer={writer} primary={state === 'in_progress' && !changing} />
      )}
      {changing ? (
        <ChangeForm objective={objective} writer={writer} onClose={() => setChanging(false)} />
      ) : (
        <section className="card stack" aria-labelledby="agreed-words">
          <h2 id="agreed-words">{state === 'proposed' ? 'What is proposed' : 'What was agreed'}</h2>
          <Facts objective={objective} />
          {canEdit && (
            <div>
              <button type="button" className="button quiet" onClick={() => setChanging(true)}>
                Propose a change
              </button>
            </div>
          )}
        </section>
      )}
      <KeyResults objective={objective} />
      {state === 'proposed' && <ToDo {...{ objective, viewerId, changing }} />}
      <CheckIns checkIns={objective.checkIns} keyResults={objective.keyResults} />
      <History objective={objective} />
    </>
  );
}

interface ToDoProps {
  readonly objective: Objective;
  readonly viewerId: string;
  readonly changing: boolean;
}

const unsent = 'You are writing a change that is not sent. Propose it, or throw it away, before you do anything else.';

function ToDo({ objective, viewerId, changing }: ToDoProps) {
  const heavy = useId();
  const { allowedActions, overdue, state, proposedSide, agreed } = objective;
  const { dueOn } = counting(objective);
  const side = sideOf(objective, viewerId);
  const settles = allowedActions.some((action) => action.startsWith('record-'));
  const waits = state === 'proposed' && side !== undefined && side === proposedSide;
  const warning = state === 'proposed' ? weightWarning(weightsOf(objective)) : undefined;
  const late = overdue === true && dueOn !== null;
  if (isClosed(state) || side === undefined) return null;
  if (!late && !waits && stepsOf(objective).length === 0) return null;
  return (
    <section className="card stack" id="settle" aria-label="What you can do">
      {late && (
        <p className="note bad">
          <span>
            <b>
              <span aria-hidden>! </span>Overdue.
            </b>{' '}
            It was due on {day(dueOn)}.{' '}
            {settles
              ? 'Record how it ended.'
              : agreed
                ? 'A change of it waits: once that is answered or taken back, the lead records how it ended.'
                : side === 'lead'
                  ? 'Start it, then record how it ended.'
                  : 'The lead records how it ended.'}
          </span>
        </p>
      )}
      {waits && <p>You have proposed this. The other side agrees, or proposes other words.</p>}
      <HowToDecline objective={objective} side={side} />
      {warning !== undefined && (
        <p className="note warn" id={heavy}>
          {warning}
        </p>
      )}
      {settles && <h2>How did it end?</h2>}
      {stepsOf(objective).length > 0 && (
        <Actions
          objective={objective}
          viewerId={viewerId}
          blocked={changing ? unsent : undefined}
          tooHeavy={warning === undefined ? undefined : heavy}
        />
      )}
    </section>
  );
}

/** To whom something was proposed that they may not withdraw: what they can do when they do not agree. */
function HowToDecline({ objective, side }: { objective: Objective; side: 'owner' | 'lead' }) {
  const { allowedActions, agreed, proposedBy } = objective;
  if (side !== 'owner' || agreed || !allowedActions.includes('agree') || allowedActions.includes('withdraw'))
    return null;
  return (
    <p className="muted">
      You need not agree, and until you do it does not count. Propose a change and say what should be different, or ask{' '}
      {proposedBy?.name ?? 'your lead'} to withdraw it.
    </p>
  );
}

const weightsOf = ({ weight, cycle, agreedWeights }: Objective): Weights => ({
  weight,
  cycleId: cycle?.id ?? null,
  agreed: agreedWeights,
});
