import type { Browser, Page } from 'playwright-core';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen, untilSaved } from '../support/screen';

const WELL = 'What went well this year?';

describeInBrowser('one answer in two windows', () => {
  let app: RunningApp;
  let chromium: Browser;
  /** Dai at work, and Dai at home: two browsers that know nothing of each other. */
  let work: Screen, home: Screen;

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
    work = await Screen.signedIn(chromium, app.url, 'dai');
    home = await Screen.signedIn(chromium, app.url, 'dai');
    for (const screen of [work, home]) {
      await screen.follow('My appraisal');
      await screen.box(WELL).waitFor();
    }
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  }, 60_000);

  const boxIn = (page: Page) => page.getByRole('textbox', { name: WELL, exact: true });

  it('of the same browser shows in the second what is saved in the first, and says that there are two', async () => {
    const second = await work.another();
    await second.goto(`${app.url}/my-appraisal`);
    await second.getByText('You have this form open in another window too.').waitFor();
    await work.write(WELL, 'Typed in the first window.');
    await untilSaved(work.page);
    await second.waitForFunction(() => document.querySelector('textarea')?.value === 'Typed in the first window.');
    await boxIn(second).fill('And then in the second.');
    await untilSaved(second);
    await work.page.waitForFunction(() => document.querySelector('textarea')?.value === 'And then in the second.');
    await second.close();
    await home.page.reload();
    expect(await home.box(WELL).inputValue()).toBe('And then in the second.');
  }, 60_000);

  it.each([
    ['Keep mine', ({ here }: Texts) => [here]],
    ['Take the other', ({ there }: Texts) => [there]],
    ['Keep both', ({ here, there }: Texts) => [here, there]],
  ])(
    'of two browsers shows both texts, and “%s” does as it says',
    async (choice, kept) => {
      const texts = { here: `From work: ${choice}.`, there: `From home: ${choice}.` };
      await work.page.reload();
      await work.box(WELL).waitFor();
      await home.page.reload();
      await home.write(WELL, texts.there);
      await untilSaved(home.page);
      await work.write(WELL, texts.here);
      await work.text('This answer was changed elsewhere while you were writing.').waitFor();
      expect(await work.box(WELL).inputValue()).toBe(texts.here);
      expect(await work.page.getByRole('blockquote').innerText()).toBe(texts.there);
      await work.looksRight();
      await work.button(choice).click();
      await untilSaved(work.page);
      await work.page.reload();
      const text = await work.box(WELL).inputValue();
      expect(Object.values(texts).filter((one) => text.includes(one))).toEqual(kept(texts));
    },
    90_000,
  );
});

interface Texts {
  readonly here: string;
  readonly there: string;
}
