import type { Browser } from 'playwright-core';
import { demoProfiles } from '../../seeds/demo-profiles';
import { onTheDevice } from '../support/device';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen } from '../support/screen';

const TITLE = 'Problem analyst';
const LEAD = 'Lead infrastructure operations engineer';
const DOUBTED = 'Time Management Techniques';

/** The demo's own profile as somebody publishes it again: a skill asked for at a higher level, and a slip of the pen. */
function secondEdition(): string {
  const text = demoProfiles().find(({ title }) => title === TITLE)?.text ?? '';
  const [before = '', after = ''] = text.split(DOUBTED);
  const raised = after.replace(
    /(Change management You can [^|]*\|\s*)[12] – (Awareness|Working)/,
    '$13 – Practitioner',
  );
  expect(raised).not.toBe(after);
  return `${before}${DOUBTED}${raised.replace(/(Aware of|Familiar with|Proficient in) \|/, 'Profcient in |')}`;
}

describeInBrowser('the story of a role profile, from a pasted text to an appraisal that moves to it', () => {
  let app: RunningApp;
  let chromium: Browser;
  let hari: Screen, priya: Screen;

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
    hari = await Screen.signedIn(chromium, app.url, 'hari');
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  }, 60_000);

  it('is pasted, and the preview marks one doubt beside its words and its line', async () => {
    await hari.follow('Role profiles');
    await hari.page.getByRole('link', { name: 'Import a profile' }).click();
    await hari.page.getByLabel('Text of the profile').fill(secondEdition());
    await hari.page.getByLabel('Title of the role').fill(TITLE);
    await hari.button('See what is read from it').click();
    await hari.text(/ rows, 1 doubt/).waitFor();
    await hari.text('You have one like it:').waitFor();
    const row = hari.page.locator('li.doubted');
    expect(await row.innerText()).toMatch(
      /Line \d+, Knowledge\/Skills, “Time Management Techniques”: the depth “Profcient in”/,
    );
    await row.getByRole('button', { name: /^Show line/ }).click();
    expect(await hari.page.locator('li:focus').innerText()).toContain('Profcient in');
    await hari.looksRight();
  }, 120_000);

  it('is put right where it was doubted, and that can be taken back', async () => {
    const row = hari.page.locator('li').filter({ hasText: 'Profcient in' }).filter({ hasText: 'Correct' });
    await row.getByRole('button', { name: `Correct ${DOUBTED}` }).click();
    const form = hari.page.getByRole('form', { name: `Correct ${DOUBTED}` });
    await form.getByLabel('Depth').selectOption('3');
    await hari.looksRight();
    await form.getByRole('button', { name: 'Correct it' }).click();
    await hari.text(/ rows, nothing in doubt/).waitFor();
    await hari.text('Knowledge, Depth: nothing became “3 Proficient in”').first().waitFor();
    await hari.page.getByRole('button', { name: /^Take back/ }).click();
    await hari.text(/ rows, 1 doubt/).waitFor();
    await row.getByRole('button', { name: `Correct ${DOUBTED}` }).click();
    await form.getByLabel('Depth').selectOption('3');
    await form.getByRole('button', { name: 'Correct it' }).click();
    await hari.text(/ rows, nothing in doubt/).waitFor();
    await hari.looksRight();
  }, 120_000);

  it('is put back with its title and its correction after a reload, and lies on the device for nobody to read', async () => {
    const lying = await onTheDevice(hari.page);
    expect(lying).toHaveLength(2);
    expect(lying.join(' ')).not.toMatch(/Profcient|Time Management|analyst/i);
    const isBack = async () => {
      await hari.text(/have put it back: the text, the title(,| and) 1 correction/).waitFor();
      await hari.text(/ rows, nothing in doubt/).waitFor();
      await hari.text('Knowledge, Depth: nothing became “3 Proficient in”').first().waitFor();
      expect(await hari.page.getByLabel('Text of the profile').inputValue()).toBe(
        secondEdition().replaceAll('\r\n', '\n'),
      );
      expect(await hari.page.getByLabel('Title of the role').first().inputValue()).toBe(TITLE);
    };
    await hari.page.reload();
    await isBack();
    await hari.looksRight();
    await hari.button('Correct the title and summary').click();
    const form = () => hari.page.getByRole('form', { name: 'Correct the title and summary' });
    await form().getByLabel('Family').pressSequentially('Half a wor', { delay: 5 });
    await hari.page.close({ runBeforeUnload: false });
    hari.page = await hari.another();
    await hari.page.goto(`${app.url}/role-profiles/import`);
    await isBack();
    expect(await form().getByLabel('Family').inputValue()).toBe('Half a wor');
    await form().getByRole('button', { name: 'Cancel' }).click();
    const second = await hari.another();
    await second.goto(`${app.url}/role-profiles/import`);
    await second.getByText('Another import of yours is not finished.').waitFor();
    expect(await second.getByLabel('Text of the profile').inputValue()).toBe('');
    await second.close();
    await hari.button('Start afresh').click();
    await hari.text('You have started afresh.').waitFor();
    expect(await onTheDevice(hari.page)).toEqual([]);
    await hari.button('Bring it back').click();
    await hari.text(/ rows, nothing in doubt/).waitFor();
    await hari.page.getByRole('button', { name: /Account of Hari/ }).click();
    await hari.button('Sign out').click();
    await hari.dialog(/is not saved yet$/).waitFor();
    await hari.button('Stay signed in').click();
  }, 120_000);

  it('is kept as a draft beside its source, corrected once more, and published', async () => {
    await hari.button('Keep as a draft').click();
    await hari.heading(TITLE).waitFor();
    expect(await onTheDevice(hari.page)).toEqual([]);
    await hari
      .text(/Version 2 · Draft/)
      .first()
      .waitFor();
    await hari.looksRight();
    await hari.page.getByRole('link', { name: 'Edit the draft' }).click();
    await hari.heading(`Edit ${TITLE}`).waitFor();
    expect(await hari.page.getByRole('region', { name: 'Source text' }).innerText()).toContain('Profcient in');
    await hari.text('Knowledge, Depth: nothing became “3 Proficient in”').first().waitFor();
    await hari.button('Correct the title and summary').click();
    const form = hari.page.getByRole('form', { name: 'Correct the title and summary' });
    await form.getByLabel('Level of the role').fill('Analyst');
    await form.getByRole('button', { name: 'Correct it' }).click();
    await hari.text('The profile, Level of the role: nothing became “Analyst”').first().waitFor();
    await hari.looksRight();
    await hari.page.getByRole('link', { name: 'Done' }).click();
    await hari.heading(TITLE).waitFor();
    await hari.confirm('Publish', /^Publish version 2 of/);
    await hari
      .text(/Version 2 · In force/)
      .first()
      .waitFor();
    await hari.looksRight();
  }, 120_000);

  it('tells its lead what changed, and how far it is from another role', async () => {
    priya = await Screen.signedIn(chromium, app.url, 'priya');
    await priya.follow('Role profiles');
    await priya.page.getByRole('link', { name: TITLE, exact: true }).click();
    await priya.heading(TITLE).waitFor();
    await priya.page.getByRole('link', { name: 'Compare with my role' }).click();
    await priya.heading('Compare').waitFor();
    await priya
      .text(/organisation skills are (in common|shared)|in common/i)
      .first()
      .waitFor();
    expect(await priya.page.locator('main').innerText()).toContain(LEAD);
    await priya.looksRight();
  }, 120_000);

  it('moves an open appraisal only when its lead decides so, with the change in words', async () => {
    await priya.follow('Appraisals');
    await priya.page.getByRole('link', { name: 'Sam Okafor' }).first().click();
    await priya.text('A newer version of the role profile exists').waitFor();
    await priya.page.getByText('See what changed').click();
    await priya.text(/Change management moved from level \d to 3/).waitFor();
    await priya.looksRight();
    await priya.button('Move to version 2…').click();
    const dialog = priya.dialog('Move this appraisal to version 2?');
    await dialog.getByRole('button', { name: 'Move to version 2' }).click();
    await priya.text(/Moved from version 1 to version 2 of the role profile by Priya Shah/).waitFor();
    await priya.looksRight();
  }, 120_000);
});
