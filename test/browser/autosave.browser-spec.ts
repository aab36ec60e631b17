import type { Browser } from 'playwright-core';
import { onTheDevice } from '../support/device';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen, untilSaved } from '../support/screen';

const WELL = 'What went well this year?';

describeInBrowser('what Dai types', () => {
  let app: RunningApp;
  let chromium: Browser;
  let dai: Screen;

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
    dai = await Screen.signedIn(chromium, app.url, 'dai');
    await dai.follow('My appraisal');
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  }, 60_000);

  const state = (words: string | RegExp) => dai.page.getByRole('status').getByText(words).waitFor();
  const found = async (): Promise<string> => {
    await dai.page.reload();
    return dai.box(WELL).inputValue();
  };

  it('is saved a moment later and found after a reload', async () => {
    await dai.box(WELL).pressSequentially('The desk answered every call.');
    await untilSaved(dai.page);
    expect(await found()).toBe('The desk answered every call.');
  }, 60_000);

  it('stays on the device without a connection, unreadable to others, and is saved when there is one', async () => {
    await dai.context.setOffline(true);
    await dai.write(WELL, 'Zebras were counted in the cellar.');
    await state(/No connection: kept on this device/);
    const [draft, ...others] = await onTheDevice(dai.page);
    expect(others).toEqual([]);
    expect(draft).not.toMatch(/zebra|cellar|counted/i);
    await dai.context.setOffline(false);
    await untilSaved(dai.page);
    expect(await onTheDevice(dai.page)).toEqual([]);
    expect(await found()).toBe('Zebras were counted in the cellar.');
  }, 60_000);

  it('stays when the session has ended, and is saved after signing in right there', async () => {
    await dai.context.clearCookies();
    await dai.write(WELL, 'Typed while signed out.');
    await state(/Signed out: kept on this device/);
    await dai.button('Sign in here').click();
    await dai.looksRight();
    const dialog = dai.dialog('Sign in again');
    await dialog.getByLabel('E-mail address').fill('dai@example.org');
    await dialog.getByLabel('Password').fill('touchstone-demo');
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await untilSaved(dai.page);
    expect(await found()).toBe('Typed while signed out.');
  }, 60_000);

  it('is neither shown to somebody else who signs in at the same screen nor sent as theirs, and waits for its writer', async () => {
    const sent: string[] = [];
    dai.page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()));
    await dai.context.clearCookies();
    await dai.write(WELL, 'For Dai alone.');
    await state(/Signed out: kept on this device/);
    sent.length = 0;
    await dai.button('Sign in here').click();
    await dai.signIn('omar');
    await dai.heading(/^Good .*, Omar$/).waitFor();
    expect([sent, new URL(dai.page.url()).pathname]).toEqual([[], '/']);
    await dai.context.clearCookies();
    await dai.page.goto(`${app.url}/my-appraisal`);
    await dai.signIn('dai');
    await dai
      .text('We kept text you had not saved')
      .or(dai.text(/is back/))
      .first()
      .waitFor();
    await untilSaved(dai.page);
    expect(await dai.box(WELL).inputValue()).toBe('For Dai alone.');
  }, 60_000);

  it('is put back, to the last key, when the tab is killed straight after it', async () => {
    await dai.box(WELL).fill('');
    await untilSaved(dai.page);
    await dai.context.setOffline(true);
    await dai.box(WELL).pressSequentially('Killed in the middle of a wor', { delay: 5 });
    await dai.page.close({ runBeforeUnload: false });
    await dai.context.setOffline(false);
    dai.page = await dai.another();
    await dai.page.goto(`${app.url}/my-appraisal`);
    await state('We kept text you had not saved, and have put it back.');
    expect(await dai.box(WELL).inputValue()).toBe('Killed in the middle of a wor');
    await untilSaved(dai.page);
    expect(await found()).toBe('Killed in the middle of a wor');
  }, 60_000);

  it('may be 20,000 characters long, in Welsh', async () => {
    const long = 'Dŵr, tŷ, gŵyl, pêl a môr – '.repeat(800).slice(0, 20_000);
    await dai.write(WELL, long);
    await untilSaved(dai.page);
    expect(await found()).toBe(long);
  }, 60_000);

  it('is never cut: what is too long stays, says by how much, and is saved when it is short enough', async () => {
    const long = 'a'.repeat(20_500);
    await dai.write(WELL, long);
    await dai.text(/^This text is 500 characters too long\. All of it is kept/).waitFor();
    await state('Not saved: see the note below');
    await dai.looksRight();
    await dai.page.reload();
    await state('We kept text you had not saved, and have put it back.');
    expect(await dai.box(WELL).inputValue()).toBe(long);
    await dai.write(WELL, 'Short enough.');
    await untilSaved(dai.page);
    expect(await found()).toBe('Short enough.');
  }, 60_000);

  it('nor is an objective cut: its title and its measure each say by how much', async () => {
    await dai.follow('My objectives');
    await dai.button('Add objective').click();
    await dai.write('Title', 'x'.repeat(212));
    await dai.write('Measure', 'm'.repeat(5_003));
    await dai.text(/^This text is 12 characters too long/).waitFor();
    await dai.text(/The title is 12 characters too long\. The measure is 3 characters too long\./).waitFor();
    await dai.looksRight();
    await dai.page.reload();
    await dai.text(/^This text is 3 characters too long/).waitFor();
    expect((await dai.box('Title').inputValue()).length).toBe(212);
    await dai.write('Title', 'Short enough');
    await dai.write('Measure', '');
    await untilSaved(dai.page);
    await dai.follow('My appraisal');
    await dai.box(WELL).waitFor();
  }, 60_000);

  it('is kept here while the server cannot save, which is not called a missing connection', async () => {
    await dai.page.route('**/answers/**', (route) => route.fulfill({ status: 500, body: '' }));
    await dai.write(WELL, 'Said to a server in trouble.');
    await state('The server cannot save just now: kept on this device');
    await dai.page.unroute('**/answers/**');
    await untilSaved(dai.page);
  }, 60_000);

  it('leaves the device when somebody signs out, after a warning that it is not saved yet', async () => {
    await dai.page.route('**/answers/**', (route) => route.abort());
    await dai.write(WELL, 'Never saved.');
    await state(/No connection: kept on this device/);
    expect(await onTheDevice(dai.page)).toHaveLength(1);
    await dai.page.getByRole('button', { name: /Account of Dai/ }).click();
    await dai.button('Sign out').click();
    await dai.dialog(/is not saved yet$/).waitFor();
    await dai.looksRight();
    await dai.button('Sign out and lose it').click();
    await dai.heading('Sign in').waitFor();
    expect(await onTheDevice(dai.page)).toEqual([]);
  }, 60_000);
});
