import { cycleId } from '../../../seeds/demo-appraisals';
import { people, type Who } from '../../../seeds/demo-organisation';
import { type House, openHouse } from '../../../test/support/house';
import { AppraisalsSweep } from './appraisals.sweep';

describe('what the database itself keeps', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const idOf = async (who: Who): Promise<string> => {
    const [row] = await house.db.query<{ id: string }[]>('select id from appraisal where appraisee_id = $1', [
      people[who].id,
    ]);
    return row?.id ?? '';
  };

  it('keeps what is closed as it was signed, whoever writes to the database', async () => {
    const id = await idOf('raj');
    const [bundle] = await house.db.query<{ whole: boolean }[]>(
      `select sha256 = digest as whole from (select sha256, sha256(convert_to(canonical_json, 'UTF8')) as digest
         from signed_bundle where appraisal_id = $1) bundle`,
      [id],
    );
    expect(bundle).toEqual({ whole: true });
    const rewrite = house.db.query(
      `update appraisal_answer set text = 'better' where item_id in (select id from appraisal_item where appraisal_id = $1)`,
      [id],
    );
    await expect(rewrite).rejects.toThrow('a closed appraisal cannot change');
    await expect(house.db.query('delete from signed_bundle')).rejects.toThrow('append-only');
    await expect(house.db.query('truncate signed_bundle')).rejects.toThrow('append-only');
  });

  it('keeps one appraisal for each person and cycle', async () => {
    const again = house.db.query(
      `insert into appraisal select gen_random_uuid(), cycle_id, appraisee_id, appraiser_id, countersigner_id,
         role_profile_version_id, state, opens_on, self_due_on, lead_due_on, meeting_due_on, acknowledge_due_on,
         countersign_due_on from appraisal where cycle_id = $1 limit 1`,
      [cycleId],
    );
    await expect(again).rejects.toThrow('duplicate key');
  });

  it('stays countersigned while an objective of the period is open, and closes when it has its disposition', async () => {
    const id = await idOf('ann');
    await house.db.query(`update appraisal set state = 'countersigned', countersigned_at = now() where id = $1`, [id]);
    const state = async () => {
      await house.get(AppraisalsSweep).run();
      const [row] = await house.db.query<{ state: string }[]>('select state from appraisal where id = $1', [id]);
      return row?.state;
    };
    const priya = await house.signedInAs('priya');
    const { body } = await priya.get(`/api/v1/appraisals/${id}`);
    const open = (body.objectives as { id: string; open: boolean }[]).filter((objective) => objective.open);
    expect(open.length).toBeGreaterThan(0);
    expect(await state()).toBe('countersigned');
    for (const objective of open) {
      const settled = await priya.post(`/api/v1/objectives/${objective.id}/steps/record-achieved`, { reason: 'Done.' });
      expect(settled).toMatchObject({ status: 200 });
    }
    expect(await state()).toBe('closed');
  });
});
