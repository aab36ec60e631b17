import type { Holders } from '../../api/rebase';

type Version = Holders['versions'][number];

export const peopleCount = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** "12 people hold version 1, and 2 will from a later day". */
export function holdingOf({ people, coming, number }: Pick<Version, 'people' | 'coming' | 'number'>): string {
  const hold = `${peopleCount(people)} ${people === 1 ? 'holds' : 'hold'} version ${number}`;
  if (coming === 0) return hold;
  return people === 0
    ? `${peopleCount(coming)} will hold version ${number} from a later day`
    : `${hold}, and ${coming} will from a later day`;
}

/** How many end with an older version than this: whom the reader may move, and who is another HR person's to move. */
export function movableTo(versions: readonly Version[], number: number): { people: number; others: number } {
  const older = versions.filter((version) => version.number < number);
  const all = older.reduce((sum, { staying }) => sum + staying, 0);
  const others = older.reduce((sum, { handledByOthers }) => sum + handledByOthers, 0);
  return { people: all - others, others };
}

/** The day that is offered to move on: today, or the first day of the version where that is to come. */
export const firstDayFor = (effectiveFrom: string | null, today: string): string =>
  effectiveFrom !== null && effectiveFrom > today ? effectiveFrom : today;
