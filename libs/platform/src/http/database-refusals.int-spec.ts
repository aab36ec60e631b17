import { openPostOffice, type PostOffice } from '../../../../test/support/post-office';

const refusedStatements: Record<string, string> = {
  '22003': 'select 99999999999::integer',
  '22P02': "select 'x'::uuid",
  '22008': "select date '2026-02-30'",
  '23505':
    "insert into person (id, full_name, work_email) select gen_random_uuid(), 'A', 'a@x.org' from generate_series(1, 2)",
  '23503': "insert into credential values (gen_random_uuid(), 'x', decode(repeat('00', 32), 'hex'))",
  '23514': "insert into person (id, full_name, work_email) values (gen_random_uuid(), '', 'b@x.org')",
  '23P01': "do $$ begin raise exception using errcode = '23P01'; end $$",
  '40001': "do $$ begin raise exception using errcode = '40001'; end $$",
  '42501': "do $$ begin raise exception using errcode = '42501'; end $$",
  '53100': "do $$ begin raise exception using errcode = '53100'; end $$",
  '57014': 'select pg_sleep(9)',
  grant: 'set role nobody_at_all; select 1',
};

const encoded = (statement = 'select 1') => Buffer.from(statement).toString('base64');
const nothing = JSON.stringify({ text: encoded() });

describe('what the database refuses', () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await openPostOffice();
  });
  afterAll(() => office.close());

  it.each([
    ['22003', 400, 'unstorable-value'],
    ['22P02', 400, 'unstorable-value'],
    ['22008', 400, 'unstorable-value'],
    ['23505', 409, 'already-there'],
    ['23503', 409, 'unknown-reference'],
    ['23514', 422, 'rule-broken'],
    ['23P01', 409, 'overlap'],
    ['40001', 409, 'try-again'],
    ['42501', 409, 'immutable'],
    ['53100', 503, 'storage-unavailable'],
    ['57014', 503, 'storage-unavailable'],
    ['grant', 500, 'unexpected'],
  ])(
    'answers what PostgreSQL says with %s as %i',
    async (state, status, code) => {
      const answer = await office.send(
        '/letters/statements',
        JSON.stringify({ text: encoded(refusedStatements[state]) }),
      );
      expect(answer).toMatchObject({ status, body: { code } });
      expect(answer.headers.get('retry-after')).toBe(status === 503 ? '5' : null);
    },
    15_000,
  );

  it('answers 503 while the database is away, and works again afterwards', async () => {
    await office.db.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const failed = await office.send('/letters/statements', nothing);
    expect([201, 503]).toContain(failed.status);
    expect(await office.send('/letters/statements', nothing)).toMatchObject({ status: 201 });
  });
});
