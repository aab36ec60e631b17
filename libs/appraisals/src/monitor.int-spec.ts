import { addDays, Clock, type LocalDate } from '@app/kernel';
import { cycleId } from '../../../seeds/demo-appraisals';
import { type House, openHouse } from '../../../test/support/house';
import { AppraisalsQueries } from './appraisals.queries';
import { CyclesQueries } from './cycles.queries';

const dueOn = `update appraisal set self_due_on = $2, lead_due_on = $2, meeting_due_on = $2, acknowledge_due_on = $2,
    countersign_due_on = $2
  where id in (select id from (
    select id, row_number() over (order by state, appraisee_id) as place from appraisal where cycle_id = $1) numbered
    where place % 3 = $3)`;

describe('the monitor of a cycle', () => {
  let house: House;
  let today: LocalDate;

  beforeAll(async () => {
    house = await openHouse();
    today = house.app.get(Clock).today();
  });
  afterAll(() => house.close());

  /** The rule of whose turn it is and by when stands in SQL as well, to be counted there. */
  it('calls late, and counts for a reminder, exactly what the rules call due', async () => {
    for (const [place, days] of [-40, 0, 40].entries()) {
      await house.db.query(dueOn, [cycleId, addDays(today, days), place]);
    }
    const hari = await house.viewer('hari');
    const { items } = await house.get(AppraisalsQueries).list(hari, { cycleId, page: 1, pageSize: 200 });
    const monitor = await house.get(CyclesQueries).monitor(hari, cycleId);
    const late = items.filter(({ overdue }) => overdue).length;
    const due = items.filter((item) => item.dueOn !== null && item.dueOn <= today).length;
    expect([late > 0, due > late, items.length > due]).toEqual([true, true, true]);
    expect(monitor.overall).toMatchObject({ total: items.length, late });
    expect(monitor.toRemind).toBe(due);
  });
});
