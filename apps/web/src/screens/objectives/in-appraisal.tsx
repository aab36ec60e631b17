import { Link } from '@tanstack/react-router';
import type { Appraisal } from '../../api/appraisals';
import { percent } from '../../api/objective-words';
import { day } from '../../components/day';
import { stateNames } from './names';
import { Progress } from './progress';
import { StateChip } from './state-chip';

/** The objectives of the appraisal's period, and why it cannot be closed while one of them is open. */
export function PeriodObjectives({ appraisal }: { appraisal: Appraisal }) {
  const { objectives, appraisee, appraiser, state } = appraisal;
  if (objectives.length === 0) return null;
  const open = objectives.filter((objective) => objective.open).length;
  return (
    <section className="card stack" aria-labelledby="period-objectives">
      <h2 id="period-objectives">Objectives of the period</h2>
      {open > 0 && state !== 'closed' && (
        <p className="note warn">
          <span>
            <b>{open === 1 ? 'One of them is still open.' : `${open} of them are still open.`}</b> The appraisal is not
            closed before each has its outcome: {appraiser.name} records how it ended for {appraisee.name}, or carries
            it forward.
          </span>
        </p>
      )}
      <ul className="plain lines">
        {objectives.map(({ id, title, state: objectiveState, open: isOpen, dueOn, weight, progress }) => (
          <li key={id} className="objective-row">
            <div className="stack close">
              <Link to="/objectives/$objectiveId" params={{ objectiveId: id }} hash={isOpen ? 'settle' : undefined}>
                {isOpen && <span className="unseen">Still open: </span>}
                {title}
              </Link>
              <div className="row">
                {isOpen ? (
                  <span className="chip warn">
                    <span aria-hidden>!</span> Open: {stateNames[objectiveState].toLowerCase()}
                  </span>
                ) : (
                  <StateChip state={objectiveState} />
                )}
                <span className="muted">
                  Due {day(dueOn)}
                  {weight !== null && ` · Weight ${percent(weight)}`}
                </span>
              </div>
            </div>
            <Progress label="Progress" progress={progress} />
          </li>
        ))}
      </ul>
    </section>
  );
}
