import { Clock } from '@app/kernel';
import { freshDatabase } from '../../../test/support/database';
import { Organisation } from '../../teams/test/organisation';
import { Credentials } from './credentials';
import { SessionsService } from './sessions.service';

const password = 'a long and quiet word';

describe('signing in', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Organisation;
  let sam: string;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await Organisation.open(database.url);
    sam = await house.person('Sam Okafor');
    await Credentials.create(house.db.manager, sam, password);
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  const ask = (method: 'GET' | 'POST' | 'DELETE', cookie = '', payload?: object) =>
    house.app.inject({ method, url: '/session', headers: { cookie }, payload });
  const signIn = (email = 'sam.okafor@example.org', word = password) => ask('POST', '', { email, password: word });
  const cookieOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers['set-cookie']).split(';')[0];
  const signedIn = async () => cookieOf(await signIn());

  it('gives a cookie that scripts and other sites cannot use, and no more', async () => {
    const answer = await signIn('SAM.Okafor@Example.org');
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(
      /^touchstone=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
  });

  it('keeps nothing in the database that could be used to sign in', async () => {
    const [, token] = (await signedIn())?.split('=') ?? [];
    const [{ row }] = await house.db.query(`select string_agg(session::text, ' ') as row from session`);
    expect(row).not.toContain(token);
    const [{ hash }] = await house.db.query('select password_hash as hash from credential');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('tells the person who they are, and hands out the key of their drafts: the same one each time', async () => {
    const [first, second] = [await ask('GET', await signedIn()), await ask('GET', await signedIn())];
    const session = first.json<{ draftKey: string; expiresAt: string }>();
    expect(session).toEqual({
      personId: sam,
      name: 'Sam Okafor',
      roles: [],
      leads: false,
      draftKey: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      expiresAt: expect.any(String),
    });
    expect(second.json()).toMatchObject({ draftKey: session.draftKey });
    const hours = (Date.parse(session.expiresAt) - Date.now()) / 3_600_000;
    expect(Math.round(hours * 10)).toBe(120);
  });

  it('ends with signing out, and with signing in again from the same browser', async () => {
    const cookie = await signedIn();
    expect((await ask('DELETE', cookie)).statusCode).toBe(204);
    expect((await ask('GET', cookie)).statusCode).toBe(401);

    const before = await signedIn();
    await ask('POST', before, { email: 'sam.okafor@example.org', password });
    expect((await ask('GET', before)).statusCode).toBe(401);
  });

  it('does not say whether it was the address or the password', async () => {
    const [known, unknown] = [await signIn(undefined, 'a guess'), await signIn('nobody@example.org')];
    expect(known.statusCode).toBe(401);
    expect(known.json()).toMatchObject({ code: 'wrong-credentials' });
    expect(unknown.statusCode).toBe(401);
    expect({ ...unknown.json(), instance: '' }).toEqual({ ...known.json(), instance: '' });
  });

  it.each([
    ['nothing', {}, ['/email', '/password']],
    ['an address that is none', { email: 'sam', password }, ['/email']],
    ['a password that is none', { email: 'sam@example.org', password: { length: 5 } }, ['/password']],
    ['a novel for a password', { email: 'sam@example.org', password: 'x'.repeat(201) }, ['/password']],
    ['more than the form has', { email: 'sam@example.org', password, roles: ['hr'] }, ['/roles']],
  ])('refuses %s and says where', async (_what, body, pointers) => {
    const answer = await ask('POST', '', body);
    expect(answer.statusCode).toBe(400);
    const { errors } = answer.json<{ errors: { pointer: string }[] }>();
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('is over for who has left, at once, and never begins again', async () => {
    const otto = await house.person('Otto Gone');
    await Credentials.create(house.db.manager, otto, password);
    const cookie = cookieOf(await signIn('otto.gone@example.org'));
    expect((await ask('GET', cookie)).statusCode).toBe(200);
    await house.db.query('update person set left_on = $2::date - 1 where id = $1', [
      otto,
      house.app.get(Clock).today(),
    ]);
    expect((await ask('GET', cookie)).statusCode).toBe(401);
    expect((await signIn('otto.gone@example.org')).statusCode).toBe(401);
  });

  it('is kept alive by what a person does, and not by a page that asks by itself', async () => {
    const seen = async () => (await house.db.query('select max(seen_at) as at from session'))[0].at as Date;
    const cookie = await signedIn();
    await house.db.query(`update session set seen_at = now() - interval '30 minutes'`);
    const before = await seen();
    await ask('GET', cookie);
    expect(await seen()).toEqual(before);
    await house.app.inject({ method: 'GET', url: '/teams', headers: { cookie } });
    expect(await seen()).not.toEqual(before);
  });

  it('leaves no ended session behind once swept', async () => {
    await house.db.query('delete from session');
    await Promise.all([signIn(), signIn(), signIn()]);
    const end = (column: string) =>
      house.db.query(
        `update session set ${column} = now() - interval '2 hours' where token_hash = (select min(token_hash) from
           session where expires_at > now() and seen_at > now() - interval '1 hour')`,
      );
    await end('seen_at');
    await end('expires_at');
    expect(await house.get(SessionsService).sweep()).toBe(2);
    expect(await house.db.query('select 1 from session')).toHaveLength(1);
  });

  it('asks for the password again where it matters', async () => {
    const credentials = house.get(Credentials);
    await credentials.confirmPassword({ personId: sam }, password);
    const wrong = () => credentials.confirmPassword({ personId: sam }, 'a guess');
    await expect(wrong()).rejects.toMatchObject({ kind: 'forbidden', code: 'wrong-password' });
    for (let n = 1; n < 10; n++) await wrong().catch(() => undefined);
    await expect(wrong()).rejects.toMatchObject({ kind: 'too-many' });
  });

  it('is over wherever somebody is signed in, once they have a new password', async () => {
    const raj = await house.person('Raj Patel');
    await Credentials.create(house.db.manager, raj, password);
    const cookie = cookieOf(await signIn('raj.patel@example.org'));
    expect((await ask('GET', cookie)).statusCode).toBe(200);
    await Credentials.create(house.db.manager, raj, 'another long word');
    expect((await ask('GET', cookie)).statusCode).toBe(401);
    expect((await ask('GET', await signedIn())).statusCode).toBe(200);
  });

  it('takes a new password for the old one, and keeps the key of the drafts', async () => {
    const ann = await house.person('Ann Beck');
    await Credentials.create(house.db.manager, ann, password);
    const key = () => house.db.query('select draft_key from credential where person_id = $1', [ann]);
    const before = await key();
    await Credentials.create(house.db.manager, ann, 'another long word');
    expect(await key()).toEqual(before);
    expect((await signIn('ann.beck@example.org')).statusCode).toBe(401);
    expect((await signIn('ann.beck@example.org', 'another long word')).statusCode).toBe(204);
  });

  it('is held up after ten wrong passwords for one account, and for that account only', async () => {
    const tom = await house.person('Tom Wylie');
    await Credentials.create(house.db.manager, tom, password);
    for (let n = 0; n < 10; n++) await signIn('tom.wylie@example.org', 'a guess');
    const held = await signIn('tom.wylie@example.org');
    expect(held.statusCode).toBe(429);
    expect(held.json()).toMatchObject({ code: 'too-many-attempts' });
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(800);
    expect((await signIn()).statusCode).toBe(204);
  });

  it('is held up after a hundred wrong passwords for one account, wherever they come from', async () => {
    const guess = (n: number) =>
      house.app.inject({
        method: 'POST',
        url: '/session',
        remoteAddress: `2001:db8:${n.toString(16)}::1`,
        payload: { email: 'nobody.yet@example.org', password: 'a guess' },
      });
    const first = await Promise.all(Array.from({ length: 100 }, (_, n) => guess(n)));
    expect(new Set(first.map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
    expect((await guess(100)).statusCode).toBe(429);
    expect((await signIn()).statusCode).toBe(204);
  });
});
