import { useState } from 'react';
import { askAnew, keepAgreed, type Objective } from '../../api/objectives';
import { ProblemError } from '../../api/problem';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { say } from '../../components/toasts';
import { sideOf } from './names';

/** The way back from a change of what was agreed: the same words again, which the other side agrees to. */
export function KeepAgreed({ objective, viewerId }: { objective: Objective; viewerId: string }) {
  const [asked, setAsked] = useState(false);
  const { person, proposedSide } = objective;
  const mine = sideOf(objective, viewerId) === proposedSide;
  const other = person.id === viewerId ? 'your lead' : person.name;
  const label = mine ? 'Take my change back' : 'Keep what was agreed';
  const go = async () => {
    try {
      await keepAgreed(objective);
      say('What was agreed is proposed again.');
      setAsked(false);
    } catch (problem) {
      if (problem instanceof ProblemError && problem.status === 412) void askAnew();
      throw problem;
    }
  };
  return (
    <div>
      <button type="button" className="button quiet" onClick={() => setAsked(true)}>
        {label}
      </button>
      <ConfirmDialog open={asked} title={`${label}?`} confirm={label} onConfirm={go} onCancel={() => setAsked(false)}>
        <p>
          It says again what both of you agreed to last, with its key results. It counts once {other} agrees to that.
        </p>
      </ConfirmDialog>
    </div>
  );
}
