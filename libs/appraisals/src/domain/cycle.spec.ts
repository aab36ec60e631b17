import { type CycleDates, dateFaults } from './cycle';

const good: CycleDates = {
  periodFrom: '2025-12-01',
  periodTo: '2026-11-30',
  opensOn: '2026-12-07',
  selfDueOn: '2026-12-21',
  leadDueOn: '2027-01-11',
  meetingDueOn: '2027-02-01',
  acknowledgeDueOn: '2027-02-15',
  countersignDueOn: '2027-03-01',
};
const faults = (dates: Partial<CycleDates>) =>
  dateFaults({ ...good, ...dates }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the days of a cycle', () => {
  it('may be those of a usual year, and an opening that has passed is no fault', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ opensOn: '2026-01-05' })).toEqual([]);
  });

  it('look back on 36 months and not on a day more', () => {
    expect(faults({ periodFrom: '2023-12-01' })).toEqual([]);
    expect(faults({ periodFrom: '2023-11-30' })).toEqual(['/periodTo period-too-long']);
    expect(faults({ periodFrom: '2024-02-29', periodTo: '2027-02-28' })).toEqual([]);
  });

  it('are all within two years of one another', () => {
    expect(faults({ countersignDueOn: '2028-12-06' })).toEqual([]);
    expect(faults({ countersignDueOn: '2028-12-07' })).toEqual(['/countersignDueOn too-far-apart']);
    expect(faults({ opensOn: '2024-11-30' })).toContain('/opensOn too-far-apart');
    expect(faults({ periodFrom: '2022-01-01', periodTo: '2022-12-31' })).toEqual(['/opensOn too-far-apart']);
  });

  it('are refused by the field at both ends of the calendar, and not by an error of ours', () => {
    expect(faults({ periodFrom: '1900-01-01', periodTo: '9999-12-31' })).toEqual([
      '/periodTo period-too-long',
      '/opensOn too-far-apart',
    ]);
    expect(faults({ opensOn: '0001-01-01' })).toHaveLength(6);
  });

  it('are called backwards once, at the later of the two', () => {
    expect(faults({ leadDueOn: '2026-12-20' })).toEqual(['/leadDueOn dates-backwards']);
    expect(faults({ periodTo: '2025-11-30' })).toEqual(['/periodTo dates-backwards']);
  });
});
