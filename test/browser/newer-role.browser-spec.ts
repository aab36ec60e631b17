import type { Browser } from 'playwright-core';
import { people } from '../../seeds/demo-organisation';
import { Browser as Client } from '../support/browser';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen, untilSaved } from '../support/screen';

const NEW = 'Digital sustainability';

/** HR publishes the second version of a profile: a skill is asked for at another level, an activity goes, a skill comes. */
async function publishSecond(url: string, title: string): Promise<string> {
  const hari = await new Client(url).signIn(people.hari.email);
  const { body: found } = await hari.get(`/api/v1/role-profiles?search=${encodeURIComponent(title)}`);
  const [profile] = found.items as { id: string }[];
  const { body: draft } = await hari.post(`/api/v1/role-profiles/${profile?.id}/drafts`);
  const rows = draft.components as { kind: string; title: string; position: number }[];
  const skills = rows.filter(({ kind }) => kind === 'organisation_skill');
  const change = skills.find((row) => row.title === 'Change management');
  const skill = { kind: 'organisation_skill', position: skills.length };
  const corrections = [
    ...(change ? [{ op: 'set', kind: change.kind, position: change.position, field: 'level', value: 3 }] : []),
    { op: 'add', kind: 'organisation_skill' },
    { op: 'set', ...skill, field: 'title', value: NEW },
    { op: 'set', ...skill, field: 'level', value: 2 },
    { op: 'remove', kind: 'work_activity', position: 0 },
  ];
  const corrected = await hari.send(
    'PATCH',
    `/api/v1/role-profile-versions/${draft.id}`,
    { corrections },
    {
      'if-match': `"${draft.revision}"`,
    },
  );
  expect(corrected).toMatchObject({ status: 200 });
  expect(await hari.post(`/api/v1/role-profile-versions/${draft.id}/publish`, {})).toMatchObject({ status: 200 });
  return profile?.id ?? '';
}

describeInBrowser('a newer version of a role profile', () => {
  let app: RunningApp;
  let chromium: Browser;
  let profileId: string;

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
    profileId = await publishSecond(app.url, 'Problem analyst');
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  }, 60_000);

  /** Opens what somebody's list calls by a name. */
  const open = async (screen: Screen, page: string, name: string) => {
    await screen.page.goto(`${app.url}/${page}`);
    await screen.page.getByRole('link', { name }).first().click();
    await screen.text('A newer version of the role profile exists').waitFor();
  };

  it('is told to the lead of an open appraisal, who moves it on purpose and keeps every word', async () => {
    const priya = await Screen.signedIn(chromium, app.url, 'priya');
    await open(priya, 'team/appraisals', 'Ann Beck');
    await priya.page.getByText('See what changed').click();
    await priya.text(/Change management moved from level 1 to 3/).waitFor();
    await priya.looksRight();
    const written = await priya.page.locator('#question textarea').first().inputValue();
    await priya.button('Move to version 2…').click();
    const dialog = priya.dialog('Move this appraisal to version 2?');
    await dialog.getByText(/1 row is new: nobody has answered it yet/).waitFor();
    await dialog.getByText(/Ann Beck handed in before/).waitFor();
    await dialog.getByText(/1 row is no longer in the role profile/).waitFor();
    await priya.looksRight();
    await dialog.getByRole('button', { name: 'Move to version 2' }).click();
    await priya.text(/Moved from version 1 to version 2 of the role profile by Priya Shah/).waitFor();
    expect(await priya.page.locator('#question textarea').first().inputValue()).toBe(written);
    expect(await priya.item(NEW).innerText()).toContain('Not asked: it was added after they handed in.');
    await priya.looksRight();
    await priya.context.close();
  }, 120_000);

  it('is told to the appraisee as well, who cannot move it, and sees who did', async () => {
    const ann = await Screen.signedIn(chromium, app.url, 'ann');
    await ann.follow('My appraisal');
    await ann.text(/Moved from version 1 to version 2 of the role profile by Priya Shah/).waitFor();
    await ann.page.getByText('See what changed with version 2').click();
    await ann.text(/Change management moved from level 1 to 3/).waitFor();
    await ann.looksRight();
    await ann.context.close();
  }, 120_000);

  it('is not lost on who still has the former form open: handing in shows what is new', async () => {
    const sam = await Screen.signedIn(chromium, app.url, 'sam');
    await sam.follow('My appraisal');
    await sam.text('Only Priya Shah or HR can move it, on purpose.').waitFor();
    expect(await sam.button(/Move to version/).count()).toBe(0);
    await sam.looksRight();
    const priya = await Screen.signedIn(chromium, app.url, 'priya');
    await open(priya, 'team/appraisals', 'Sam Okafor');
    await priya.button('Move to version 2…').click();
    await priya
      .dialog(/^Move this appraisal/)
      .getByRole('button', { name: 'Move to version 2' })
      .click();
    await priya.text(/Moved from version 1 to version 2/).waitFor();
    await priya.context.close();
    await sam.assess('Typed into the former form.', '2 Working');
    await untilSaved(sam.page);
    await sam.button('Share with Priya Shah').click();
    await sam
      .dialog(/^Share your view/)
      .getByRole('button', { name: 'Share with Priya Shah' })
      .click();
    await sam.text(/The form shows what is new/).waitFor();
    expect(await sam.page.locator('#question textarea').first().inputValue()).toBe('Typed into the former form.');
    await sam.choose(NEW, '2 Working');
    await untilSaved(sam.page);
    await sam.confirm('Share with Priya Shah', /^Share your view/);
    await sam.text('Shared with Priya Shah.').waitFor();
    expect(sam.refusals.map(({ status }) => status)).toEqual([422]);
    await sam.context.close();
  }, 180_000);

  it('leaves what was agreed for a probation as it was agreed', async () => {
    const priya = await Screen.signedIn(chromium, app.url, 'priya');
    await open(priya, 'team/probations', 'Ivy Cole');
    const asked = priya.page.getByRole('region', { name: 'What is asked for' }).locator('li .strong');
    const before = await asked.allInnerTexts();
    await priya.button('Move to version 2…').click();
    const dialog = priya.dialog('Move this probation to version 2?');
    await dialog.getByText(/is no longer in the role profile, and asked for as before/).waitFor();
    await priya.looksRight();
    await dialog.getByRole('button', { name: 'Move to version 2' }).click();
    await priya.text(/Moved from version 1 to version 2/).waitFor();
    expect(await asked.allInnerTexts()).toEqual(before);
    await priya.text('No longer in the role profile; asked for as before').waitFor();
    await priya.looksRight();
    await priya.context.close();
  }, 120_000);

  it('is held by nobody until HR moves who holds the former one, from a day on', async () => {
    const hari = await Screen.signedIn(chromium, app.url, 'hari');
    await hari.page.goto(`${app.url}/role-profiles/${profileId}`);
    await hari.text('8 people hold version 1').waitFor();
    await hari.page.getByText('Show the list of 8').click();
    await hari.looksRight();
    await hari.button('Move 8 people to version 2…').click();
    await hari.looksRight();
    await hari.dialog('Move 8 people to version 2?').getByRole('button', { name: 'Move them' }).click();
    await hari.page.locator('#holders ~ *').getByText('8 people hold version 2', { exact: true }).waitFor();
    expect(await hari.button(/Move \d+ people/).count()).toBe(0);
    await hari.context.close();
  }, 120_000);
});
