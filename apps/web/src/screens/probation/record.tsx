import type { Probation } from '../../api/probations';
import { day, dayInWords } from '../../components/day';
import { DaySaid } from './day-said';
import { ProposalSaid } from './proposal-said';
import type { Relation } from './relation';
import { historyNames } from './words';

/** Outcomes that were issued and, for the lead and HR, what was proposed before; and the way it went. */
export function Record({ probation, relation }: { probation: Probation; relation: Relation }) {
  const { history, extensions } = probation;
  const decisions = probation.decisions.filter(({ state }) => state !== 'proposed');
  return (
    <>
      {(decisions.length > 0 || extensions.length > 0) && (
        <section className="card stack" aria-labelledby="decisions">
          <h2 id="decisions">{relation === 'subject' ? 'What was decided' : 'Decisions'}</h2>
          {decisions.map((decision) => (
            <ProposalSaid key={decision.id} proposal={decision} />
          ))}
          {extensions.map(({ approvedOn, oldLastDay, newLastDay }) => (
            <p key={approvedOn + newLastDay}>
              Extended on {day(approvedOn)}: the last day moved from {day(oldLastDay)} to <DaySaid on={newLastDay} />.
            </p>
          ))}
          {relation !== 'subject' && <Ending probation={probation} />}
        </section>
      )}
      {history.length > 0 && (
        <section className="card fold" aria-label="History">
          <details>
            <summary>History: {history.length === 1 ? '1 step' : `${history.length} steps`}</summary>
            <ol className="plain lines">
              {history.map(({ action, by, at, reason }) => (
                <li key={at + action}>
                  <b>{historyNames[action]}</b>
                  <span className="muted">
                    {' '}
                    · {day(at)}
                    {by && ` · ${by.name}`}
                  </span>
                  {reason !== null && <p className="prose">{reason}</p>}
                </li>
              ))}
            </ol>
          </details>
        </section>
      )}
    </>
  );
}

const Ending = ({ probation: { endsOn, appealUntil } }: { probation: Probation }) => (
  <>
    {endsOn !== null && <p>Employment ends on {dayInWords(endsOn)}.</p>}
    {appealUntil !== null && <p>An appeal is possible until {dayInWords(appealUntil)}.</p>}
  </>
);
