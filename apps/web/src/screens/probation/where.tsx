import type { Probation } from '../../api/probations';
import { dayInWords, dueInWords, today } from '../../components/day';
import { Timeline } from '../../pictures/timeline';
import { lineOf } from './line';
import { daysLeftInWords, nextReviewOf, ruleNames, stateOf, turnOf } from './words';

/** What the line says, in a sentence: how long it still takes, and until when. */
function findingOf({ daysLeft, dates, stage, lastWorkingDay }: Probation): string {
  if (!dates) return '';
  const friday = lastWorkingDay === dates.lastDay ? null : lastWorkingDay;
  const ends = `${dayInWords(dates.lastDay)}${friday ? ` (working day before: ${dayInWords(friday)})` : ''}`;
  if (stage === 'finished' || daysLeft === null) return `It was to end on ${ends}.`;
  if (stage === 'planned') return `It starts on ${dayInWords(dates.startOn)} and ends on ${ends}.`;
  return `${daysLeftInWords(daysLeft)}. ${daysLeft < 0 ? 'Ended' : 'Ends'} ${ends}.`;
}

export const ProbationLine = ({ probation }: { probation: Probation }) => {
  const line = lineOf(probation, today());
  return line && <Timeline finding={findingOf(probation)} today={today()} {...line} />;
};

/** Where it is on its way: the state, whose turn it is, what to watch, and the line of its days. */
export function Where({ probation, viewerId }: { probation: Probation; viewerId: string }) {
  const { stage, decideBy } = probation;
  const next = nextReviewOf(probation);
  return (
    <section className="card stack" aria-label="Where this probation is">
      <p className="row">
        <span className="chip">{stateOf(probation)}</span>
        <b>{turnOf(probation, viewerId)}</b>
        <Flags {...probation} />
      </p>
      <ProbationLine probation={probation} />
      {stage !== 'finished' && (
        <p>
          {next && <>Next review: {dayInWords(next.dueOn)}. </>}
          To be decided by {dayInWords(decideBy)}.
        </p>
      )}
      <OpenTasks probation={probation} viewerId={viewerId} />
    </section>
  );
}

function OpenTasks({ probation: { tasks, person, lead }, viewerId }: { probation: Probation; viewerId: string }) {
  if (tasks.length === 0) return null;
  const nameOf = { subject: person.name, lead: lead.name, hr: 'HR' };
  return (
    <ul className="plain lines" aria-label="What is open">
      {tasks.map(({ rule, doer, dueOn }, index) => {
        const { text, tone } = dueInWords(dueOn);
        const isMine = (doer === 'subject' ? person.id : doer === 'lead' ? lead.id : '') === viewerId;
        return (
          <li key={`${rule}${dueOn}${index}`} className="row between">
            <span className="grow">
              {ruleNames[rule]} <span className="muted">· {isMine ? 'you' : nameOf[doer]}</span>
            </span>
            <span className={`chip ${tone}`}>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

interface FlagsProps {
  readonly state: Probation['state'];
  readonly overdue: boolean;
  readonly concern: boolean;
  readonly stage: Probation['stage'];
}

/** What nobody may overlook, each in words. */
export const Flags = ({ state, overdue, concern, stage }: FlagsProps) => (
  <>
    {state === 'lapsed' && <span className="chip bad">Lapsed</span>}
    {overdue && <span className="chip bad">Decision overdue</span>}
    {concern && stage !== 'finished' && <span className="chip warn">Concern</span>}
    {state === 'suspended' && <span className="chip warn">Paused</span>}
  </>
);
