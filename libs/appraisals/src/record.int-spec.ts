import { people, type Who } from '../../../seeds/demo-organisation';
import { type House, openHouse } from '../../../test/support/house';
import type { RecordedStep } from './appraisals.dto';
import { AppraisalsQueries } from './appraisals.queries';
import { AppraisalsService } from './appraisals.service';
import { AppraisalsSweep } from './appraisals.sweep';
import { ReadingService } from './reading.service';

describe('the record of an appraisal', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
    await house.get(AppraisalsSweep).run();
  });
  afterAll(() => house.close());

  const idOf = async (who: Who): Promise<string> => {
    const [row] = await house.db.query<{ id: string }[]>('select id from appraisal where appraisee_id = $1', [
      people[who].id,
    ]);
    return row?.id ?? '';
  };
  const read = async (reader: Who, whose: Who) =>
    house.get(ReadingService).one(await house.viewer(reader), await idOf(whose));
  const linesOf = (record: readonly RecordedStep[]) =>
    record.map(({ action, by }) => [action, by === null ? null : by.id]);
  const handedIn = (who: Who) => ['submit-self-assessment', people[who].id];

  it('says to both, to the countersigner and to HR who disagreed and when, before anybody decides on it', async () => {
    const { appraiser } = await read('sian', 'sian');
    const sian = [handedIn('sian'), ['share', appraiser.id], ['disagree', people.sian.id]];
    const { countersigner } = await read('sian', 'sian');
    const others = Object.keys(people).filter((who) =>
      [appraiser.id, countersigner?.id, people.hari.id].includes(people[who as Who].id),
    ) as Who[];
    expect(others).toHaveLength(3);
    for (const reader of ['sian', ...others] as Who[]) {
      const { record, dates } = await read(reader, 'sian');
      expect({ reader, lines: linesOf(record) }).toEqual({ reader, lines: sian });
      expect(record.at(-1)?.at.slice(0, 10)).toBe(dates?.acknowledgedAt?.slice(0, 10));
    }
  });

  it('goes to the end, and the closing is nobody’s step', async () => {
    const { state, record } = await read('raj', 'raj');
    expect(state).toBe('closed');
    expect(linesOf(record).slice(-3)).toEqual([
      ['acknowledge', people.raj.id],
      ['countersign', expect.any(String)],
      ['close', null],
    ]);
  });

  it('tells the appraisee nothing of the lead’s part before it is shared (SR-14), and an overseer nothing at all', async () => {
    const { state, record, dates } = await read('tom', 'tom');
    expect(state).toBe('meeting');
    expect(linesOf(record)).toEqual([handedIn('tom')]);
    expect(dates?.metOn).toBeNull();
    expect((await read('ruth', 'tom')).record).toEqual([]);
  });

  it('keeps why it was given back for who may read what was given back', async () => {
    const reason = 'Please say more of June.';
    const [id, ann, priya] = [await idOf('ann'), await house.viewer('ann'), await house.viewer('priya')];
    await house.get(AppraisalsService).take('return-self-assessment', priya, id, { reason });
    const reasonTo = async (who: Who) => (await read(who, 'ann')).record.at(-1)?.reason;
    expect(await reasonTo('ann')).toBe(reason);
    expect(await reasonTo('priya')).toBe(reason);
    expect(await reasonTo('grace')).toBeNull();
    expect(await reasonTo('hari')).toBeNull();
    await house.get(AppraisalsService).take('submit-self-assessment', ann, id);
    expect((await read('priya', 'ann')).record.map(({ action }) => action)).toEqual([
      'submit-self-assessment',
      'return-self-assessment',
      'submit-self-assessment',
    ]);
  });

  it('is in the list of who leads or signs: what waits for them first, what is late before the rest, then by name', async () => {
    await house.db.query(`update appraisal set self_due_on = current_date - 30 where appraisee_id = $1`, [
      people.dai.id,
    ]);
    let late = 0;
    for (const [who, as] of [
      ['grace', 'countersigner'],
      ['priya', 'appraiser'],
      ['grace', 'appraiser'],
    ] as const) {
      const viewer = await house.viewer(who);
      const { items } = await house.get(AppraisalsQueries).list(viewer, { page: 1, pageSize: 50, as });
      const rank = ({ turn, ...item }: (typeof items)[number]) =>
        [
          turn !== 'nobody' && item[turn]?.id === viewer.personId ? 0 : 1,
          item.overdue ? item.dueOn : '9',
          item.state === 'closed' ? 1 : 0,
          item.appraisee.name,
        ].join(' ');
      expect(items.length).toBeGreaterThan(1);
      expect(items.map(rank)).toEqual([...items.map(rank)].sort((a, b) => a.localeCompare(b, 'en-GB')));
      late += items.filter(({ overdue }) => overdue).length;
    }
    expect(late).toBeGreaterThan(0);
  });
});
