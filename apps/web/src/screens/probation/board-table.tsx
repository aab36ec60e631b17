import { Link } from '@tanstack/react-router';
import type { Probation, ProbationItem } from '../../api/probations';
import { day, dueInWords, shortDay } from '../../components/day';
import { fridayBefore } from './days';
import { Flags } from './where';
import { daysLeftInWords, hasConcern, nextReviewOf, stateOf } from './words';

const turnNames = { subject: 'Theirs', lead: 'Lead’s', hr: 'HR’s', nobody: '–' };

interface Props {
  readonly items: readonly ProbationItem[];
  readonly label: string;
  /** The whole cases, where their reviews may be looked at without being asked for: the next one and concerns. */
  readonly cases?: ReadonlyMap<string, Probation>;
  readonly withLead?: boolean;
}

/** One line per probation, the soonest decision first: how long still, whose turn, and the days that must not be missed. */
export const BoardTable = ({ items, label, cases, withLead = false }: Props) => (
  <div className="scroll" tabIndex={0} role="region" aria-label={label}>
    <table>
      <thead>
        <tr>
          <th scope="col">Person</th>
          {withLead && <th scope="col">Lead</th>}
          <th scope="col">Left</th>
          <th scope="col">Turn</th>
          {cases && <th scope="col">Next review</th>}
          <th scope="col">Decide by</th>
          <th scope="col">Latest safe day</th>
          <th scope="col">Last day</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Line key={item.id} {...{ item, withLead }} hasReviews={cases !== undefined} whole={cases?.get(item.id)} />
        ))}
      </tbody>
    </table>
  </div>
);

interface LineProps {
  readonly item: ProbationItem;
  readonly withLead: boolean;
  readonly hasReviews: boolean;
  readonly whole: Probation | undefined;
}

function Line({ item, withLead, hasReviews, whole }: LineProps) {
  const { id, person, lead, daysLeft, turn, decideBy, latestSafeOn, lastDay, stage } = item;
  const next = whole && nextReviewOf(whole);
  const open = stage !== 'finished';
  return (
    <tr>
      <th scope="row">
        <Link to="/probations/$probationId" params={{ probationId: id }}>
          {person.name}
        </Link>
        <span className="row">
          <Flags {...item} concern={whole !== undefined && hasConcern(whole)} />
        </span>
      </th>
      {withLead && <td>{lead.name}</td>}
      <td>{daysLeft === null ? stateOf(item) : daysLeftInWords(daysLeft)}</td>
      <td>{turnNames[turn]}</td>
      {hasReviews && <td>{open && next ? <DueChip on={next.dueOn} /> : <span className="muted">–</span>}</td>}
      <td>{open ? <DueChip on={decideBy} /> : <span className="muted">–</span>}</td>
      <td>{latestSafeOn === null ? <span className="muted">–</span> : day(latestSafeOn)}</td>
      <td>
        <LastDay on={lastDay} />
      </td>
    </tr>
  );
}

const DueChip = ({ on }: { on: string }) => {
  const { text, tone } = dueInWords(on);
  return <span className={`chip ${tone}`}>{text.startsWith('Due ') && tone !== 'warn' ? shortDay(on) : text}</span>;
};

function LastDay({ on }: { on: string | null }) {
  if (on === null) return <span className="muted">–</span>;
  const friday = fridayBefore(on);
  return (
    <>
      {day(on)}
      {friday !== undefined && <span className="muted"> (working day before: {shortDay(friday)})</span>}
    </>
  );
}
