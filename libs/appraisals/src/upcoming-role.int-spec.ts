import { addDays, Clock } from '@app/kernel';
import { people, teams } from '../../../seeds/demo-organisation';
import { type House, openHouse } from '../../../test/support/house';
import { publishedOf, publishNewer } from '../../../test/support/newer-role';
import { CycleLaunchService } from './cycle-launch.service';
import { CycleLaunchWork } from './cycle-launch.work';
import { CyclesService } from './cycles.service';

describe('a launch while a version of the role profile is published for a later day', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('draws on the one that is in force, and on nothing of the other', async () => {
    const today = house.app.get(Clock).today();
    const inForce = await publishedOf(house.db, 'problem-analyst');
    const more = [{ kind: 'work_activity', title: 'Watches the queue at night' }];
    await publishNewer(house.db, inForce, { more, from: addDays(today, 30) });
    const hari = await house.viewer('hari');
    const cycleId = await house.get(CyclesService).create(hari, {
      name: 'While one is to come',
      periodFrom: addDays(today, -365),
      periodTo: today,
      opensOn: today,
      selfDueOn: addDays(today, 14),
      leadDueOn: addDays(today, 28),
      meetingDueOn: addDays(today, 42),
      acknowledgeDueOn: addDays(today, 56),
      countersignDueOn: addDays(today, 70),
    });
    await house
      .get(CycleLaunchService)
      .launch(hari, cycleId, { teamIds: teams.map(({ id }) => id), withTeamsBelow: false });
    await house.get(CycleLaunchWork).work();
    const drawn = await house.db.query(
      `select distinct role_profile_version_id as pinned, component.version_id as "drawnFrom"
         from appraisal join appraisal_item item on item.appraisal_id = appraisal.id
         join role_profile_component component on component.id = component_id
        where cycle_id = $1 and appraisee_id = $2`,
      [cycleId, people.sam.id],
    );
    expect(drawn).toEqual([{ pinned: inForce, drawnFrom: inForce }]);
  });
});
