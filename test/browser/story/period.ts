import { addDays, SystemClock } from '@app/kernel';
import { people, teams } from '../../../seeds/demo-organisation';
import { Browser } from '../../support/browser';
import { until } from '../../support/screen';

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly required: boolean;
}

const nothing = { text: '', judgement: null, level: null, notApplicable: false };

/** An appraisal whose period is not over: set up without screens, for a story about something else. */
export class Period {
  path = '';
  private readonly by = {} as Record<'sam' | 'priya' | 'grace' | 'hari', Browser>;

  constructor(
    private readonly url: string,
    readonly name: string,
  ) {}

  /** HR launches the cycle, and the worker makes the appraisals. */
  async launch(): Promise<void> {
    for (const who of ['sam', 'priya', 'grace', 'hari'] as const) {
      this.by[who] = await new Browser(this.url).signIn(people[who].email);
    }
    const { hari, sam } = this.by;
    const today = new SystemClock().today();
    const cycle = await hari.post('/api/v1/cycles', {
      name: this.name,
      periodFrom: addDays(today, -335),
      periodTo: addDays(today, 30),
      opensOn: today,
      selfDueOn: addDays(today, 40),
      leadDueOn: addDays(today, 50),
      meetingDueOn: addDays(today, 60),
      acknowledgeDueOn: addDays(today, 70),
      countersignDueOn: addDays(today, 80),
    });
    expect(cycle.status).toBe(201);
    const chosen = { teamIds: [teams[2]?.id], withTeamsBelow: false };
    await hari.post(`/api/v1/cycles/${cycle.body.id}/launch`, chosen, { 'idempotency-key': crypto.randomUUID() });
    await until(async () => {
      const mine = await sam.get(`/api/v1/appraisals?as=appraisee&cycleId=${cycle.body.id}`);
      this.path = `/api/v1/appraisals/${mine.body.items[0]?.id}`;
      return mine.body.items[0]?.state === 'self_assessment';
    });
  }

  /** Everything that is said in it, up to the countersignature: then only what is open keeps it from closing. */
  async goOnToTheEnd(): Promise<void> {
    const { sam, priya, grace } = this.by;
    await this.answer(sam, 'self');
    await this.take(sam, 'submit-self-assessment');
    await this.answer(priya, 'lead');
    await this.take(priya, 'submit-lead-assessment');
    await this.take(priya, 'share', { metOn: new SystemClock().today() });
    await this.take(sam, 'acknowledge');
    await this.take(grace, 'countersign');
  }

  state = async (): Promise<string> => (await this.by.sam.get(this.path)).body.state as string;

  private async answer(who: Browser, side: string): Promise<void> {
    const { body } = await who.get(this.path);
    for (const { id, kind, required } of body.items as Item[]) {
      if (!required) continue;
      const answer = kind === 'question' ? { text: `${side} says so.` } : { level: 2 };
      await who.put(`${this.path}/answers/${id}/${side}`, { ...nothing, ...answer }, { 'if-match': '"0"' });
    }
  }

  private async take(who: Browser, action: string, said: object = {}): Promise<void> {
    expect(await who.post(`${this.path}/steps/${action}`, said)).toMatchObject({ status: 200 });
  }
}
