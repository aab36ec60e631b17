import type { Browser } from 'playwright-core';
import type { Who } from '../../seeds/demo-organisation';
import { faultsIn } from '../support/looks';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen } from '../support/screen';

describeInBrowser('every page, dialog and menu', () => {
  let app: RunningApp;
  let chromium: Browser;

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
  }, 90_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  }, 60_000);

  const at = (who: Who): Promise<Screen> => Screen.signedIn(chromium, app.url, who);
  const complaintsOf = ({ errors, refusals }: Screen) => [...errors, ...refusals];

  /** Opens a dialog, looks at it and leaves it by Escape. */
  const opens = async (screen: Screen, button: string | RegExp): Promise<void> => {
    await screen.button(button).click();
    await screen.page.getByRole('dialog').waitFor();
    await screen.looksRight();
    await screen.page.keyboard.press('Escape');
    await screen.page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  /** Everything on a page that folds out. */
  const unfold = async ({ page }: Screen): Promise<void> => {
    for (const summary of await page.locator('main summary').all()) await summary.click();
    const folded = page.locator('main button[aria-expanded=false]');
    while ((await folded.count()) > 0) await folded.first().click();
  };

  it.each<[Who, string]>([
    ['sam', 'My appraisal'],
    ['priya', 'Appraisals'],
    ['grace', 'Appraisals'],
    ['hari', 'Cycles'],
    ['pat', 'Teams'],
  ])(
    'opens for %s by the navigation, %s among it',
    async (who, expected) => {
      const screen = await at(who);
      const links = screen.page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
      expect(await links.allInnerTexts()).toContain(expected);
      for (const link of await links.all()) {
        await link.click();
        await screen.page.waitForFunction(
          () => document.querySelector('main h1') !== null && document.querySelector('.skeleton') === null,
        );
        expect(await screen.page.getByRole('alert').allInnerTexts()).toEqual([]);
        await unfold(screen);
      }
      expect(complaintsOf(screen)).toEqual([]);
      await screen.context.close();
    },
    90_000,
  );

  it('lets Sam choose how it looks, on a phone by its menu', async () => {
    const sam = await at('sam');
    await sam.page.getByRole('button', { name: /Account of Sam/ }).click();
    await sam.looksRight();
    await sam.page.getByRole('radio', { name: 'Dark' }).check();
    await sam.page.getByRole('radio', { name: 'Largest' }).check();
    expect(await sam.page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
      theme: 'dark',
      text: 'largest',
    });
    await sam.page.keyboard.press('Escape');
    await sam.page.setViewportSize({ width: 360, height: 780 });
    await sam.button('Menu').click();
    await sam.looksRight();
    await sam.page.setViewportSize({ width: 360, height: 780 });
    await sam.follow('People');
    await sam.heading('People').waitFor();
    await sam.looksRight();
    expect(complaintsOf(sam)).toEqual([]);
  }, 120_000);

  it('asks Priya before each step that she may take', async () => {
    const priya = await at('priya');
    const go = async (name: string) => {
      await priya.follow('Appraisals');
      await priya.page.getByRole('link', { name, exact: true }).click();
    };
    await go('Ann Beck');
    await priya.button('My view is complete').click();
    await priya.page.getByRole('heading', { name: /answers? (is|are) missing$/ }).waitFor();
    await priya.looksRight();
    await opens(priya, 'Give it back to Ann Beck');
    await go('Tom Wylie');
    await priya.heading(/^Appraisal meeting/).waitFor();
    await unfold(priya);
    await opens(priya, 'Share it with Tom Wylie');
    await opens(priya, 'Change my view');
    await go('Sam Okafor');
    await priya.text('Sam Okafor has not shared yet. You can still write.').waitFor();
    expect(complaintsOf(priya)).toEqual([]);
  }, 120_000);

  it('asks Hari before he reminds anybody', async () => {
    const hari = await at('hari');
    await hari.follow('Cycles');
    await hari.page.getByRole('link', { name: 'Appraisal 2026' }).click();
    await opens(hari, /^Remind/);
    await hari.page.getByLabel('Stage').selectOption('Lead’s view');
    await hari.page.waitForURL(/state=lead_assessment/);
    await hari.page.getByRole('link', { name: 'Sam Okafor' }).waitFor({ state: 'detached' });
    await hari.looksRight();
    await hari.page.getByRole('link', { name: 'Ann Beck' }).click();
    await hari.heading('Appraisal of Ann Beck').waitFor();
    await opens(hari, 'Read what was written…');
    await hari.page.goBack();
    await hari.page.getByRole('link', { name: 'Add teams…' }).click();
    await hari.heading(/^Add teams to/).waitFor();
    await hari.looksRight();
    await hari.follow('Role profiles');
    await hari.page.getByRole('link', { name: 'Import a profile' }).click();
    await hari.page.getByRole('tab', { name: 'File' }).click();
    await hari.looksRight();
    expect(complaintsOf(hari)).toEqual([]);
  }, 120_000);

  it('says in a sentence what is not there and what is not open', async () => {
    const sam = await at('sam');
    for (const [path, title] of [
      ['/nothing', 'There is nothing here'],
      ['/cycles', 'This page is not open to you'],
      ['/role-profiles/import', 'This page is not open to you'],
    ] as const) {
      await sam.page.goto(app.url + path);
      await sam.heading(title).waitFor();
      expect(await faultsIn(sam.page)).toEqual([]);
    }
  }, 90_000);
});
