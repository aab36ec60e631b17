import type { Holders } from '../../api/rebase';

type Version = Holders['versions'][number];

export const peopleCount = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** "12 people hold version 1". */
export const holdingOf = ({ people, number }: Pick<Version, 'people' | 'number'>): string =>
  `${peopleCount(people)} ${people === 1 ? 'holds' : 'hold'} version ${number}`;

/** How many hold an older version than this: whom the reader may move, and who is another HR person's to move. */
export function movableTo(versions: readonly Version[], number: number): { people: number; others: number } {
  const older = versions.filter((version) => version.number < number);
  const all = older.reduce((sum, { people }) => sum + people, 0);
  const others = older.reduce((sum, { handledByOthers }) => sum + handledByOthers, 0);
  return { people: all - others, others };
}

/** The day that is offered to move on: today, or the first day of the version where that is to come. */
export const firstDayFor = (effectiveFrom: string | null, today: string): string =>
  effectiveFrom !== null && effectiveFrom > today ? effectiveFrom : today;
