import { ReadModel } from '@app/platform';
import { freshDatabase } from '../../../test/support/database';
import { type Bench, openBench } from './bench';
import { made } from './browse/made.fixture';
import { KnownNames } from './known-names';

describe('names that tell a title from the words behind it', () => {
  let bench: Bench;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let known: KnownNames;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    known = bench.app.get(KnownNames, { strict: false });
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const rows = (title: string) =>
    [
      { kind: 'knowledge', title },
      { kind: 'work_activity', title: `${title} daily` },
      { kind: 'organisation_skill', title: `${title} by night`, level: 2, descriptor: 'You can.' },
    ] as const;

  it('are those of the rows in force and of the library, from the moment they are published', async () => {
    expect((await known.all()).knowledge).not.toContain('Sanding');
    const draft = await made(bench, { title: 'Driver', rows: rows('Sanding'), from: null });
    expect((await known.all()).knowledge).not.toContain('Sanding');
    await bench.service.publish(bench.hr, draft.versionId);
    const names = await known.all();
    expect(names.knowledge).toContain('Sanding');
    expect(names.workActivities).toContain('Sanding daily');
    expect(names.skills).toContain('Sanding by night');
  });

  it('are remembered while nothing is published: the rows are not read again', async () => {
    await made(bench, { title: 'Guard', rows: rows('Whistling') });
    const names = await known.all();
    const sent = jest.spyOn(ReadModel.prototype, 'all');
    expect(await known.all()).toBe(names);
    const [statement, ...values] = sent.mock.calls[0] ?? [];
    sent.mockRestore();
    const plan = await bench.db.query<Record<string, string>[]>(
      `explain (analyze, costs off, timing off) ${statement?.text ?? ''}`,
      values,
    );
    const lines = plan.flatMap((line) => Object.values(line));
    const reading = lines.filter((line) => line.includes('role_profile_component'));
    expect(reading).not.toEqual([]);
    expect(reading.every((line) => line.includes('never executed'))).toBe(true);
  });

  it('are read again after a minute, as a skill may have another name by then', async () => {
    await made(bench, { title: 'Guard', rows: rows('Waving') });
    const names = await known.all();
    await bench.db.query(`update skill set name = 'Waving at dusk' where name = 'Waving by night'`);
    expect(await known.all()).toBe(names);
    const now = performance.now();
    const later = jest.spyOn(performance, 'now').mockReturnValue(now + 61_000);
    expect((await known.all()).skills).toContain('Waving at dusk');
    later.mockRestore();
  });
});
