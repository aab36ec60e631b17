import type { Browser } from 'playwright-core';
import { people } from '../../seeds/demo-organisation';
import { Browser as Client } from '../support/browser';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen } from '../support/screen';

const TITLE = 'Problem analyst';
const versions = '/api/v1/role-profile-versions';

describeInBrowser('a draft in the hands of two', () => {
  let app: RunningApp;
  let chromium: Browser;
  /** HR at the screen, and HR somewhere else. */
  let hari: Screen, other: Client;
  let draft: { id: string; profileId: string };

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
    hari = await Screen.signedIn(chromium, app.url, 'hari');
    other = await new Client(app.url).signIn(people.hari.email);
    const { body } = await other.get(`/api/v1/role-profiles?search=${encodeURIComponent(TITLE)}`);
    const [profile] = body.items as { id: string }[];
    draft = (await other.post(`/api/v1/role-profiles/${profile?.id}/drafts`)).body as typeof draft;
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  }, 60_000);

  const corrected = async (seen: number, summary: string) => {
    const corrections = [{ op: 'set', field: 'summary', value: summary }];
    const headers = { 'if-match': `"${seen}"` };
    expect((await other.send('PATCH', `${versions}/${draft.id}`, { corrections }, headers)).status).toBe(200);
  };

  it.each([
    ['Publish', /^Publish version 2 of/, 1, 'Not yet'],
    ['Discard the draft', /^Discard the draft of/, 2, 'Keep it'],
  ] as const)(
    '“%s” does nothing to what was changed meanwhile, says so, and shows it as it is now',
    async (button, title, seen, back) => {
      await hari.page.goto(`${app.url}/role-profiles/${draft.profileId}`);
      await hari.button(button).click();
      const dialog = hari.dialog(title);
      await corrected(seen, `Put otherwise, ${seen}.`);
      await dialog.getByRole('button', { name: button === 'Publish' ? button : 'Discard it', exact: true }).click();
      await dialog.getByRole('alert').getByText('Somebody changed this draft meanwhile.').waitFor();
      await dialog.getByRole('button', { name: back }).click();
      await hari.text(`Put otherwise, ${seen}.`).waitFor();
      expect((await other.get(`${versions}/${draft.id}`)).body).toMatchObject({ isDraft: true, revision: seen + 1 });
    },
    60_000,
  );

  it('is discarded by whoever read it as it is', async () => {
    await hari.button('Discard the draft').click();
    await hari
      .dialog(/^Discard the draft of/)
      .getByRole('button', { name: 'Discard it', exact: true })
      .click();
    await hari.text('The draft is discarded.').waitFor();
    await hari.heading('Role profiles').waitFor();
    expect((await other.get(`${versions}/${draft.id}`)).status).toBe(404);
  }, 60_000);
});
