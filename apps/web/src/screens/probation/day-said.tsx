import { dayInWords } from '../../components/day';
import { fridayBefore } from './days';

/** A day in words; on a weekend with the working day before it, on which something can still be done. */
export function DaySaid({ on }: { on: string }) {
  const friday = fridayBefore(on);
  return (
    <>
      {dayInWords(on)}
      {friday !== undefined && <span className="muted"> (working day before: {dayInWords(friday)})</span>}
    </>
  );
}
