import type { Browser } from 'playwright-core';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen, untilSaved } from '../support/screen';

describeInBrowser('handing in a self-assessment', () => {
  let app: RunningApp;
  let chromium: Browser;

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
  }, 90_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  }, 60_000);

  it('needs nothing but a keyboard, from signing in on', async () => {
    const dai = await Screen.open(chromium, app.url);
    const { keyboard } = dai.page;
    await dai.page.goto(app.url);
    await dai.heading('Sign in').waitFor();
    await dai.tabTo('E-mail address');
    await keyboard.type('dai@example.org');
    await keyboard.press('Tab');
    await keyboard.type('touchstone-demo');
    await keyboard.press('Enter');
    await dai
      .button(/^Start|^Continue/)
      .or(dai.page.getByRole('link', { name: /^Start|^Continue/ }))
      .waitFor();
    await dai.tabTo(/^Start|^Continue/);
    await keyboard.press('Enter');
    await dai.heading('My appraisal').waitFor();
    for (const box of ['What went well this year?', 'What got in the way?', /^What support or development/]) {
      await dai.tabTo(box);
      await keyboard.type('By keyboard.');
    }
    for (const skill of await dai.skills()) {
      await dai.tabTo(/^1 Awareness/);
      await keyboard.press('Space');
      await keyboard.press('ArrowRight');
      expect(await dai.item(skill).getByRole('radio', { name: '2 Working' }).isChecked()).toBe(true);
    }
    await untilSaved(dai.page);
    await dai.tabTo('Share with Omar Haddad');
    await keyboard.press('Enter');
    await dai.dialog(/^Share your view/).waitFor();
    expect(await dai.focused()).toBe('Share with Omar Haddad');
    await keyboard.press('Enter');
    await dai.text(/Omar Haddad’s turn/).waitFor();
    expect([...dai.errors, ...dai.refusals]).toEqual([]);
  }, 180_000);

  it('is done once by an impatient double click, and going back loses nothing', async () => {
    const omar = await Screen.signedIn(chromium, app.url, 'omar');
    const steps: string[] = [];
    omar.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/steps/')) steps.push(request.url());
    });
    await omar.follow('My appraisal');
    await omar.box('What went well this year?').waitFor();
    await omar.assess('In my own words.', '3 Practitioner');
    await omar.button('Share with Grace Lin').click();
    await omar
      .dialog(/^Share your view/)
      .getByRole('button', { name: 'Share with Grace Lin' })
      .dblclick();
    await omar.text(/Grace Lin’s turn/).waitFor();
    expect(steps).toHaveLength(1);
    expect(omar.refusals).toEqual([]);
    await omar.page.goBack();
    await omar.heading(/^Good/).waitFor();
    await omar.page.goForward();
    await omar.heading('My appraisal').waitFor();
    expect(await omar.box('What went well this year?').inputValue()).toBe('In my own words.');
    expect(await omar.page.locator('textarea:not([readonly])').count()).toBe(0);
    expect(await omar.page.getByRole('radio', { name: '3 Practitioner', checked: true }).count()).toBeGreaterThan(5);
    expect(omar.errors).toEqual([]);
  }, 120_000);
});
