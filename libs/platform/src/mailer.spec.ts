import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureOf, MailFailure } from './mail-failure';
import { openMailer } from './mailer';
import { Settings } from './settings';

describe('a mail', () => {
  let folder: string;
  const mail = { id: 'one', to: { name: 'Sam', address: 'sam@example.org' }, subject: 'An action', text: 'Hello.' };
  const send = (over: Partial<typeof mail> = {}, beforeText?: () => Promise<void>) =>
    openMailer(new Settings({ TOUCHSTONE_FOLDER: folder, PUBLIC_URL: 'https://people.example' })).send(
      { ...mail, ...over },
      beforeText,
    );
  const written = () => readFile(join(folder, 'mail', 'one.eml'), 'utf8');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-mail-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('carries the same id in every attempt, and says that nobody wrote it', async () => {
    await send();
    await send();
    expect(await readdir(join(folder, 'mail'))).toEqual(['one.eml']);
    expect(await written()).toMatch(/^Message-ID: <one@people\.example>\r$/m);
    expect(await written()).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it.each(['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', 'nobody', '<a@example.org>'])(
    'is not sent to %j',
    async (address) => {
      await expect(send({ to: { name: 'Sam', address } })).rejects.toMatchObject({ kind: 'refused' });
    },
  );

  it('has no header that a name or a subject brought along', async () => {
    const hostile = 'Sam\r\nBcc: eve@example.org';
    await send({ to: { name: hostile, address: 'sam@example.org' }, subject: hostile });
    expect(await written()).not.toMatch(/^Bcc:/m);
  });

  it('that cannot be written went out to nobody, leaves no half of it, and is tried later', async () => {
    await mkdir(join(folder, 'mail', 'one.eml'), { recursive: true });
    await expect(send()).rejects.toMatchObject({ kind: 'later' });
    expect(await readdir(join(folder, 'mail'))).toEqual(['one.eml']);
    await rm(join(folder, 'mail'), { recursive: true });
    await writeFile(join(folder, 'mail'), 'no folder');
    await expect(send()).rejects.toMatchObject({ kind: 'later', message: expect.stringMatching(/EEXIST|ENOTDIR/) });
  });

  it('is not written when the attempt was called off before its text', async () => {
    await expect(send({}, () => Promise.reject(new MailFailure('unreachable', 'taken over')))).rejects.toThrow();
    await expect(readdir(join(folder, 'mail'))).rejects.toThrow('ENOENT');
  });
});

describe('the failure of a mail', () => {
  it.each([
    [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, false, 'sign-in'],
    [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, true, 'refused'],
    [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, true, 'refused'],
    [{ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, true, 'later'],
    [{ code: 'EPROTOCOL', responseCode: 421, command: 'CONN' }, false, 'later'],
    [{ code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }, true, 'later'],
    [{ code: 'ECONNECTION', command: 'CONN' }, false, 'unreachable'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, true, 'unknown'],
    [{ name: 'AbortError' }, true, 'unknown'],
  ])('%j, the text begun: %p, is %s', (error, begun, kind) => {
    expect(failureOf(error, begun).kind).toBe(kind);
  });
});
