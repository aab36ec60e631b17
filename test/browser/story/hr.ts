import { SystemClock } from '@app/kernel';
import { demoProfiles } from '../../../seeds/demo-profiles';
import type { Screen } from '../../support/screen';

const TITLE = 'Senior infrastructure operations engineer';
const CUT = 'Points out a trend before users feel it.';

export async function importsProfile(hari: Screen): Promise<void> {
  await hari.follow('Role profiles');
  await hari.looksRight();
  await hari.page.getByRole('link', { name: 'Import a profile' }).click();
  const text = demoProfiles()[0]?.text.replaceAll('lead infrastructure', 'senior infrastructure') ?? '';
  await hari.page.getByLabel('Title of the role').fill(TITLE);
  await hari.page.getByLabel('Text of the profile').fill(text.replace(CUT, CUT.slice(0, -4)));
  await hari.looksRight();
  await hari.button('See what is read from it').click();
  await hari.text(/ rows, 1 doubt/).waitFor();
  const doubt = hari.page.locator('.doubts > li').filter({ hasText: 'Doubt' });
  expect(await doubt.innerText()).toMatch(/Line \d+, Work Activity Components, “Monitoring and reporting”/);
  await hari.looksRight();
  await doubt.getByRole('button', { name: /Show line/ }).click();
  expect(await hari.page.locator('li:focus').innerText()).toContain('Points out a trend before users fee');
}

export async function publishesProfile(hari: Screen): Promise<void> {
  await hari.button('Keep as a draft').click();
  await hari.heading(TITLE).waitFor();
  await hari.text('Version 1 · Draft').first().waitFor();
  await hari.looksRight();
  await hari.confirm('Publish', /^Publish version 1 of/);
  await hari
    .text(/Version 1 · In force/)
    .first()
    .waitFor();
  expect(await hari.button('Publish').count()).toBe(0);
  await hari.looksRight();
}

export async function createsCycle(hari: Screen, name: string): Promise<void> {
  await hari.follow('Cycles');
  await hari.page.getByRole('link', { name: 'New cycle' }).click();
  await hari.page.getByLabel('Name').fill(name);
  await hari.page.getByLabel('Self-assessment due').fill('2020-01-01');
  await hari.button('Save').click();
  await hari.text('This is before “Opens”.').waitFor();
  await hari.looksRight();
  await hari.page.reload();
  await hari.text('What you had written here is back.').waitFor();
  await hari.looksRight();
  await hari.button('Start afresh').click();
  await hari.page.getByLabel('Name').fill(name);
  await hari.page.getByLabel('Opens').fill(new SystemClock().today());
  await hari.button('Save').click();
  await hari.heading(`${name}: progress`).waitFor();
  await hari.text('Nobody is in this cycle yet').waitFor();
  await hari.looksRight();
}

export async function launches(hari: Screen): Promise<void> {
  await hari.page.getByRole('link', { name: 'Launch…' }).click();
  await hari.page.getByLabel('IT operations').check();
  await hari.button('See who would be in it').click();
  await hari.page.getByRole('heading', { name: 'Left out' }).waitFor();
  expect(await hari.page.getByRole('status').first().innerText()).toBe(
    '9 would get an appraisal, 1 would be left out.',
  );
  expect(await hari.page.getByRole('listitem').filter({ hasText: 'Wyn Parry' }).innerText()).toContain('No role');
  await hari.looksRight();
  await hari.button('Launch to 9 people').click();
  await hari.looksRight();
  await hari.dialog('Launch to 9 people?').getByRole('button', { name: 'Launch to 9 people' }).click();
  await hari.text(/^9 people · closes/).waitFor();
  await hari.looksRight();
}
