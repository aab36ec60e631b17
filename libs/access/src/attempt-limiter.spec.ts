import { Clock, Problem } from '@app/kernel';
import { AttemptLimiter } from './attempt-limiter';

class StoppedClock extends Clock {
  minutes = 0;
  now = () => new Date(this.minutes * 60_000);
}

describe('the limit on wrong passwords', () => {
  const clock = new StoppedClock();
  let limiter: AttemptLimiter;
  beforeEach(() => {
    limiter = new AttemptLimiter(clock);
  });

  const sam = { key: 'sam', limit: 3 };
  const anyone = { key: 'anyone', limit: 5 };
  const wrongly = (...limits: (typeof sam)[]) =>
    limiter
      .attempt(limits, () => Promise.reject(new Problem('unauthenticated', 'wrong-credentials', 'No.')))
      .then(() => 'in')
      .catch((problem: Problem) => problem.code);
  const rightly = (...limits: (typeof sam)[]) => limiter.attempt(limits, () => Promise.resolve('in'));
  const times = async (count: number, work: () => Promise<string>) => {
    const answers: string[] = [];
    while (answers.length < count) answers.push(await work());
    return answers;
  };

  it('lets three through and then none, not even the right one', async () => {
    expect(await times(4, () => wrongly(sam))).toEqual([
      ...Array<string>(3).fill('wrong-credentials'),
      'too-many-attempts',
    ]);
    await expect(rightly(sam)).rejects.toMatchObject({ kind: 'too-many', details: { retryAfter: 900 } });
  });

  it('opens again after a quarter of an hour, and says so', async () => {
    await times(3, () => wrongly(sam));
    clock.minutes += 10;
    await expect(rightly(sam)).rejects.toMatchObject({ details: { retryAfter: 300 } });
    clock.minutes += 5;
    expect(await rightly(sam)).toBe('in');
  });

  it('never counts what was right, and forgets the misses of who then gets it right', async () => {
    expect(await times(50, () => rightly(sam))).toEqual(Array<string>(50).fill('in'));
    await times(2, () => wrongly(sam));
    await rightly(sam);
    await times(2, () => wrongly(sam));
    expect(await rightly(sam)).toBe('in');
  });

  it('counts one account and the whole address apart', async () => {
    for (const name of ['ann', 'bob', 'cat', 'dan', 'eve']) await wrongly({ key: name, limit: 3 }, anyone);
    expect(await wrongly({ key: 'fay', limit: 3 }, anyone)).toBe('too-many-attempts');
    expect(await wrongly({ key: 'fay', limit: 3 })).toBe('wrong-credentials');
  });

  it('is not outrun by asking a hundred times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => wrongly(sam)));
    expect(answers.filter((answer) => answer === 'wrong-credentials').length).toBeLessThan(3 + 4);
  });

  it('does not count a failure of ours', async () => {
    const broken = () => limiter.attempt([sam], () => Promise.reject(new Error('no database'))).catch(() => 'broken');
    await times(9, broken);
    expect(await rightly(sam)).toBe('in');
  });
});
