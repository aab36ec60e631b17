import { useSuspenseQuery } from '@tanstack/react-query';
import { bankHolidays, type CycleInput } from '../../api/cycles';
import { dayInWords } from '../../components/day';
import { notWorkingDays } from './dates';

/** Says which days of a cycle are no working days, while they can still be changed. */
export function NotWorkingDays({ input }: { readonly input: CycleInput }) {
  const { data: holidays } = useSuspenseQuery(bankHolidays);
  return notWorkingDays(input, holidays.days).map(({ name, day, before }) => (
    <p key={name} className="note warn">
      {name}: {dayInWords(day)} is not a working day. The working day before is {dayInWords(before)}.
    </p>
  ));
}
