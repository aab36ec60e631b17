import { JudgedSteps } from '@app/role-profiles';
import { people, type Who } from '../../../seeds/demo-organisation';
import { statementsDuring } from '../../../test/support/database';
import { type House, openHouse } from '../../../test/support/house';
import type { AppraisalView } from './appraisals.dto';
import { ReadingService } from './reading.service';

const everyone = Object.keys(people) as Who[];
const notShared = ['planned', 'self_assessment', 'lead_assessment', 'meeting'];

describe('what was judged of somebody, told outside their appraisal', () => {
  let house: House;
  let steps: JudgedSteps;
  let reading: ReadingService;

  beforeAll(async () => {
    house = await openHouse();
    steps = house.get(JudgedSteps as never);
    reading = house.get(ReadingService);
  });
  afterAll(() => house.close());

  const appraisalOf = async (who: Who): Promise<string> => {
    const [row] = await house.db.query<{ id: string }[]>('select id from appraisal where appraisee_id = $1', [
      people[who].id,
    ]);
    return row?.id ?? '';
  };
  const told = async (viewer: Who, of: Who) => steps.of(await house.viewer(viewer), people[of].id);
  const bases = async (viewer: Who, of: Who) => [...new Set((await told(viewer, of)).map(({ basis }) => basis))].sort();

  /** The oracle reads the page of the appraisal as this viewer sees it. */
  const shownBy = (view: AppraisalView): string[] =>
    view.items.flatMap(({ id, kind, title }) => {
      const levelOf = (side: string) => view.answers.find((one) => one.itemId === id && one.side === side)?.level;
      const lead = notShared.includes(view.state) ? undefined : levelOf('lead');
      const step = lead ?? levelOf('self');
      return step ? [`${kind} ${title} ${step} ${lead ? 'lead' : 'self'}`] : [];
    });

  it('is for everyone exactly what the page of the appraisal shows them, but to HR nothing of anybody else', async () => {
    let seen = 0;
    for (const who of everyone) {
      const viewer = await house.viewer(who);
      const asStaff = { ...viewer, roles: [] };
      for (const of of everyone) {
        // The page marks what was handed in as opened; only then may it be told elsewhere.
        const id = await appraisalOf(of);
        const view = id === '' ? undefined : await reading.one(asStaff, id).catch(() => undefined);
        const found = (await steps.of(viewer, people[of].id)).map(
          ({ kind, title, step, basis }) => `${kind} ${title} ${step} ${basis}`,
        );
        expect({ who, of, found: found.sort() }).toEqual({ who, of, found: view ? shownBy(view).sort() : [] });
        seen += found.length;
      }
    }
    expect(seen).toBeGreaterThan(300);
  });

  it('is the lead’s once it is shared, to the person as to the lead, and their own where the lead said none', async () => {
    expect(await bases('lena', 'lena')).toEqual(['lead', 'self']);
    expect(await told('priya', 'lena')).toEqual(await told('lena', 'lena'));
    expect(await bases('tom', 'tom')).toEqual(['self']);
    expect(await bases('priya', 'tom')).toEqual(['self']);
  });

  it('is the person’s own while they write it, to themselves and to nobody else', async () => {
    expect(await bases('sam', 'sam')).toEqual(['self']);
    for (const who of ['priya', 'grace', 'ruth', 'hari', 'ann', 'pat'] as const)
      expect(await told(who, 'sam')).toEqual([]);
  });

  it('is not told by what may still be taken back, and looking at it is no opening', async () => {
    const id = await appraisalOf('mei');
    await house.db.query('update appraisal set self_opened_at = null where id = $1', [id]);
    expect(await told('omar', 'mei')).toEqual([]);
    expect(await house.db.query('select self_opened_at from appraisal where id = $1', [id])).toEqual([
      { self_opened_at: null },
    ]);
    await reading.one(await house.viewer('omar'), id);
    expect(await bases('omar', 'mei')).toEqual(['self']);
  });

  it('is nothing to HR, even after they opened the appraisal with a reason', async () => {
    const id = await appraisalOf('tom');
    await house.db.query(
      `insert into appraisal_hr_access (appraisal_id, person_id, reason, until)
       values ($1, $2, 'An appeal.', now() + interval '1 hour')`,
      [id, people.hari.id],
    );
    expect((await reading.one(await house.viewer('hari'), id)).readableSides).toEqual(['self', 'lead']);
    expect(await told('hari', 'tom')).toEqual([]);
  });

  it('is of the newest appraisal in which something was judged, and not of one just begun', async () => {
    await house.db.query(
      `with later as (
         insert into cycle (id, name, state, period_from, period_to, opens_on, self_due_on, lead_due_on, meeting_due_on,
             acknowledge_due_on, countersign_due_on)
         select gen_random_uuid(), 'The next', state, period_from, period_to, opens_on + 365, self_due_on + 365,
             lead_due_on + 365, meeting_due_on + 365, acknowledge_due_on + 365, countersign_due_on + 365 from cycle
         returning *)
       insert into appraisal (id, cycle_id, appraisee_id, appraiser_id, role_profile_version_id, state, opens_on,
           self_due_on, lead_due_on, meeting_due_on, acknowledge_due_on, countersign_due_on)
       select gen_random_uuid(), later.id, appraisee_id, appraiser_id, role_profile_version_id, 'self_assessment',
           later.opens_on, later.self_due_on, later.lead_due_on, later.meeting_due_on, later.acknowledge_due_on,
           later.countersign_due_on
         from appraisal, later where appraisee_id = $1`,
      [people.pete.id],
    );
    const before = await told('pete', 'pete');
    expect(before.filter(({ basis }) => basis === 'lead').length).toBeGreaterThan(10);
    await house.db.query(
      `with item as (
         insert into appraisal_item (appraisal_id, position, kind, component_id)
         select newer.id, 0, old.kind, old.component_id
           from appraisal newer join appraisal older on older.appraisee_id = newer.appraisee_id and older.id <> newer.id
           join appraisal_item old on old.appraisal_id = older.id and old.kind = 'organisation_skill'
          where newer.appraisee_id = $1 order by newer.opens_on desc limit 1 returning id)
       insert into appraisal_answer (item_id, side, level, saved_by) select id, 'self', 1, $1 from item`,
      [people.pete.id],
    );
    expect(await told('pete', 'pete')).toMatchObject([{ step: 1, basis: 'self' }]);
    expect(await told('priya', 'pete')).toEqual(before);
  });

  it('is read with two statements, however many appraisals there were', async () => {
    const viewer = await house.viewer('pete');
    expect(await statementsDuring(() => steps.of(viewer, people.pete.id))).toBe(2);
  });
});
