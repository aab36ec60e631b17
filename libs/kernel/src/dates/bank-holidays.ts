import { type LocalDate, partsOf } from '../local-date';

/** The three parts of the United Kingdom that publish bank holidays of their own. */
export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Division = (typeof divisions)[number];

/** Month and day, with substitute days where they fall, as gov.uk/bank-holidays lists them. */
const PUBLISHED: Record<Division, Readonly<Record<number, string>>> = {
  'england-and-wales': {
    2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
    // The early May holiday moved to the 75th anniversary of VE Day.
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    // Spring moved to June beside the Platinum Jubilee; 19 September was the funeral of Queen Elizabeth II.
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    // 8 May: the coronation of King Charles III.
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  },
  scotland: {
    2019: '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26',
    2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
    2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
    2022: '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27',
    2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
    2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
    2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    // 15 June: Scotland at the football World Cup.
    2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
    2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
    2028: '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
  },
  'northern-ireland': {
    2019: '01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26',
    2020: '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28',
    2021: '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28',
    2022: '01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27',
    2023: '01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26',
    2024: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
    2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    2027: '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28',
    2028: '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
  },
};

const HOLIDAYS: Record<Division, ReadonlySet<string>> = {
  'england-and-wales': daysOf('england-and-wales'),
  scotland: daysOf('scotland'),
  'northern-ireland': daysOf('northern-ireland'),
};

export const firstYearKnown = (division: Division): number => Math.min(...Object.keys(PUBLISHED[division]).map(Number));

/** After this year we count weekends only: the bank holidays are not bundled yet. */
export const lastYearKnown = (division: Division): number => Math.max(...Object.keys(PUBLISHED[division]).map(Number));

/** The bank holidays of the division that are known, in order: those of the bundled years (gov.uk/bank-holidays). */
export const bankHolidays = (division: Division): LocalDate[] => [...HOLIDAYS[division]].sort() as LocalDate[];

/** Whether the day is a bank holiday of the division, as far as the bundled years go (gov.uk/bank-holidays). */
export const isBankHoliday = (day: LocalDate, division: Division): boolean => HOLIDAYS[division].has(day);

/**
 * The first year, of those the given days span, whose bank holidays are not known; undefined when all are.
 * Give both ends of a computation, and warn "bank holidays not yet published" when a year comes back.
 */
export function yearNotKnown(division: Division, ...days: readonly LocalDate[]): number | undefined {
  const years = days.map((day) => partsOf(day).year).sort((one, other) => one - other);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first < firstYearKnown(division)) return first;
  return last > lastYearKnown(division) ? Math.max(first, lastYearKnown(division) + 1) : undefined;
}

function daysOf(division: Division): ReadonlySet<string> {
  const years = Object.entries(PUBLISHED[division]);
  return new Set(years.flatMap(([year, days]) => days.split(' ').map((day) => [year, day].join('-'))));
}
