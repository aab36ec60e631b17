import type { Proposal } from '../../api/probations';
import { day } from '../../components/day';
import { decisionStateNames, outcomeNames } from './words';

const lengthOf = ({ months, weeks }: Proposal): string => {
  if (months !== null) return months === 1 ? ' by 1 month' : ` by ${months} months`;
  if (weeks !== null) return weeks === 1 ? ' by 1 week' : ` by ${weeks} weeks`;
  return '';
};

/** One outcome as it was proposed and answered. */
export const ProposalSaid = ({ proposal }: { proposal: Proposal }) => {
  const { kind, state, proposedBy, proposedAt, answeredBy, answeredAt, reason, waiver, answer, hearing } = proposal;
  return (
    <div className="sunken stack close">
      <p className="row between">
        <b>
          {outcomeNames[kind]}
          {lengthOf(proposal)}
        </b>
        <span className={state === 'proposed' ? 'chip warn' : 'chip'}>{decisionStateNames[state]}</span>
      </p>
      <p className="muted small">
        Proposed by {proposedBy.name} on {day(proposedAt)}
        {answeredBy && answeredAt && ` · answered by ${answeredBy.name} on ${day(answeredAt)}`}
      </p>
      {reason !== null && <p className="prose">{reason}</p>}
      {waiver !== null && <p className="prose">No final review: {waiver}</p>}
      {answer !== null && <p className="prose">Answer: {answer}</p>}
      {hearing && <p>{hearing.companionOffered ? 'A companion was offered.' : 'No companion was offered.'}</p>}
      {hearing && (
        <details>
          <summary>
            Hearing of {day(hearing.heldOn)}, announced on {day(hearing.notifiedOn)}
          </summary>
          <p className="prose">{hearing.notes}</p>
        </details>
      )}
    </div>
  );
};
