import { Link } from '@tanstack/react-router';
import type { ProbationItem } from '../../api/probations';
import { day, dueInWords, shortDay, today } from '../../components/day';
import { Flags } from './where';
import { daysLeftInWords, stateOf } from './words';

const turnNames = { subject: 'Theirs', lead: 'Lead’s', hr: 'HR’s', nobody: '–' };

interface Props {
  readonly items: readonly ProbationItem[];
  readonly label: string;
  readonly withLead?: boolean;
}

/** One line per probation, the soonest decision first: how long still, whose turn, and the days that must not be missed. */
export const BoardTable = ({ items, label, withLead = false }: Props) => (
  <div className="scroll" tabIndex={0} role="region" aria-label={label}>
    <table className="as-cards">
      <thead>
        <tr>
          <th scope="col">Person</th>
          {withLead && <th scope="col">Lead</th>}
          <th scope="col">Left</th>
          <th scope="col">Turn</th>
          <th scope="col">Next review</th>
          <th scope="col">Decide by</th>
          <th scope="col">Latest safe day</th>
          <th scope="col">Last day</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Line key={item.id} item={item} withLead={withLead} />
        ))}
      </tbody>
    </table>
  </div>
);

function Line({ item, withLead }: { item: ProbationItem; withLead: boolean }) {
  const { id, person, lead, turn, decideBy, nextReviewOn, stage } = item;
  const open = stage !== 'finished';
  return (
    <tr>
      <th scope="row">
        <Link to="/probations/$probationId" params={{ probationId: id }}>
          {person.name}
        </Link>
        <span className="row">
          <Flags {...item} />
        </span>
      </th>
      {withLead && <td data-label="Lead">{lead.name}</td>}
      <td data-label="Left">{leftOf(item)}</td>
      <td data-label="Turn">{turnNames[turn]}</td>
      <td data-label="Next review">
        {nextReviewOn === null ? <span className="muted">–</span> : <DueChip on={nextReviewOn} />}
      </td>
      <td data-label="Decide by">{open ? <DueChip on={decideBy} /> : <span className="muted">–</span>}</td>
      <td data-label="Latest safe day">
        <SafeDay {...item} />
      </td>
      <td data-label="Last day">
        <LastDay {...item} />
      </td>
    </tr>
  );
}

/** Before the first day it is that day which counts. */
const leftOf = (item: ProbationItem): string => {
  const { stage, startOn, daysLeft } = item;
  if (stage === 'planned' && startOn !== null) return `Starts ${shortDay(startOn)}`;
  return daysLeft === null ? stateOf(item) : daysLeftInWords(daysLeft);
};

const DueChip = ({ on }: { on: string }) => {
  const { text, tone } = dueInWords(on);
  return <span className={`chip ${tone}`}>{text.startsWith('Due ') && tone !== 'warn' ? shortDay(on) : text}</span>;
};

/** By both clocks. Whoever was protected before the probation began has none, and that is said. */
function SafeDay({ latestSafeOn, protectedFrom }: Pick<ProbationItem, 'latestSafeOn' | 'protectedFrom'>) {
  if (protectedFrom === null) return <span className="muted">–</span>;
  if (latestSafeOn === null) return <span>None: protected from {day(protectedFrom)}</span>;
  return (
    <span>
      {day(latestSafeOn)} {latestSafeOn < today() && <span className="chip bad">Passed</span>}
    </span>
  );
}

// One element, for on a phone a cell is a label and what stands beside it.
function LastDay({ lastDay, lastWorkingDay }: Pick<ProbationItem, 'lastDay' | 'lastWorkingDay'>) {
  if (lastDay === null) return <span className="muted">–</span>;
  return (
    <span>
      {day(lastDay)}
      {lastWorkingDay !== null && lastWorkingDay !== lastDay && (
        <span className="muted"> (working day before: {shortDay(lastWorkingDay)})</span>
      )}
    </span>
  );
}
