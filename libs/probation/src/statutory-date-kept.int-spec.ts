import { addDays, type LocalDate, statutoryGuard } from '@app/kernel';
import { people } from '../../../seeds/demo-organisation';
import { migrations } from '../../../migrations';
import { type House, openHouse } from '../../../test/support/house';

/** Days of employment about every turn of the rule: two years before 2027, six months after, and the ends of months. */
const days = [
  '2023-12-01',
  '2024-02-28',
  '2024-08-30',
  '2024-12-30',
  '2026-06-29',
  '2026-08-27',
  '2027-02-26',
  '2027-08-29',
].flatMap((from) => [0, 1, 2, 3, 4].map((more) => addDays(from as LocalDate, more)));

describe('a probation from before, that was kept without its statutory date', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('gets the one that the rule counts', async () => {
    const filling = migrations.find(({ name }) => name.startsWith('StatutoryDateAlways'));
    if (!filling) throw new Error('no such migration');
    const query = house.db.createQueryRunner();
    const mine = [people.ivy.id];
    for (const employedFrom of days) {
      await house.db.query(
        `update probation_case set qualifies_on = null, employment_started_on = $2, start_on = '2028-01-03',
           last_day = '2028-07-02' where person_id = $1`,
        [...mine, employedFrom],
      );
      await new filling().up(query);
      const [row] = await house.db.query<{ on: string }[]>(
        'select qualifies_on as "on" from probation_case where person_id = $1',
        mine,
      );
      expect([employedFrom, row?.on]).toEqual([
        employedFrom,
        statutoryGuard({ employedFrom, noticeDays: 7 }).qualifiesOn,
      ]);
    }
    await query.release();
  });
});
