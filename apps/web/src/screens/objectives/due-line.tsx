import type { ObjectiveItem } from '../../api/objectives';
import { day, dueInWords, shortDay, today } from '../../components/day';
import { alongDays } from '../../pictures/timeline-geometry';
import { counting, isClosed } from './names';

export interface Span {
  readonly first: string;
  readonly last: string;
}

/** The days that one line has to show: all open ones that fall due, and today. */
export function spanOf(items: readonly ObjectiveItem[], now = today()): Span {
  const days = items
    .flatMap((item) => {
      const { dueOn } = counting(item);
      return isClosed(item.state) || dueOn === null ? [] : [dueOn];
    })
    .concat(now);
  days.sort();
  return { first: days[0] ?? now, last: days.at(-1) ?? now };
}

/** Its day on the line that all rows share, with a mark for today; the same stands beside it in words. */
export function DueLine({ item, span }: { item: ObjectiveItem; span: Span }) {
  const { state, overdue } = item;
  const { dueOn } = counting(item);
  if (dueOn === null) return <span className="muted">{overdue === null ? '–' : 'No day yet'}</span>;
  if (isClosed(state))
    return (
      <span className="muted">
        {dueOn < today() ? 'Was due' : 'Due'} {day(dueOn)}
      </span>
    );
  const late = overdue === true;
  const ends = { left: 2, right: 98 };
  const at = (iso: string) => `${alongDays(iso, span.first, span.last, ends)}%`;
  const { text, tone } = dueInWords(dueOn);
  return (
    <div className="due-line">
      <div className="day-line" aria-hidden>
        <span className="day-today" style={{ left: at(today()) }} />
        <span className={late ? 'day-due late' : 'day-due'} style={{ left: at(dueOn) }} />
      </div>
      {late ? (
        <span className="chip bad">
          <span aria-hidden>!</span> Overdue: {text}, {shortDay(dueOn)}
        </span>
      ) : (
        <span className={`chip ${tone}`}>{text}</span>
      )}
    </div>
  );
}
