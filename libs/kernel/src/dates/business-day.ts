import { addDays, type LocalDate, toLocalDate } from '../local-date';

/** When a working day of reminders begins: nobody is reminded in the middle of the night. */
const MORNING = '08:30';

/**
 * The day whose reminders are due at an instant: the date in London from 08:30 local time, the day before until then.
 * Looked at every minute, this is right through both changes of the clock, which a timer set once is not.
 */
export function businessDayAt(instant: Date, timeZone = 'Europe/London'): LocalDate {
  const [date = '', time = ''] = instant.toLocaleString('sv-SE', { timeZone }).split(' ');
  const day = toLocalDate(date);
  return time.slice(0, MORNING.length) >= MORNING ? day : addDays(day, -1);
}
