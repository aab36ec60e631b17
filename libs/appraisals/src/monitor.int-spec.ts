import { randomUUID } from 'node:crypto';
import { addDays, Clock, type LocalDate } from '@app/kernel';
import { cycleId } from '../../../seeds/demo-appraisals';
import { type House, openHouse } from '../../../test/support/house';
import { AppraisalsQueries } from './appraisals.queries';
import { CycleRemindingService } from './cycle-reminding.service';
import { CyclesQueries } from './cycles.queries';
import { CyclesService } from './cycles.service';

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

  it('lists the late ones first, the longest late before the others, and finds them and whoever has not begun', async () => {
    const hari = await house.viewer('hari');
    const list = (only?: 'late' | 'not_started') =>
      house.get(AppraisalsQueries).list(hari, { cycleId, only, page: 1, pageSize: 200 });
    const { items } = await list();
    const late = items.filter(({ overdue }) => overdue);
    expect(items.slice(0, late.length)).toEqual(late);
    const [last] = late.slice(-1);
    await house.db.query('update appraisal set self_due_on = $2, lead_due_on = $2, meeting_due_on = $2 where id = $1', [
      last?.id,
      addDays(today, -50),
    ]);
    if (last && ['self_assessment', 'lead_assessment', 'meeting'].includes(last.state)) {
      expect((await list()).items[0]?.id).toBe(last.id);
    }
    expect((await list('late')).items.map(({ id }) => id).sort()).toEqual(late.map(({ id }) => id).sort());
    const { overall } = await house.get(CyclesQueries).monitor(hari, cycleId);
    expect((await list('not_started')).total).toBe(overall.notStarted);
    expect(overall.notStarted).toBeGreaterThan(0);
  });

  it('reminds each person once a day, however many ask at once: not even all connections taken is in the way', async () => {
    const hari = await house.viewer('hari');
    const remind = () => house.get(CycleRemindingService).remind(hari, cycleId);
    const answers = await Promise.all(Array.from({ length: 20 }, remind));
    const told = answers.map(({ people }) => people).filter((people) => people > 0);
    expect(told).toEqual([expect.any(Number)]);
    expect(await remind()).toEqual({ people: 0, already: told[0] });
  });

  it('tells nobody but HR who is late: not by finding them, and not by their place in a list', async () => {
    const grace = await house.viewer('grace');
    const all = await house.get(AppraisalsQueries).list(grace, { cycleId, page: 1, pageSize: 200 });
    expect(all.total).toBeGreaterThan(1);
    const names = all.items.filter(({ state }) => state !== 'closed').map(({ appraisee }) => appraisee.name);
    expect(names).toEqual([...names].sort());
    const late = await house.get(AppraisalsQueries).list(grace, { cycleId, only: 'late', page: 1, pageSize: 200 });
    expect(late.items).toEqual([]);
  });

  it('does not call left out, of a launch of an earlier version, whoever was in the cycle already', async () => {
    const hari = await house.viewer('hari');
    const id = randomUUID();
    const left = (name: string, reason: string) => ({ person: { id, name }, teamName: 'T', reasons: [reason] });
    await house.db.query(
      `insert into cycle_launch (id, cycle_id, team_ids, total, left_out, started_by, finished_at)
       values ($1, $2, array[]::uuid[], 1, $3, $4, now())`,
      [id, cycleId, JSON.stringify([left('In', 'already-in'), left('Out', 'no-role')]), hari.personId],
    );
    const { leftOut } = await house.get(CyclesQueries).launch(hari, id);
    expect(leftOut.map(({ person }) => person.name)).toEqual(['Out']);
  });

  it('says at the name that another cycle has it, whatever the capitals, and lets a cycle keep its own', async () => {
    const hari = await house.viewer('hari');
    const service = house.get(CyclesService);
    const { id: existing, ...cycle } = await house.get(CyclesQueries).one(hari, cycleId);
    const taken = { kind: 'conflict', code: 'name-taken', details: { errors: [{ pointer: '/name' }] } };
    await expect(service.create(hari, { ...cycle, name: cycle.name.toUpperCase() })).rejects.toMatchObject(taken);
    const id = await service.create(hari, { ...cycle, name: 'Another' });
    expect(id).not.toBe(existing);
    await expect(service.update(hari, id, 1, cycle)).rejects.toMatchObject(taken);
    await service.update(hari, id, 1, { ...cycle, name: 'another' });
  });
});
