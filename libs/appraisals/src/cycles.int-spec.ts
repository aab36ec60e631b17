import { randomUUID } from 'node:crypto';
import { addDays, Clock, type LocalDate } from '@app/kernel';
import { people, teams, type Who } from '../../../seeds/demo-organisation';
import { type House, openHouse } from '../../../test/support/house';
import { AppraisalsSweep } from './appraisals.sweep';
import { CycleLaunchService } from './cycle-launch.service';
import { CycleLaunchWork } from './cycle-launch.work';
import { CyclesQueries } from './cycles.queries';
import { CyclesService } from './cycles.service';
import type { SaveCycle } from './cycles.dto';

describe('cycles on a database', () => {
  let house: House;
  let today: LocalDate;
  const teamId = (name: string) => teams.find((team) => team.name === name)?.id ?? '';
  const wholeTrust = { teamIds: [teamId('Yorkshire Example Trust')], withTeamsBelow: true };

  beforeAll(async () => {
    house = await openHouse();
    today = house.app.get(Clock).today();
  });
  afterAll(() => house.close());

  const input = (name: string, opensIn = 0): SaveCycle => ({
    name,
    periodFrom: addDays(today, -365),
    periodTo: today,
    opensOn: addDays(today, opensIn),
    selfDueOn: addDays(today, opensIn + 14),
    leadDueOn: addDays(today, opensIn + 28),
    meetingDueOn: addDays(today, opensIn + 42),
    acknowledgeDueOn: addDays(today, opensIn + 56),
    countersignDueOn: addDays(today, opensIn + 70),
  });
  const launches = () => house.get(CycleLaunchService);
  const created = async (name: string, opensIn = 0) =>
    house.get(CyclesService).create(await house.viewer('hari'), input(name, opensIn));
  const states = (cycleId: string) =>
    house.db.query<{ state: string; n: number }[]>(
      'select state, count(*)::integer as n from appraisal where cycle_id = $1 group by state',
      [cycleId],
    );

  it('says in a dry run who is left out and why, and writes nothing', async () => {
    const id = await created('Dry');
    const dry = await launches().dryRun(await house.viewer('hari'), id, wholeTrust);
    const reasons = Object.fromEntries(dry.leftOut.map(({ person, reasons }) => [person.name, reasons]));
    expect(reasons['Wyn Parry']).toEqual(['no-role']);
    expect(reasons['Ruth Adeyemi']).toEqual(['no-lead', 'no-role']);
    expect(dry.ready.map(({ person }) => person.name)).toContain('Sam Okafor');
    expect(dry.ready.find(({ person }) => person.name === 'Priya Shah')?.lead.name).toBe('Grace Lin');
    expect(await states(id)).toEqual([]);
  });

  it('launches once however often it is clicked, and makes each person one appraisal with the items of their role', async () => {
    const id = await created('Clicked');
    const hari = await house.viewer('hari');
    const ids = await Promise.all(
      Array.from({ length: 10 }, () => launches().launch(hari, id, wholeTrust, 'one-click')),
    );
    expect(new Set(ids).size).toBe(1);
    await Promise.all([1, 2, 3].map(() => house.get(CycleLaunchWork).work()));
    expect(await states(id)).toEqual([{ state: 'planned', n: 14 }]);
    const launch = await house.get(CyclesQueries).launch(hari, ids[0] ?? '');
    expect(launch).toMatchObject({ total: 14, created: 14, finishedAt: expect.anything() as unknown });
    const kinds = await house.db.query<{ kind: string; n: number }[]>(
      `select item.kind, count(*)::integer as n from appraisal_item item
         join appraisal on appraisal.id = item.appraisal_id
        where appraisal.cycle_id = $1 and appraisal.appraisee_id = $2 group by kind order by kind`,
      [id, people.priya.id],
    );
    expect(kinds).toEqual([
      { kind: 'behavioural_skill', n: 7 },
      { kind: 'knowledge', n: 26 },
      { kind: 'organisation_skill', n: 14 },
      { kind: 'question', n: 3 },
      { kind: 'statement', n: 1 },
      { kind: 'work_activity', n: 17 },
    ]);
    expect(await house.db.query(`select action from audit_event where entity_id = $1 order by id`, [id])).toEqual([
      { action: 'cycle.create' },
      { action: 'cycle.launch' },
      { action: 'cycle.launched' },
    ]);
  });

  it('can be launched again for more teams, and gives nobody a second appraisal', async () => {
    const id = await created('Twice');
    const hari = await house.viewer('hari');
    const chosen = (...names: string[]) => ({ teamIds: names.map(teamId), withTeamsBelow: false });
    await launches().launch(hari, id, chosen('Service desk'));
    await expect(launches().launch(hari, id, chosen('IT operations'))).rejects.toMatchObject({
      code: 'already-launching',
    });
    await house.get(CycleLaunchWork).work();
    const both = chosen('IT operations', 'Service desk');
    await launches().launch(hari, id, both);
    await house.get(CycleLaunchWork).work();
    expect(await states(id)).toEqual([{ state: 'planned', n: 13 }]);
    const again = await launches().dryRun(hari, id, both);
    expect([again.ready.length, again.alreadyIn.length]).toEqual([0, 13]);
    expect(again.leftOut.map(({ person }) => person.name).sort()).toContain('Wyn Parry');
    expect(again.leftOut.map(({ person }) => person.name)).not.toContain('Sam Okafor');
    await expect(launches().launch(hari, id, both)).rejects.toMatchObject({ code: 'nobody-ready' });
  });

  it('opens by itself when the day has come, and not before; two sweeps at once open each once', async () => {
    const [now, later] = [await created('Now'), await created('Later', 10)];
    const hari = await house.viewer('hari');
    for (const id of [now, later]) {
      await launches().launch(hari, id, wholeTrust);
      await house.get(CycleLaunchWork).work();
    }
    await Promise.all([1, 2].map(() => house.get(AppraisalsSweep).run()));
    expect(await states(now)).toEqual([{ state: 'self_assessment', n: 14 }]);
    expect(await states(later)).toEqual([{ state: 'planned', n: 14 }]);
    const opened = await house.db.query<unknown[]>(
      `select 1 from appraisal_step step join appraisal on appraisal.id = step.appraisal_id
        where appraisal.cycle_id = $1 and step.action = 'open'`,
      [now],
    );
    expect(opened).toHaveLength(14);
  });

  it('goes on without an acknowledgement after ten working days, and closes what is countersigned', async () => {
    const id = async (who: Who) => {
      const [row] = await house.db.query<{ id: string }[]>(
        `select id from appraisal where appraisee_id = $1 and state = 'shared'`,
        [people[who].id],
      );
      return row?.id ?? '';
    };
    const lena = await id('lena');
    await house.db.query(`update appraisal set acknowledge_due_on = $2::date - 1 where id = $1`, [lena, today]);
    await house.get(AppraisalsSweep).run();
    const [row] = await house.db.query<{ state: string }[]>('select state from appraisal where id = $1', [lena]);
    expect(row?.state).toBe('not_acknowledged');
  });

  it('refuses dates that run backwards, in words and by constraint', async () => {
    const hari = await house.viewer('hari');
    const backwards = { ...input('Backwards'), leadDueOn: addDays(today, 1) };
    await expect(house.get(CyclesService).create(hari, backwards)).rejects.toMatchObject({
      kind: 'invalid',
      details: { errors: [{ pointer: '/leadDueOn', code: 'dates-backwards' }] },
    });
    const raw = house.db.query(
      `insert into cycle (id, name, state, period_from, period_to, opens_on, self_due_on, lead_due_on, meeting_due_on,
         acknowledge_due_on, countersign_due_on)
       values ($1, 'Raw', 'draft', $2, $2, $2, $2, $3, $2, $2, $2)`,
      [randomUUID(), today, addDays(today, -1)],
    );
    await expect(raw).rejects.toThrow('check constraint');
  });

  it('is changed by one of two who opened it, and not at all once launched', async () => {
    const id = await created('Edited');
    const hari = await house.viewer('hari');
    const edit = (version: number, name: string) => house.get(CyclesService).update(hari, id, version, input(name));
    await edit(1, 'Edited once');
    await expect(edit(1, 'Edited twice')).rejects.toMatchObject({
      kind: 'stale',
      details: { current: { version: 2 } },
    });
    await launches().launch(hari, id, wholeTrust);
    await expect(edit(3, 'Too late')).rejects.toMatchObject({ code: 'already-launched' });
    await house.get(CycleLaunchWork).work();
  });

  it('belongs to HR: nobody else lists, launches or watches one', async () => {
    for (const who of ['sam', 'priya', 'ruth', 'pat'] as const) {
      const viewer = await house.viewer(who);
      await expect(house.get(CyclesQueries).list(viewer, { page: 1, pageSize: 50 })).rejects.toMatchObject({
        kind: 'forbidden',
      });
      await expect(house.get(CyclesService).create(viewer, input('Mine'))).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });

  it('counts in the monitor whoever this HR person may act for, and says how many others handle', async () => {
    const hari = await house.viewer('hari');
    const { items } = await house.get(CyclesQueries).list(hari, { page: 1, pageSize: 50 });
    const id = items.find(({ name }) => name === 'Now')?.id ?? '';
    const monitor = await house.get(CyclesQueries).monitor(hari, id);
    expect(monitor.overall).toMatchObject({ total: 14, notStarted: 14, signed: 0, late: 0 });
    expect(monitor.teams.map(({ teamName, total }) => [teamName, total])).toEqual([
      ['IT operations', 9],
      ['Service desk', 4],
      ['Systems administration', 1],
    ]);
    expect(monitor.handledByOthers).toBe(0);
  });
});
