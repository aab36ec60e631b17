import { Link } from '@tanstack/react-router';
import type { ObjectiveItem } from '../../api/objectives';
import { day } from '../../components/day';
import { DueLine, spanOf } from './due-line';
import { counting, isClosed, outlooks, sideOf } from './names';
import { Progress } from './progress';
import { StateChip } from './state-chip';

interface Props {
  readonly items: readonly ObjectiveItem[];
  readonly viewerId: string;
  readonly label: string;
  /** Whether to say whose each one is. */
  readonly withPerson?: boolean;
}

/** One row for each: what, whose turn, how far, and by when on a line that all of them share. */
export function ObjectiveList({ items, viewerId, label, withPerson = false }: Props) {
  const span = spanOf(items);
  return (
    <ul className="plain lines" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="objective-row">
          <div className="stack close">
            <Link to="/objectives/$objectiveId" params={{ objectiveId: item.id }} className="strong">
              {counting(item).title.trim() === '' ? '(no title yet)' : counting(item).title}
            </Link>
            <About item={item} withPerson={withPerson} />
            <div className="row">
              <StateChip state={item.state} />
              <Turn item={item} viewerId={viewerId} />
              {item.changed && <span className="chip warn">A change waits</span>}
              <LastOutlook item={item} />
            </div>
          </div>
          <div className="stack close">
            <Progress label="Progress" progress={item.progress} />
            <DueLine item={item} span={span} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function About({
  item: { person, component, cycle, carriedFrom },
  withPerson,
}: {
  item: ObjectiveItem;
  withPerson: boolean;
}) {
  const words = [
    ...(withPerson ? [person.name] : []),
    ...(component ? [component.title] : []),
    ...(cycle ? [cycle.name] : []),
    ...(carriedFrom === null ? [] : ['goes on from an earlier one']),
  ];
  return words.length === 0 ? null : <p className="muted">{words.join(' · ')}</p>;
}

function Turn({ item, viewerId }: { item: ObjectiveItem; viewerId: string }) {
  const { turn, state, person } = item;
  if (turn === 'nobody') return state === 'draft' ? <span className="muted small">Only you see it</span> : null;
  if (sideOf(item, viewerId) === turn) return <b>Your turn</b>;
  return <span className="muted">{turn === 'lead' ? 'The lead’s turn' : `${person.name}’s turn`}</span>;
}

function LastOutlook({ item: { lastCheckIn, state } }: { item: ObjectiveItem }) {
  if (lastCheckIn === null || isClosed(state)) return null;
  const { name, mark, tone } = outlooks[lastCheckIn.outlook];
  return (
    <span className={`chip ${tone}`}>
      <span aria-hidden>{mark}</span> {name}
      <span className="unseen"> on {day(lastCheckIn.at)}</span>
    </span>
  );
}
