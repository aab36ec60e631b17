import { setTimeout as pause } from 'node:timers/promises';
import type { Screen } from '../../support/screen';

/** What the worker does by itself within a minute. */
export async function soon(screen: Screen, words: string): Promise<void> {
  for (let tries = 0; tries < 45; tries++) {
    await screen.page.reload();
    await screen.page.locator('h1').waitFor();
    await screen.page.waitForFunction(() => document.querySelector('.skeleton') === null);
    if ((await screen.text(words).count()) > 0) return;
    await pause(2_000);
  }
  throw new Error(`“${words}” did not come within a minute and a half.`);
}

/** HR writes a policy with two reviews on the way, and corrects its notice. */
export async function writesAPolicy(hari: Screen, name: string): Promise<void> {
  await hari.follow('Probations');
  await hari.page.getByRole('link', { name: 'Policies' }).click();
  await hari.heading('Probation policies').waitFor();
  await hari.looksRight();
  await hari.page.getByRole('link', { name: 'New policy' }).click();
  await hari.page.getByLabel('Name').fill(name);
  await hari.button('Remove review 3').click();
  await hari.looksRight();
  await hari.button('Save').click();
  const kept = hari.page.getByRole('row').filter({ hasText: name });
  expect(await kept.innerText()).toContain('After 4 weeks, 12 weeks');
  await kept.getByRole('link').click();
  await hari.heading(`Change ${name}`).waitFor();
  await hari.page.getByLabel('Notice in days').fill('14');
  await hari.button('Save').click();
  await hari.page.getByRole('cell', { name: '14 days' }).waitFor();
}

/** HR opens a probation for Sam on that policy, after being told what is missing and what cannot be. */
export async function opensAProbation(hari: Screen, policy: string, started: string): Promise<void> {
  await hari.follow('Probations');
  await hari.page.getByRole('link', { name: 'Open a probation' }).click();
  await hari.heading('Open a probation').waitFor();
  await hari.button('See all its days').click();
  await hari.text('Find the person and choose them.').waitFor();
  await hari.looksRight();
  await hari.page.getByLabel('Find the person').fill('Sam');
  await hari.page.getByRole('radio', { name: /^Sam Okafor/ }).check();
  await hari.page.getByRole('radio', { name: policy }).check();
  await hari.page.getByLabel('The probation starts on').fill(started);
  await hari.text(/Here since .*, as the page of the person says/).waitFor();
  // Kept on the device: a reload loses nothing.
  await hari.page.reload();
  await hari.text('What you had written here is back.').waitFor();
  await hari.page.getByRole('radio', { name: /^Sam Okafor/, checked: true }).waitFor();
  await hari.page.getByLabel('Employment started on').fill(started);
  await hari.page.getByLabel('The contract ends on').fill('2020-01-01');
  await hari.button('See all its days').click();
  await hari.text('The contract must not end before the probation starts.').first().waitFor();
  await hari
    .text(/after the first day on the person’s page/)
    .first()
    .waitFor();
  await hari.page.getByLabel('The contract ends on').fill('');
  await hari.page.getByLabel('Employment started on').fill('');
  await hari.button('See all its days').click();
  await hari.page.getByRole('heading', { name: 'Two clocks' }).waitFor();
  await hari.text(/Check with a lawyer/).waitFor();
  await hari.looksRight();
  await hari.button('Open it for Sam Okafor').click();
  await hari.heading('Probation of Sam Okafor').waitFor();
  await hari.looksRight();
}

/** The lead keeps the first two requirements and adds one in their own words. */
export async function choosesTwoAndOneOfTheirOwn(priya: Screen, own: string): Promise<void> {
  await priya.button('Change the requirements').click();
  const boxes = priya.page.getByRole('checkbox');
  await boxes.nth(3).waitFor();
  for (const box of (await boxes.all()).slice(2)) await box.uncheck();
  await priya.button('Add one in your own words').click();
  await priya.page.getByLabel('What is asked for').last().fill(own);
  await priya.looksRight();
  await priya.button('Save the requirements').click();
  await priya.page.getByRole('paragraph').filter({ hasText: own }).waitFor();
}
