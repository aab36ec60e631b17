import { addDays, Clock } from '@app/kernel';
import { people } from '../../../seeds/demo-organisation';
import { type House, openHouse } from '../../../test/support/house';
import { publishNewer } from '../../../test/support/newer-role';
import { OpeningService } from './opening.service';
import { ReadingService } from './reading.service';

describe('a probation that is opened while a version of the role profile is published for a later day', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('asks for what is in force, and for nothing of the other', async () => {
    const today = house.app.get(Clock).today();
    const [held] = await house.db.query<{ id: string }[]>(
      'select version_id as id from role_assignment where person_id = $1 and during @> $2::date',
      [people.ann.id, today],
    );
    const more = [{ kind: 'work_activity', title: 'Watches the queue at night' }];
    const upcoming = await publishNewer(house.db, held?.id ?? '', { more, from: addDays(today, 30) });
    const [policy] = await house.db.query<{ id: string }[]>('select id from probation_policy limit 1');
    const hari = await house.viewer('hari');
    const input = { personId: people.ann.id, policyId: policy?.id ?? '', startOn: today };
    const id = await house.get(OpeningService).open(hari, input);
    const { role, requirements } = await house.get(ReadingService).one(hari, id);
    expect(role?.versionId).toBe(held?.id);
    expect(requirements.length).toBeGreaterThan(0);
    expect(requirements.map(({ title }) => title)).not.toContain('Watches the queue at night');

    const named = { ...input, personId: people.tom.id, roleProfileVersionId: upcoming };
    const preview = (startOn: typeof today) => house.get(OpeningService).preview(hari, { ...named, startOn });
    await expect(preview(today)).rejects.toMatchObject({
      details: { errors: [{ pointer: '/roleProfileVersionId' }] },
    });
    expect((await preview(addDays(today, 30))).role?.versionId).toBe(upcoming);
  });
});
