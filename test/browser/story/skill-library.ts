import type { Screen } from '../../support/screen';

const section = ({ page }: Screen, name: string) => page.getByRole('region', { name, exact: true });

/** Of a skill that two profiles describe differently, takes the words of the newer one. */
export async function settlesTheWording(hari: Screen, words: string): Promise<void> {
  await hari.follow('Skill library');
  await hari.looksRight();
  await hari.page.getByLabel('Only those that profiles describe differently').check();
  await hari.page.waitForURL(/disagreeing=true/);
  await hari.page.getByRole('link', { name: 'Community collaboration' }).click();
  await hari.heading('Community collaboration').waitFor();
  await hari.looksRight();
  await section(hari, 'What profiles say differently').getByRole('button', { name: 'Use this wording' }).click();
  await hari.looksRight();
  await hari
    .dialog(/^Use this wording/)
    .getByRole('button', { name: 'Use it' })
    .click();
  await section(hari, 'What it is').getByText(words).waitFor();
  await hari.looksRight();
  await hari.button('Put it back').click();
  await section(hari, 'What it is').getByText(words).waitFor({ state: 'detached' });
  await section(hari, 'What profiles say differently').getByRole('button', { name: 'Use this wording' }).click();
  await hari
    .dialog(/^Use this wording/)
    .getByRole('button', { name: 'Use it' })
    .click();
  await section(hari, 'What it is').getByText(words).waitFor();
}

/** Both begin with the same text; the second to save is shown what the first wrote, and saves over it knowingly. */
export async function writeOneDefinition(first: Screen, second: Screen): Promise<void> {
  for (const screen of [first, second]) await screen.button('Write the definition').click();
  await first.write('Level 3 Practitioner', 'leads a community');
  await first.button('Save the definition').click();
  await first.text('leads a community').waitFor();
  await second.write('Level 3 Practitioner', 'you can lead a community');
  await second.write('Level 4 Expert', 'you can found one');
  await second.button('Save the definition').click();
  await second.text(/^Somebody changed this definition/).waitFor();
  await second.text('leads a community').waitFor();
  await second.looksRight();
  await second.button('Save the definition').click();
  const now = section(second, 'What it is');
  await now.waitFor();
  expect(await now.innerText()).toMatch(/you can lead a community[^]*you can found one/);
}
