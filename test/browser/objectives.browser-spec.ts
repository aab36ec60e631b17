import { addDays, SystemClock } from '@app/kernel';
import type { Browser as Chromium } from 'playwright-core';
import { people } from '../../seeds/demo-organisation';
import { Browser } from '../support/browser';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen, until, untilSaved } from '../support/screen';
import { chapters } from './story/chapters';
import { Period } from './story/period';

const TITLE = 'Tell the desk sooner what is broken';
const FIGURE = 'Minutes to the first message';
const today = new SystemClock().today();

describeInBrowser('the story of one objective, from a draft through a changed measure to its outcome', () => {
  let app: RunningApp;
  let chromium: Chromium;
  let period: Period;
  let sam: Screen, priya: Screen;
  let path = '';
  const chapter = chapters(120_000);
  const region = ({ page }: Screen, name: string) => page.getByRole('region', { name, exact: true });
  const step = (screen: Screen) => region(screen, 'Where this objective is');
  const checkIn = async (screen: Screen, outlook: string, comment: string, figure: string) => {
    const { page } = screen;
    await page.getByRole('radio', { name: outlook }).check();
    await page.getByLabel('Comment').fill(comment);
    await page.getByLabel(`${FIGURE} in min`).fill(figure);
    await page.getByRole('button', { name: 'Save the check-in' }).click();
    await region(screen, 'Check-ins').getByText(comment).waitFor();
  };

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
    period = new Period(app.url, 'Appraisal of the year');
    await period.launch();
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  });

  chapter('Sam sees what is open and how far it is, and starts from an activity of the role', async () => {
    sam = await Screen.signedIn(chromium, app.url, 'sam');
    await sam.follow('My objectives');
    await sam.heading('My objectives').waitFor();
    await sam.text('2 open, none overdue, 1 waits for you to agree.').waitFor();
    await sam.page.getByRole('heading', { name: /^Start from your role/ }).waitFor();
    await sam.looksRight();
    await sam.page.getByLabel('Show').selectOption('Achieved');
    await sam.page.getByRole('link', { name: 'Move the servers out of the old data hall' }).waitFor();
    expect(await region(sam, 'My objectives').getByRole('listitem').count()).toBe(1);
    await sam.button('Start from Problem reporting').click();
    await sam.heading('New objective').waitFor();
    await sam.looksRight();
  });

  chapter('what is typed is saved by itself, and another text from elsewhere is shown beside it', async () => {
    path = new URL(sam.page.url()).pathname;
    await sam.write('Title', TITLE);
    await sam.write('Measure', 'The log of messages.');
    await untilSaved(sam.page);
    const elsewhere = await new Browser(app.url).signIn(people.sam.email);
    const { body } = await elsewhere.get(`/api/v1${path}`);
    expect(body).toMatchObject({ title: TITLE, component: { title: 'Problem reporting' }, state: 'draft' });
    const links = { cycleId: null, componentId: body.component.id };
    const other = { title: TITLE, measure: 'Counted each month.', weight: null, dueOn: null, ...links };
    await elsewhere.put(`/api/v1${path}`, other, { 'if-match': `"${body.version}"` });
    await sam.write('Measure', 'The log of messages, each month.');
    await sam.text('This objective was changed elsewhere while you were writing.').waitFor();
    await sam.text('Counted each month.').waitFor();
    await sam.looksRight();
    await sam.button('Keep both').click();
    await untilSaved(sam.page);
    expect(await sam.box('Measure').inputValue()).toBe('The log of messages, each month.\n\nCounted each month.');
    await sam.page.getByLabel('Weight in %').fill('12,5');
    await sam.text('Not saved: see the note below').first().waitFor();
    await sam.page.reload();
    await until(async () => (await sam.page.getByLabel('Weight in %').inputValue()) === '12,5');
    await sam.page.getByLabel('Weight in %').fill('');
  });

  chapter('what is missing is said before it is proposed, and then it is proposed', async () => {
    await sam.confirm('Propose it to your lead', /^Propose this objective/);
    await sam.text('It cannot be proposed yet.').waitFor();
    await sam.looksRight();
    await sam.page.getByLabel('Due').fill(addDays(today, 20));
    await sam.page.getByLabel('Weight in %').fill('30');
    await sam.button('Add a key result').click();
    const dialog = sam.dialog('Add a key result');
    const figure = (name: string) => dialog.getByRole('textbox', { name, exact: true });
    await dialog.getByLabel('What is looked at').fill(FIGURE);
    await figure('From').fill('30');
    await figure('To').fill('30');
    await figure('Unit').fill('min');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').getByText('Start and target are the same').waitFor();
    await sam.looksRight();
    await sam.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await sam.button('Add a key result').click();
    await dialog.getByText('What you had written here is back.').waitFor();
    expect(await figure('Unit').inputValue()).toBe('min');
    await sam.looksRight();
    await figure('To').fill('10');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await sam.text('From 30 min down to 10 min').waitFor();
    await untilSaved(sam.page);
    await sam.confirm('Propose it to your lead', /^Propose this objective/);
    await step(sam).getByText('The lead’s turn to agree').waitFor();
    await sam.looksRight();
  });

  chapter('Priya finds it among her tasks and agrees, and the first check-in starts it', async () => {
    priya = await Screen.signedIn(chromium, app.url, 'priya');
    await priya.page.goto(`${app.url}/`);
    await priya.page.locator(`a[href="${path}"]`).first().click();
    await priya.heading(TITLE).waitFor();
    await priya.looksRight();
    await priya.confirm('Agree', /^Agree to this objective/);
    await step(priya).getByText('Due ').waitFor();
    await sam.page.reload();
    await checkIn(sam, 'On track', 'The first week was quick.', '25');
    await step(sam).getByText('Due ').waitFor();
    await region(sam, 'Key results').getByText('25 %').first().waitFor();
    await sam.looksRight();
  });

  chapter('Priya changes the target and the measure, and both see the difference', async () => {
    await priya.page.reload();
    await priya.button('Propose a change').click();
    await priya.write('Measure', 'The log of messages.');
    await priya.looksRight();
    await priya.button(`Change ${FIGURE}`).click();
    const dialog = priya.dialog('Change the key result');
    await dialog.getByRole('textbox', { name: 'To', exact: true }).fill('5');
    await priya.looksRight();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await step(priya).getByText('Sam Okafor’s turn to agree').waitFor();
    await priya.button('Propose the change').click();
    await priya.button('Propose a change').waitFor();
    await sam.page.reload();
    for (const screen of [priya, sam]) {
      const rows = region(screen, 'What would change').getByRole('row');
      const measure = 'The log of messages, each month.\n\nCounted each month.';
      expect((await rows.nth(1).getByRole('cell').allInnerTexts()).slice(-2)).toEqual([
        measure,
        'The log of messages.',
      ]);
      expect(await rows.nth(2).innerText()).toMatch(new RegExp(`Target of “${FIGURE}”\\s+10\\s+5`));
      await screen.looksRight();
    }
  });

  chapter('Sam agrees to the change and checks in with worse news', async () => {
    await sam.confirm('Agree to the change', /^Agree to these changes/);
    expect(await region(sam, 'What would change').count()).toBe(0);
    await region(sam, 'History of changes').getByText('Priya Shah: Measure').waitFor();
    await sam.page.getByLabel('Comment').fill('The new tool');
    await sam.page.waitForTimeout(500);
    await sam.page.reload();
    await sam.text('We kept a check-in you had not sent').waitFor();
    await checkIn(sam, 'At risk', 'The new tool is late.', '32.5');
    await region(sam, 'Key results').getByText('As it is: -10 %').waitFor();
    await sam.looksRight();
  });

  chapter('the appraisal is not closed while it is open, and says so', async () => {
    await period.goOnToTheEnd();
    await priya.page.goto(`${app.url}${period.path.replace('/api/v1', '')}/meeting`);
    const objectives = region(priya, 'Objectives of the period');
    await objectives.getByText('One of them is still open.').waitFor();
    await priya.looksRight();
    expect(await period.state()).toBe('countersigned');
    await objectives.getByRole('link', { name: TITLE }).click();
    await priya.page.getByRole('heading', { name: 'How did it end?' }).waitFor();
    await priya.looksRight();
  });

  chapter('Priya records how it ended, and the appraisal is closed', async () => {
    await priya.button('Withdraw it').click();
    await priya.looksRight();
    await priya.page.keyboard.press('Escape');
    await priya.button('Partly achieved').click();
    const dialog = priya.dialog(/^Record it as partly achieved/);
    await dialog.getByLabel('What is to be said about it').fill('Half of the way.');
    await dialog.getByRole('button', { name: 'Partly achieved' }).click();
    await priya.text('Half of the way.').waitFor();
    await priya.looksRight();
    await until(async () => (await period.state()) === 'closed');
    await sam.page.goto(`${app.url}${period.path.replace('/api/v1', '')}/meeting`);
    await region(sam, 'Objectives of the period').getByText('Partly achieved').waitFor();
    expect(await sam.text('still open').count()).toBe(0);
    await sam.looksRight();
    await priya.follow('Objectives');
    await priya.heading('My team’s objectives').waitFor();
    await priya.looksRight();
    // Her change of the measure met the version of her own new target, and went on.
    expect([priya, sam].map(({ refusals }) => refusals.map(({ status }) => status))).toEqual([[412], [412, 422, 400]]);
  });
});
