import { useState } from 'react';
import { keepAgreed, type Objective } from '../../api/objectives';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { say } from '../../components/toasts';
import { useSeen } from './meanwhile';
import { sideOf } from './names';

interface Props {
  readonly objective: Objective;
  readonly viewerId: string;
}

/** The way back from a change that waits: for who made it to take it back, for the other side to decline it. */
export function KeepAgreed(props: Props) {
  const [asked, setAsked] = useState(false);
  return (
    <div>
      <button type="button" className="button quiet" onClick={() => setAsked(true)}>
        {labelOf(props)}
      </button>
      {asked && <Ask {...props} onClose={() => setAsked(false)} />}
    </div>
  );
}

const isMine = ({ objective, viewerId }: Props) => sideOf(objective, viewerId) === objective.proposedSide;

const labelOf = (props: Props) => (isMine(props) ? 'Take my change back' : 'Keep what was agreed');

function Ask({ onClose, ...props }: Props & { onClose: () => void }) {
  const { objective, viewerId } = props;
  const seen = useSeen(objective);
  const [label] = useState(() => labelOf(props));
  const other = objective.person.id === viewerId ? 'Your lead' : objective.person.name;
  const go = async () => {
    await seen.act(keepAgreed);
    say('What was agreed stands.');
    onClose();
  };
  return (
    <ConfirmDialog open title={`${label}?`} confirm={label} over={seen.over} onConfirm={go} onCancel={onClose}>
      <p>
        The change falls, and what both of you agreed to stands as it did, with its key results. Nobody has to agree to
        that. {other} is told.
      </p>
    </ConfirmDialog>
  );
}
