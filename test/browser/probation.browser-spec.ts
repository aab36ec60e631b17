import { addDays, SystemClock } from '@app/kernel';
import type { Browser } from 'playwright-core';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen, untilSaved } from '../support/screen';
import { chapters } from './story/chapters';
import { choosesTwoAndOneOfTheirOwn, opensAProbation, soon, writesAPolicy } from './story/probation';

const POLICY = 'Six months, for the story';
const OWN = 'Runs the Monday handover';
const WORRY = 'Calls are closed before the caller has agreed.';
const WAIVER = 'The second look has said it all.';

describeInBrowser('the story of one probation, with a concern, an extension and a confirmation', () => {
  let app: RunningApp;
  let chromium: Browser;
  let sam: Screen, priya: Screen, hari: Screen;
  const started = addDays(new SystemClock().today(), -30);

  const chapter = chapters(150_000);

  const row = ({ page }: Screen) => page.getByRole('row').filter({ hasText: 'Sam Okafor' });
  const review = ({ page }: Screen, name: string) => page.getByRole('article', { name, exact: true });
  const everything = ({ page }: Screen) => page.locator('body').innerText();
  const opensTheCase = async (screen: Screen, board: string): Promise<void> => {
    await screen.follow(board);
    await row(screen).getByRole('link').click();
    await screen.heading('Probation of Sam Okafor').waitFor();
  };

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
    [sam, priya, hari] = await Promise.all([
      Screen.signedIn(chromium, app.url, 'sam'),
      Screen.signedIn(chromium, app.url, 'priya'),
      Screen.signedIn(chromium, app.url, 'hari'),
    ]);
  }, 90_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  }, 60_000);

  chapter('nobody of the team is on probation yet, and the board says so', async () => {
    await priya.follow('Probation');
    await priya.page.getByRole('radio', { name: 'Not started' }).check();
    await priya.page.getByRole('heading', { name: 'Nobody is shown here' }).waitFor();
    await priya.page.reload();
    await priya.page.getByRole('radio', { name: 'Not started', checked: true }).waitFor();
    await priya.looksRight();
    expect(await sam.page.getByRole('link', { name: 'My probation' }).count()).toBe(0);
  });

  chapter('HR writes a policy', () => writesAPolicy(hari, POLICY));

  chapter('HR sees all its days before anything is saved, and opens it', () => opensAProbation(hari, POLICY, started));

  chapter('Priya chooses what is asked for, and it is agreed', async () => {
    await priya.page.reload();
    await priya.page.getByRole('radio', { name: 'All' }).check();
    await row(priya).getByRole('link').click();
    await priya.heading('Probation of Sam Okafor').waitFor();
    await soon(priya, 'In progress');
    await choosesTwoAndOneOfTheirOwn(priya, OWN);
    await priya.confirm('The requirements are agreed', /^Are the requirements agreed/);
    await priya.text(/^Agreed on/).waitFor();
    await priya.looksRight();
  });

  chapter('Priya writes the review with a concern; it is hers alone until it is complete and shared', async () => {
    const first = review(priya, 'Review 1');
    await first.getByRole('group', { name: OWN }).getByRole('radio', { name: 'Concern' }).check();
    await untilSaved(priya.page);
    await first.getByRole('button', { name: /^Share it/ }).click();
    await priya
      .dialog(/^Share it with Sam/)
      .getByRole('button', { name: 'Share it with Sam Okafor' })
      .click();
    await priya.text('3 entries are missing').waitFor();
    await priya.looksRight();
    await priya.page.reload();
    await first.getByRole('group', { name: OWN }).getByRole('radio', { name: 'Concern', checked: true }).waitFor();
    for (const group of await first.getByRole('group').all())
      if ((await group.getByRole('radio', { checked: true }).count()) === 0)
        await group.getByRole('radio', { name: 'On track' }).check();
    await priya.write('Review 1 in words', WORRY);
    await untilSaved(priya.page);
    await sam.page.goto(`${app.url}/my-probation`);
    await sam.heading('My probation').waitFor();
    expect(await everything(sam)).not.toContain(WORRY);
    await first.getByRole('button', { name: /^Share it/ }).click();
    await priya.looksRight();
    await priya
      .dialog(/^Share it with Sam/)
      .getByRole('button', { name: 'Share it with Sam Okafor' })
      .click();
    await review(priya, 'Second look').waitFor();
    await priya.looksRight();
  });

  chapter('Sam is told, sees where they stand, and answers', async () => {
    await sam.page.goto(app.url);
    await sam.page
      .getByRole('region', { name: 'Probation' })
      .getByText(/days left\. Ends/)
      .waitFor();
    await sam.looksRight();
    const tasks = sam.page.getByRole('region', { name: 'Your tasks' }).getByRole('listitem');
    await tasks.filter({ hasText: 'Read the review of your probation' }).getByRole('link').click();
    await sam.heading('My probation').waitFor();
    await sam.text(WORRY).waitFor();
    expect(await everything(sam)).not.toMatch(/notice can be given|What now/);
    await sam.write('My comment on Review 1', 'I was told to close them.');
    await untilSaved(sam.page);
    await sam.looksRight();
    await priya.page.reload();
    await review(priya, 'Second look').waitFor();
    expect(await everything(priya)).not.toContain('I was told to close them.');
    await sam.confirm('Send my comment', /^Send your comment/);
    await sam.text(/^Sam Okafor’s comment/).waitFor();
    await sam.looksRight();
  });

  chapter('Priya’s board flags the concern, and she asks for more time', async () => {
    await priya.follow('Probation');
    await row(priya).getByText('Concern').waitFor();
    await priya.looksRight();
    await opensTheCase(priya, 'Probation');
    await priya.text('I was told to close them.').waitFor();
    await priya.button('Propose an extension').click();
    const dialog = priya.dialog('Propose a longer probation?');
    await dialog.getByText(/is protected from unfair dismissal since/).waitFor();
    await dialog.getByLabel('Months longer').fill('4');
    await dialog.getByLabel('Why?').fill('Steady work could not be seen yet.');
    await dialog.getByRole('button', { name: 'Propose an extension' }).click();
    await dialog.getByText('The policy allows 3 months of extension in all.').first().waitFor();
    await priya.looksRight();
    await dialog.getByLabel('Months longer').fill('1');
    await dialog.getByRole('button', { name: 'Propose an extension' }).click();
    await priya.text(/nobody confirms what they proposed themselves/).waitFor();
    await priya.looksRight();
    await sam.page.reload();
    await sam.heading('My probation').waitFor();
    expect(await everything(sam)).not.toContain('Steady work');
  });

  chapter('HR extends it, knowing what the law says, and sends the letters', async () => {
    await opensTheCase(hari, 'Probations');
    await hari.looksRight();
    await hari.button('Extend the probation').click();
    const dialog = hari.dialog('Extend the probation?');
    await hari.looksRight();
    await dialog.getByRole('checkbox', { name: /^I know that Sam/ }).check();
    await dialog.getByRole('button', { name: 'Extend the probation' }).click();
    await hari.button(/^It is sent ?: Letter on the extension/).click();
    await hari.dialog('Is the letter sent?').getByRole('button', { name: 'It is sent' }).click();
    await hari.text(/^Sent \d/).waitFor();
    await hari.looksRight();
    await sam.page.reload();
    await sam.page.getByRole('heading', { name: 'What was decided' }).waitFor();
    await sam.text('Steady work could not be seen yet.').waitFor();
    await sam.looksRight();
  });

  chapter('Priya proposes to confirm, HR confirms, and Sam reads the outcome', async () => {
    await priya.page.reload();
    await priya.button('Propose to confirm').click();
    const dialog = priya.dialog('Propose to confirm Sam Okafor?');
    await dialog.getByLabel('Why is there no final review?').fill(WAIVER);
    await priya.looksRight();
    await dialog.getByRole('button', { name: 'Propose to confirm' }).click();
    await priya.text(/nobody confirms what they proposed themselves/).waitFor();
    await hari.page.reload();
    await hari.text(`No final review: ${WAIVER}`).waitFor();
    await hari.confirm('Confirm Sam Okafor', /^Confirm Sam Okafor/);
    await hari.text(/^Confirmation letter$/).waitFor();
    await hari.looksRight();
    await sam.page.reload();
    await sam.text(/You have passed your probation/).waitFor();
    await sam.looksRight();
    await priya.follow('Probation');
    await priya.page.getByRole('radio', { name: 'Finished' }).check();
    await row(priya).getByText('Confirmed').waitFor();
    await priya.looksRight();
  });

  chapter('nobody was refused anything but what was missing or against the rules', () => {
    const statuses = [sam, hari, priya].map(({ refusals }) => refusals.map(({ status }) => status));
    expect(statuses).toEqual([[], [400], [422, 422]]);
  });
});
