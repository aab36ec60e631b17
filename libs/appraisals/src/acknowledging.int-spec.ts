import { addDays, Clock, type LocalDate, rollForward } from '@app/kernel';
import { ReminderPlanner } from '@app/reminders';
import { people, type Who } from '../../../seeds/demo-organisation';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import { AppraisalsSweep } from './appraisals.sweep';
import { lastDayToAcknowledge } from './domain/appraisal-policy';

const subject = `select full_name from person where id = $1`;

/** The day that is shown, reminded of and acted on after sharing, and what the person is told before it and after. */
describe('the last day to acknowledge', () => {
  let house: House;
  let tom: Browser, priya: Browser;
  let id: string;
  let today: LocalDate;
  let lastDay: LocalDate;

  beforeAll(async () => {
    house = await openHouse();
    today = house.app.get(Clock).today();
    [tom, priya] = await Promise.all([house.signedInAs('tom'), house.signedInAs('priya')]);
    id = await appraisalOf('tom');
    lastDay = lastDayToAcknowledge(house.app.get(Clock).now(), 'england-and-wales');
  });
  afterAll(() => house.close());

  const appraisalOf = async (who: Who): Promise<string> => {
    const [row] = await house.db.query<{ id: string }[]>('select id from appraisal where appraisee_id = $1', [
      people[who].id,
    ]);
    return row?.id ?? '';
  };
  const path = () => `/api/v1/appraisals/${id}`;
  const notices = async (who: Browser) =>
    (await who.get('/api/v1/notices')).body.items as { title: string; why: string; over: boolean }[];
  const mails = async (who: Who) => {
    const rows = await house.db.query<{ text: string }[]>('select text from outbox where recipient_id = $1', [
      people[who].id,
    ]);
    return rows.map(({ text }) => text).join('\n');
  };

  it('refuses a meeting before the period, and a day together with a reason for no meeting', async () => {
    const share = (said: object) => priya.post(`${path()}/steps/share`, said);
    expect(await share({ metOn: '1926-11-20' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/metOn', code: 'before-the-period' }] },
    });
    expect(await share({ metOn: today, reason: 'There was none.' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/reason', code: 'both-given' }] },
    });
  });

  it('is ten working days after sharing on the page, in the list, in the task and in the mail', async () => {
    const shared = await priya.post(`${path()}/steps/share`, { metOn: today });
    expect(shared).toMatchObject({ status: 200, body: { dueOn: lastDay, dates: { acknowledgeDueOn: lastDay } } });
    const { body } = await tom.get('/api/v1/tasks');
    const task = (body.items as { rule: string; dueOn: string; context: string }[]).find(
      ({ rule }) => rule === 'appraisal-acknowledgement',
    );
    expect(task).toMatchObject({ dueOn: lastDay, context: expect.stringContaining('after that it goes on without') });
    expect(await mails('tom')).toContain(`by ${Number(lastDay.slice(8))} `);
  });

  it('is told in one mail, not again by the reminder that falls on the day of sharing', async () => {
    await house.get(ReminderPlanner).plan(rollForward(today, 'england-and-wales'));
    expect((await mails('tom')).match(/Read and acknowledge/g)).toHaveLength(1);
  });

  it('is what the reminders count from', async () => {
    await house.get(ReminderPlanner).plan(lastDay);
    const rows = await house.db.query<{ dueOn: string }[]>(
      `select distinct due_on as "dueOn" from reminder_occurrence
        where subject_id = $1 and rule = 'appraisal-acknowledgement'`,
      [id],
    );
    expect(rows).toEqual([{ dueOn: lastDay }]);
  });

  it('goes on without them only after it, tells them so, and leaves them the words they had not sent', async () => {
    const { body } = await tom.get(path());
    const statement = (body.items as { id: string; kind: string }[]).find(({ kind }) => kind === 'statement')?.id ?? '';
    const words = { text: 'I do not agree with this.', judgement: null, level: null, notApplicable: false };
    await tom.put(`${path()}/answers/${statement}/comment`, words, { 'if-match': '"0"' });
    const state = async () => {
      await house.get(AppraisalsSweep).run();
      return (await tom.get(path())).body.state as string;
    };
    const endsOn = (day: LocalDate) =>
      house.db.query('update appraisal set acknowledge_due_on = $2 where id = $1', [id, day]);
    await endsOn(today);
    expect(await state()).toBe('shared');
    await endsOn(addDays(today, -1));
    expect(await state()).toBe('not_acknowledged');
    const told = await notices(tom);
    expect(told[0]).toMatchObject({ title: 'Your appraisal was not acknowledged in time', over: false });
    expect(await mails('tom')).toContain('Your appraisal was not acknowledged in time');
    expect(JSON.stringify((await tom.get(path())).body.answers)).toContain('I do not agree with this.');
    expect(JSON.stringify((await priya.get(path())).body.answers)).not.toContain('I do not agree with this.');
  });

  it('leaves no order behind: what was asked reads as over once it is nobody’s to do', async () => {
    const orders = (await notices(tom)).filter(({ title }) => title === 'Read and acknowledge your appraisal');
    expect(orders.length).toBeGreaterThan(1);
    expect(orders.filter(({ over }) => !over)).toEqual([]);
  });

  it('says who gave a self-assessment back, to look at it again, and not in a mail why', async () => {
    id = await appraisalOf('lena');
    await house.db.query(
      `update appraisal set state = 'lead_assessment', shared_at = null, self_submitted_at = now() where id = $1`,
      [id],
    );
    const reason = 'Say more about the May outage.';
    const returned = await priya.post(`${path()}/steps/return-self-assessment`, { reason });
    const [name] = await house.db.query<unknown[]>(subject, [people.priya.id]);
    const [back] = (returned.body.record as { by: { name: string } }[]).slice(-1);
    expect(back).toMatchObject({ action: 'return-self-assessment', reason, by: { id: people.priya.id } });
    expect(name).toEqual({ full_name: back?.by.name });
    const lena = await house.signedInAs('lena');
    const again = { title: 'Look at your self-assessment again' };
    expect((await notices(lena))[0]).toMatchObject({ ...again, over: false });
    expect((await lena.get('/api/v1/tasks')).body.items).toContainEqual(
      expect.objectContaining({ ...again, context: expect.stringContaining('Priya Shah gave it back') }),
    );
    expect(await mails('lena')).toContain('Look at your self-assessment again');
    expect(await mails('lena')).not.toContain('May outage');
  });
});
