import { databaseOptions, refuseSelfChangingSchema } from './data-source';

describe('the connection to the database', () => {
  it('leaves the tables to the migrations', () => {
    expect(() => refuseSelfChangingSchema(databaseOptions('postgres://nowhere'))).not.toThrow();
  });

  it.each(['synchronize', 'dropSchema', 'migrationsRun'])('is refused with %s on', (option) => {
    expect(() => refuseSelfChangingSchema({ [option]: true })).toThrow(option);
  });
});
