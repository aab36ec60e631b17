import { randomUUID } from 'node:crypto';
import { migrations } from '../../../../migrations';
import { administer, databaseNamed } from '../../../../test/support/database';
import { migrate } from './migrate';

describe('migrating', () => {
  const name = `touchstone_${randomUUID().replaceAll('-', '')}`;

  beforeAll(() => administer(`create database ${name}`));
  afterAll(() => administer(`drop database ${name} with (force)`));

  it('is done once by servers that start together: one does it all, the others wait and find nothing to do', async () => {
    const done = await Promise.all([1, 2, 3].map(() => migrate(databaseNamed(name), migrations)));
    expect(done.sort((one, other) => one - other)).toEqual([0, 0, migrations.length]);
  });

  it('is refused where a newer version was at work', async () => {
    await expect(migrate(databaseNamed(name), migrations.slice(0, -1))).rejects.toThrow('newer version of Touchstone');
  });
});
