import type { Browser } from 'playwright-core';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen } from '../support/screen';
import { chapters } from './story/chapters';
import { choosesByKeyboard, comparisonSays, correctsTheDraft, files } from './story/role-profiles';
import { settlesTheWording, writeOneDefinition } from './story/skill-library';

const LEAD = 'Lead infrastructure operations engineer';
const OURS = 'You can work with everybody who has a part in a service.';

describeInBrowser('role profiles, from the tree to the next role', () => {
  let app: RunningApp;
  let chromium: Browser;
  let sam: Screen, priya: Screen, hari: Screen;

  const chapter = chapters(150_000);

  const status = ({ page }: Screen, words: string | RegExp) =>
    page.locator('main').getByRole('status').filter({ hasText: words }).waitFor();
  const section = ({ page }: Screen, name: string) => page.getByRole('region', { name, exact: true });
  const opens = async (screen: Screen, title: string): Promise<void> => {
    await screen.follow('Role profiles');
    await screen.page.getByRole('link', { name: title, exact: true }).click();
    await screen.heading(title).waitFor();
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

  chapter('Hari files a profile in a family of its own', async () => {
    await opens(hari, LEAD);
    await hari.button('File it elsewhere').click();
    await hari.looksRight();
    await files(hari, { Family: 'Live services', Role: 'Operations engineer', 'Level of the role': 'Lead' });
    await hari.follow('Role profiles');
    await hari.page.getByText('Live services › Operations engineer › Lead').waitFor();
    await hari.looksRight();
  });

  chapter('Sam browses by family and role, and the address keeps where he is', async () => {
    await sam.follow('Role profiles');
    await status(sam, '3 profiles');
    await sam.looksRight();
    const tree = sam.page.getByRole('navigation', { name: 'Families of roles' });
    await tree.locator('summary').filter({ hasText: 'Live services' }).click();
    await tree.getByRole('link', { name: /^Operations engineer/ }).click();
    await status(sam, '1 profile in Live services › Operations engineer');
    await sam.page.reload();
    await status(sam, '1 profile in Live services › Operations engineer');
    await sam.looksRight();
  });

  chapter('he finds while he types; an empty answer says why and helps on', async () => {
    const field = sam.page.getByLabel('Find a profile');
    await field.click();
    await sam.page.keyboard.type('service desk analyst', { delay: 20 });
    await sam.text('Nothing in Operations engineer is found for “service desk analyst”.').waitFor();
    expect(await sam.focused()).toBe('Find a profile');
    await sam.looksRight();
    await sam.button(/^Look for/).click();
    await status(sam, /for “service desk analyst”$/);
    await sam.page.getByRole('link', { name: 'Service desk analyst', exact: true }).waitFor();
    await sam.page.goBack();
    await sam.text('Nothing in Operations engineer is found for “service desk analyst”.').waitFor();
  });

  chapter('he reads a profile: where everything is, how high each step is, and a file of it', async () => {
    await opens(sam, 'Problem analyst');
    await sam.looksRight();
    await sam.page
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('link', { name: /^Knowledge/ })
      .click();
    expect(await sam.page.locator(':focus').getAttribute('id')).toBe('knowledge');
    expect(await section(sam, 'Organisation skills 13').innerText()).toContain('1 Awareness');
    await sam.button(/^More/).click();
    await sam.looksRight();
    const [file] = await Promise.all([
      sam.page.waitForEvent('download'),
      sam.page.getByRole('link', { name: 'Download as JSON' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^problem-analyst.*\.json$/);
    await sam.page.emulateMedia({ media: 'print' });
    expect(await sam.page.getByRole('navigation').count()).toBe(0);
    await sam.text('Printed from Touchstone on').waitFor();
    await sam.page.emulateMedia({ media: 'screen' });
  });

  chapter('he compares two roles by keyboard alone: levels and depths apart, with the gap of the pair', async () => {
    await sam.page.goto(`${app.url}/compare`);
    await sam.heading('Compare').waitFor();
    await sam.looksRight();
    await choosesByKeyboard(sam, 'From', 'my role');
    await choosesByKeyboard(sam, 'To', 'lead infra');
    await comparisonSays(sam);
    await sam.looksRight();
    for (const summary of await sam.page.locator('main summary').all()) await summary.click();
    await sam.looksRight();
    await section(sam, 'Organisation skills').getByRole('radio', { name: 'Overview' }).check();
    await sam.looksRight();
    await sam.button('Swap sides').click();
    await sam.page.getByRole('heading', { name: /two are asked for only by Problem analyst|Two are asked/i }).waitFor();
    await sam.page.goBack();
    await comparisonSays(sam);
  });

  chapter('Priya compares Ann, whom she leads; Sam cannot, and is told who can', async () => {
    await priya.follow('People');
    await priya.page.getByRole('link', { name: 'Ann Beck' }).click();
    await priya.page.getByRole('link', { name: 'Skills of Ann Beck against the role' }).click();
    await section(priya, 'Organisation skills').getByText('Too little is known to say.').waitFor();
    await priya.looksRight();
    await choosesByKeyboard(priya, 'To', 'lead infra');
    const marks = section(priya, 'Organisation skills').getByRole('listitem');
    await marks.filter({ hasText: 'Nothing is said yet: what Problem analyst asks for' }).waitFor();
    await priya.looksRight();
    await sam.page.goto(priya.page.url());
    await sam.page.getByRole('heading', { name: 'This comparison is not open to you' }).waitFor();
    expect(sam.refusals.splice(0).map(({ status }) => status)).toContain(404);
  });

  chapter('Sam sees his own skills against his role, and which roles are nearest to it', async () => {
    await sam.follow('My skills');
    await section(sam, 'Organisation skills').getByRole('listitem').filter({ hasText: 'My own view' }).waitFor();
    await sam.looksRight();
    await sam.page.getByRole('link', { name: 'Nearest roles' }).click();
    await sam.heading('Nearest roles to Problem analyst').waitFor();
    const far = sam.page.getByRole('listitem').filter({ has: sam.page.getByRole('link', { name: LEAD, exact: true }) });
    await far.getByText('8 levels missing').waitFor();
    await far.getByText(/^What is missing: 8 levels in 7 skills and 3 new skills; 9 depths in 6 fields/).click();
    await far.getByRole('row', { name: 'Change management 1 Awareness 3 Practitioner 2 levels' }).waitFor();
    await far.getByRole('row', { name: 'DevOps 1 Aware of 3 Proficient in 2 depths' }).waitFor();
    await far.getByText('Testing').waitFor();
    await sam.looksRight();
    await far.getByRole('link', { name: `Compare with ${LEAD}` }).click();
    await comparisonSays(sam);
  });

  chapter('Hari publishes a correction, and everybody reads what changed in words', async () => {
    await opens(hari, 'Problem analyst');
    await hari.button('Make a new version').click();
    await hari.page.waitForURL(/\/edit$/);
    await correctsTheDraft(hari, OURS);
    await hari.page.reload(); // It was put right beside the page, which looks again before it publishes.
    await opens(hari, 'Problem analyst');
    await hari.looksRight();
    await hari.button('Publish').click();
    await hari.looksRight();
    await hari
      .dialog(/^Publish version 2/)
      .getByRole('button', { name: 'Publish' })
      .click();
    await hari.text(/^Version 2 · In force/).waitFor();
    await hari.looksRight();
    await sam.page.reload();
    await opens(sam, 'Problem analyst');
    await sam.button('What changed').click();
    await sam.text(/Change management moved from level 1 to 3/).waitFor();
    await sam.looksRight();
    await sam.page.getByLabel('Show also what stayed the same').check();
    await sam.page.getByRole('heading', { name: 'What stayed the same' }).waitFor();
    await sam.looksRight();
  });

  chapter('the library shows HR that profiles disagree, and HR settles it', async () => {
    await settlesTheWording(hari, OURS);
    await sam.follow('Skill library');
    await sam.page.getByLabel('Find a skill').fill('community');
    await sam.page.getByRole('link', { name: 'Community collaboration' }).click();
    await sam.text(OURS).waitFor();
    expect(await sam.button('Write the definition').count()).toBe(0);
    await sam.looksRight();
  });

  chapter('two write one definition: the second sees both, and loses nothing', async () => {
    const una = await Screen.signedIn(chromium, app.url, 'una');
    await una.page.goto(hari.page.url());
    await writeOneDefinition(hari, una);
    expect([hari, sam, priya].flatMap(({ errors, refusals }) => [...errors, ...refusals])).toEqual([]);
  });
});
