import { dayInWords, shortDay } from '../components/day';
import { alongDays, placeEvents, type TimelineEvent } from './timeline-geometry';
import { useWidth } from './use-width';

interface Props {
  readonly finding: string;
  readonly first: string;
  readonly last: string;
  readonly today: string;
  readonly events: readonly TimelineEvent[];
}

const said = { done: 'done', soon: 'next', later: 'to come' };
const marks = { done: '✓', soon: '!', later: '' };
const ROOM_FOR_NAMES = 520;
const LETTER = 7;

const END = 14;

/** What a name in the middle below its mark needs on one side, so that it stays inside. */
const halfOf = (event: TimelineEvent | undefined): number => 10 + (LETTER * (event?.name.length ?? 0)) / 2;

const roomFor = (events: readonly TimelineEvent[]): number =>
  16 + LETTER * Math.max(0, ...events.map(({ name }) => name.length));

/** Days on a line with a mark for today; on a phone the marks are numbered and the names stand below. */
export function Timeline({ finding, first, last, today, events }: Props) {
  const [place, width] = useWidth<HTMLDivElement>();
  const named = width >= ROOM_FOR_NAMES;
  const inOrder = [...events].sort((a, b) => a.on.localeCompare(b.on));
  const ends = {
    left: named ? halfOf(inOrder[0]) : END,
    right: Math.max(0, width - (named ? halfOf(inOrder.at(-1)) : END)),
  };
  const placed = placeEvents(events, { first, last }, { ...ends, room: named ? roomFor(events) : 0 });
  const now = alongDays(today, first, last, ends);
  const lanes = named ? Math.max(0, ...placed.map(({ lane }) => lane)) + 1 : 0;
  return (
    <figure className="picture">
      <figcaption>{finding}</figcaption>
      <div ref={place}>
        {width > 0 && (
          <svg width={width} height={44 + lanes * 46} aria-hidden>
            <line className="line-rest" x1={now} x2={ends.right} y1="22" y2="22" />
            <line className="line-done" x1={ends.left} x2={now} y1="22" y2="22" />
            <line className="today-mark" x1={now} x2={now} y1="4" y2="40" />
            {placed.map(({ name, on, state, x, lane }) => (
              <g key={name}>
                {named && lane > 0 && <line className="spoke" x1={x} x2={x} y1="34" y2={42 + lane * 46} />}
                <circle className={`event-${state}`} cx={x} cy="22" r={state === 'later' ? 10.5 : 12} />
                <text className="on-mark" x={x} y="27" textAnchor="middle">
                  {marks[state]}
                </text>
                {named && <Name {...{ name, on, x, y: 58 + lane * 46 }} />}
              </g>
            ))}
          </svg>
        )}
      </div>
      <ol className={named ? 'unseen' : undefined}>
        {placed.map(({ name, on, state }) => (
          <li key={name}>
            {name}, {dayInWords(on)}: {said[state]}
          </li>
        ))}
      </ol>
    </figure>
  );
}

const Name = ({ name, on, x, y }: { name: string; on: string; x: number; y: number }) => (
  <>
    <text x={x} y={y} textAnchor="middle">
      {name}
    </text>
    <text className="quiet" x={x} y={y + 18} textAnchor="middle">
      {shortDay(on)}
    </text>
  </>
);
