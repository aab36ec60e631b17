import type { Viewer } from '@app/access';
import { people, type Who } from '../../../seeds/demo-organisation';
import { type House, openHouse } from '../../../test/support/house';
import { AppraisalsQueries } from './appraisals.queries';
import { AppraisalsService } from './appraisals.service';
import type { AppraisalState } from './domain/appraisal';
import { ReadingService } from './reading.service';

describe('reading an appraisal', () => {
  let house: House;
  let reading: ReadingService;

  beforeAll(async () => {
    house = await openHouse();
    reading = house.get(ReadingService);
  });
  afterAll(() => house.close());
  afterEach(() => jest.restoreAllMocks());

  /** The state of somebody's appraisal, whatever led there. */
  const put = async (who: Who, state: AppraisalState): Promise<string> => {
    const [[row]] = await house.db.query<[{ id: string }[], number]>(
      `update appraisal set state = $2, self_submitted_at = now(), self_opened_at = null, version = version + 1
        where appraisee_id = $1 returning id`,
      [people[who].id, state],
    );
    return row?.id ?? '';
  };

  /** Does `work` between the moment when it is decided who may read what and the moment when it is read. */
  const betweenTheTwo = (work: () => Promise<unknown>): void => {
    const queries = house.get(AppraisalsQueries);
    const header = queries.header.bind(queries);
    jest.spyOn(queries, 'header').mockImplementationOnce(async (viewer, id) => {
      const row = await header(viewer, id);
      await work();
      return row;
    });
  };

  it('shows nothing of a self-assessment that is taken back at that very moment', async () => {
    const [sam, priya] = [await house.viewer('sam'), await house.viewer('priya')];
    const id = await put('sam', 'lead_assessment');
    betweenTheTwo(() => house.get(AppraisalsService).take('recall-self-assessment', sam, id));
    const view = await reading.one(priya, id);
    expect(view.state).toBe('self_assessment');
    expect(view.answers.filter(({ side }) => side === 'self')).toEqual([]);
    const mine = await reading.one(sam, id);
    expect(mine.answers.filter(({ side }) => side === 'self')).not.toEqual([]);
  });

  it('shows nothing of a lead’s view that is taken back before the countersigner has it', async () => {
    const [priya, grace] = [await house.viewer('priya'), await house.viewer('grace')];
    const id = await put('tom', 'meeting');
    expect((await reading.one(grace, id)).readableSides).toContain('lead');
    betweenTheTwo(() => house.get(AppraisalsService).take('recall-lead-assessment', priya, id));
    expect((await reading.one(grace, id)).readableSides).not.toContain('lead');
  });

  describe('in the role of HR', () => {
    const readings = async (viewer: Viewer, id: string): Promise<number> => {
      const events = await house.db.query<unknown[]>(
        `select 1 from audit_event where actor_id = $1 and entity_id = $2 and action = 'appraisal.read-as-hr'`,
        [viewer.personId, id],
      );
      return events.length;
    };

    it('is written down also of somebody who leads a team further up: that alone shows not a word', async () => {
      const ruth: Viewer = { ...(await house.viewer('ruth')), roles: ['hr'] };
      const id = await put('ann', 'shared');
      expect(ruth.oversees.length).toBeGreaterThan(0);
      expect((await reading.one(ruth, id)).readableSides).toContain('self');
      expect(await readings(ruth, id)).toBe(1);
    });

    it('is not written down of what an appraiser reads as the appraiser', async () => {
      const priya: Viewer = { ...(await house.viewer('priya')), roles: ['hr'], teamId: null };
      const id = await put('lena', 'shared');
      expect((await reading.one(priya, id)).readableSides).toContain('self');
      expect(await readings(priya, id)).toBe(0);
    });
  });
});
