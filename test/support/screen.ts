import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { demoPassword, people, type Who } from '../../seeds/demo-organisation';
import { faultsIn } from './looks';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** `npm test` looks for a browser, gets one where it can, and names it here; elsewhere these tests are skipped. */
export const describeInBrowser = existsSync(executablePath) ? describe : describe.skip;

export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

interface Refusal {
  readonly status: number;
  readonly path: string;
}

/** One person at a browser of their own, with all that it complains of. */
export class Screen {
  /** What the browser's console called an error, a breach of the content security policy included. */
  readonly errors: string[] = [];
  /** Every answer that was a refusal, but for asking who is signed in when nobody is. */
  readonly refusals: Refusal[] = [];

  private constructor(
    readonly url: string,
    readonly context: BrowserContext,
    public page: Page,
  ) {}

  static async open(browser: Browser, url: string): Promise<Screen> {
    const context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    const screen = new Screen(url, context, await context.newPage());
    screen.watch(screen.page);
    return screen;
  }

  static async signedIn(browser: Browser, url: string, who: Who): Promise<Screen> {
    const screen = await Screen.open(browser, url);
    await screen.page.goto(url);
    await screen.signIn(who);
    return screen;
  }

  async signIn(who: Who): Promise<void> {
    await this.page.getByLabel('E-mail address').fill(people[who].email);
    await this.page.getByLabel('Password').fill(demoPassword);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await this.page.getByRole('link', { name: 'Home' }).first().waitFor({ state: 'attached' });
  }

  /** Another window of the same person in the same browser. */
  async another(): Promise<Page> {
    const page = await this.context.newPage();
    this.watch(page);
    return page;
  }

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name, exact: true });
  dialog = (name: string | RegExp): Locator => this.page.getByRole('dialog', { name });
  heading = (name: string | RegExp): Locator => this.page.getByRole('heading', { name, level: 1 });
  text = (words: string | RegExp): Locator => this.page.getByText(words);

  /** One thing that the form of an appraisal asks. */
  item = (title: string): Locator =>
    this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  choose = (title: string, option: string): Promise<void> =>
    this.item(title).getByRole('radio', { name: option }).check();
  box = (name: string | RegExp): Locator => this.page.getByRole('textbox', { name, exact: true });
  write = (name: string | RegExp, text: string): Promise<void> => this.box(name).fill(text);
  /** Everything that has to be said before it can be handed in. */
  async assess(words: string, step: string): Promise<void> {
    for (const box of await this.page.locator('#question textarea').all()) await box.fill(words);
    for (const skill of await this.skills()) await this.choose(skill, step);
  }
  skills = (): Promise<string[]> => this.page.locator('#organisation_skill h3').allInnerTexts();

  /** The name of what has the focus, as it is read out. */
  focused = async (): Promise<string> => {
    const focus = this.page.locator(':focus');
    if ((await focus.count()) === 0) return '';
    const [line = ''] = (await focus.ariaSnapshot()).split('\n');
    return /"(.*)"/.exec(line)?.[1] ?? line;
  };

  /** Presses Tab until something of that name has the focus. */
  async tabTo(name: string | RegExp): Promise<void> {
    for (let tries = 0; tries < 150; tries++) {
      await this.page.keyboard.press('Tab');
      const focused = await this.focused();
      if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    }
    throw new Error(`Nothing called ${name} can be reached by keyboard`);
  }

  /** Goes by the navigation on the left, as people do. */
  async follow(link: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: link, exact: true }).click();
  }

  /** Presses a button that asks first, and says yes. */
  async confirm(button: string, title: RegExp): Promise<void> {
    await this.button(button).click();
    const dialog = this.dialog(title);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** A stop of the story: the page looks right everywhere, and the browser has complained of nothing. */
  async looksRight(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('.skeleton') === null);
    expect([...(await faultsIn(this.page)), ...this.errors]).toEqual([]);
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.errors.push(message.text());
    });
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const status = response.status();
      if (status >= 400 && pathname !== '/api/v1/session') this.refusals.push({ status, path: pathname });
    });
  }
}

/** Resolves once the page says that everything typed is on the server. */
export const untilSaved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .getByText(/Saved at \d\d:\d\d/)
    .waitFor();

/** Waits for what the worker does. */
export async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    if (await done()) return;
    await pause(1_000);
  }
  throw new Error('It did not come about within half a minute.');
}
