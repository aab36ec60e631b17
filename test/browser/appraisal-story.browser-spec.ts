import { SystemClock } from '@app/kernel';
import type { Browser } from 'playwright-core';
import { RunningApp } from '../support/running-app';
import { describeInBrowser, openChromium, Screen, until, untilSaved } from '../support/screen';
import { chapters } from './story/chapters';
import { createsCycle, importsProfile, launches, publishesProfile } from './story/hr';

const CYCLE = 'Autumn appraisal';
const DISPUTED = 'Incident management';

describeInBrowser('the story of one appraisal, from an imported role profile to the countersignature', () => {
  let app: RunningApp;
  let chromium: Browser;
  let sam: Screen, priya: Screen, grace: Screen, hari: Screen;
  const task = ({ page }: Screen, about: string) =>
    page
      .getByRole('region', { name: 'Your tasks' })
      .getByRole('listitem')
      .filter({ hasText: CYCLE })
      .filter({ hasText: about });

  const chapter = chapters(120_000);

  beforeAll(async () => {
    [app, chromium] = await Promise.all([RunningApp.start(), openChromium()]);
  }, 90_000);
  afterAll(async () => {
    await chromium.close();
    await app.remove();
  });

  chapter('HR signs in', async () => {
    hari = await Screen.open(chromium, app.url);
    await hari.page.goto(app.url);
    await hari.heading('Sign in').waitFor();
    await hari.looksRight();
    await hari.signIn('hari');
    await hari.heading(/^Good .+, Hari$/).waitFor();
    await hari.looksRight();
  });

  chapter('HR pastes a role profile with a sentence cut off, and is shown where', () => importsProfile(hari));
  chapter('HR keeps it as a draft, reads it and publishes it', () => publishesProfile(hari));
  chapter('HR creates a cycle with its dates', () => createsCycle(hari, CYCLE));
  chapter('HR sees who would be left out, launches it for a team and sees how far it is', () => launches(hari));

  chapter('Sam finds it among the tasks, and is shown what is missing when it is handed in too early', async () => {
    sam = await Screen.signedIn(chromium, app.url, 'sam');
    await until(async () => {
      await sam.page.reload();
      await sam.page.getByRole('heading', { name: 'Your tasks' }).waitFor();
      return (await task(sam, 'self-assessment').count()) > 0;
    });
    await sam.looksRight();
    await task(sam, 'self-assessment').getByRole('link').click();
    await sam.heading('My appraisal').waitFor();
    await sam.looksRight();
    await sam.text('0 of 16 required answered').waitFor();
    await sam.button('Share with Priya Shah').click();
    await sam.page.getByRole('heading', { name: '16 answers are missing' }).waitFor();
    await sam.page.locator('#missing:focus').waitFor();
    await sam.looksRight();
    await sam.page.locator('#missing').getByRole('link', { name: 'User focus' }).click();
    expect(await sam.page.locator(':focus').innerText()).toContain('User focus');
  });

  chapter('Sam writes and rates, some of it by keyboard, sees when it was saved, and shares it', async () => {
    await sam.write('What went well this year?', 'Fourteen servers moved, no downtime.');
    await sam.write('What got in the way?', 'Changes outside the calendar.');
    await sam.write(/^What support or development/, 'To shadow the availability review.');
    for (const [index, skill] of (await sam.skills()).entries()) {
      if (index % 2 === 0) await sam.choose(skill, '2 Working');
      else {
        await sam.item(skill).getByRole('radio').first().focus();
        await sam.page.keyboard.press('Space');
        await sam.page.keyboard.press('ArrowRight');
      }
    }
    await untilSaved(sam.page);
    expect(await sam.page.getByRole('radio', { name: '2 Working', checked: true }).count()).toBe(13);
    await sam.looksRight();
    await sam.confirm('Share with Priya Shah', /^Share your view/);
    await sam.text('Priya Shah’s turn').waitFor();
    expect(await sam.page.locator('textarea:not([readonly])').count()).toBe(0);
    await sam.looksRight();
  });

  chapter('Priya reads it beside her own view, rates, and completes it', async () => {
    priya = await Screen.signedIn(chromium, app.url, 'priya');
    await priya.looksRight();
    await priya.follow('Appraisals');
    await priya.heading('My team’s appraisals').waitFor();
    await priya.looksRight();
    const row = priya.page.getByRole('row').filter({ hasText: CYCLE }).filter({ hasText: 'Sam Okafor' });
    await row.getByRole('link').click();
    await priya.heading('My view of Sam Okafor').waitFor();
    await priya.text('Fourteen servers moved, no downtime.').waitFor();
    await priya.looksRight();
    for (const question of await priya.page.locator('#question textarea').all()) await question.fill('I agree.');
    for (const skill of await priya.skills()) await priya.choose(skill, skill === DISPUTED ? '4 Expert' : '2 Working');
    await untilSaved(priya.page);
    await priya.looksRight();
    await priya.confirm('My view is complete', /^Is your view complete/);
    await priya.text('your turn').waitFor();
    await priya.looksRight();
  });

  chapter('they meet over what they see differently, and Priya shares what they agreed', async () => {
    await priya.page.getByRole('link', { name: 'Side by side' }).click();
    await priya.heading('Appraisal meeting: Sam Okafor').waitFor();
    const rows = priya.page.getByRole('region', { name: /^Organisation skills: where/ }).getByRole('row');
    expect(await rows.nth(1).getByRole('rowheader').innerText()).toBe(DISPUTED);
    await priya.text('The two views differ on 1 of 13 skills that both have rated.').waitFor();
    await priya.page
      .getByLabel('What we agreed: What went well this year?')
      .fill('One problem a month is handed over.');
    await untilSaved(priya.page);
    await priya.looksRight();
    await sam.page.reload();
    expect(await sam.page.locator('body').innerText()).not.toContain('I agree.');
    await priya.button('Share it with Sam Okafor').click();
    const dialog = priya.dialog(/^Share the appraisal/);
    await dialog.getByText('“What we agreed” is written for 1 of 3 questions.').waitFor();
    expect(await dialog.getByLabel('When did you meet?').inputValue()).toBe('');
    await dialog.getByLabel('When did you meet?').fill(new SystemClock().today());
    await priya.looksRight();
    await dialog.getByRole('button', { name: 'Share it with Sam Okafor' }).click();
    await priya.text('Sam Okafor’s turn').waitFor();
    await priya.looksRight();
  });

  chapter('Sam reads all of it, and disagrees with a comment', async () => {
    await sam.follow('Home');
    await sam.page.reload();
    await task(sam, '').getByRole('link').click();
    await sam.heading('Appraisal meeting: Sam Okafor').waitFor();
    await sam.text('One problem a month is handed over.').waitFor();
    await sam.looksRight();
    await sam.button('I have read it and disagree').click();
    const dialog = sam.dialog(/disagree\?$/);
    await dialog
      .getByRole('alert')
      .getByText(/^Say what you disagree with/)
      .waitFor();
    expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Close']);
    await sam.looksRight();
    await sam.page.keyboard.press('Escape');
    await sam.write('Sam Okafor’s comment', 'The May reports were not mine.');
    await untilSaved(sam.page);
    await sam.confirm('I have read it and disagree', /disagree\?$/);
    await sam.text('Grace Lin’s turn').waitFor();
    await sam.looksRight();
  });

  chapter('Grace decides on the point and countersigns, and the worker closes it', async () => {
    grace = await Screen.signedIn(chromium, app.url, 'grace');
    await grace.looksRight();
    await task(grace, 'Sam Okafor').getByRole('link').click();
    await grace.text('The May reports were not mine.').waitFor();
    await grace.looksRight();
    await grace.write('Grace Lin’s words', 'I accept the point.');
    await untilSaved(grace.page);
    await grace.confirm('Countersign', /^Countersign the appraisal of Sam/);
    await until(async () => {
      await sam.page.reload();
      await sam.text('I accept the point.').waitFor();
      return (await sam.text('It is finished').count()) > 0;
    });
    await sam.looksRight();
    await grace.looksRight();
  });

  chapter('HR’s monitor counts it, and nobody was refused anything', async () => {
    await hari.page.reload();
    const row = hari.page.getByRole('row').filter({ hasText: 'IT operations' });
    await row.getByText('1 of 9').waitFor();
    await hari.looksRight();
    expect([hari, sam, priya, grace].flatMap(({ refusals }) => refusals)).toEqual([]);
  });
});
