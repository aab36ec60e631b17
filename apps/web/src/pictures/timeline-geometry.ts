type EventState = 'done' | 'soon' | 'later';

export interface TimelineEvent {
  readonly name: string;
  /** An ISO day. */
  readonly on: string;
  readonly state: EventState;
}

export interface Placed extends TimelineEvent {
  readonly x: number;
  /** Which line below the axis its name is written on, so that no two names touch. */
  readonly lane: number;
}

const DAY = 86_400_000;
const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** Where a day lies between the first and the last one, as pixels from `left` to `right`; outside days stick to the end. */
export function alongDays(
  day: string,
  first: string,
  last: string,
  { left, right }: { left: number; right: number },
): number {
  const length = dayNumber(last) - dayNumber(first);
  const share = length <= 0 ? 0 : (dayNumber(day) - dayNumber(first)) / length;
  return Math.round((left + (right - left) * Math.min(1, Math.max(0, share))) * 10) / 10;
}

/** Events with their place, each name on the highest lane where it has `room` pixels to itself. */
export function placeEvents(
  events: readonly TimelineEvent[],
  span: { readonly first: string; readonly last: string },
  { left, right, room }: { readonly left: number; readonly right: number; readonly room: number },
): Placed[] {
  const ends: number[] = [];
  return [...events]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map((event) => {
      const x = alongDays(event.on, span.first, span.last, { left, right });
      const free = ends.findIndex((end) => end <= x - room / 2);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = x + room / 2;
      return { ...event, x, lane };
    });
}

/** Whole days from one day to another; negative when it has passed. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
