import type { Screen } from '../../support/screen';

/** Fills the dialog that files a profile in the tree, and says yes. */
export async function files(screen: Screen, place: Readonly<Record<string, string>>): Promise<void> {
  const dialog = screen.dialog(/^Where does/);
  for (const [label, words] of Object.entries(place)) await dialog.getByLabel(label, { exact: true }).fill(words);
  await dialog.getByRole('button', { name: 'File it there' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await screen.page
    .getByRole('navigation', { name: 'Where this profile is filed' })
    .getByText(place['Role'] ?? '')
    .waitFor();
}

/** Finds one side of a comparison by typing, and takes the first that is suggested. */
export async function choosesByKeyboard(screen: Screen, side: 'From' | 'To', words: string): Promise<void> {
  await screen.tabTo(side);
  await screen.page.keyboard.type(words, { delay: 20 });
  await screen.page.getByRole('option').first().waitFor();
  await screen.page.keyboard.press('ArrowDown');
  await screen.looksRight();
  await screen.page.keyboard.press('Enter');
  await screen.page.getByRole('option').first().waitFor({ state: 'detached' });
}

/** The gap between the two profiles of the demo: eleven skills shared, eight levels missing; nine depths beside them. */
export async function comparisonSays({ page }: Screen): Promise<void> {
  const skills = page.getByRole('region', { name: 'Organisation skills', exact: true });
  await skills.getByText('8 levels', { exact: true }).waitFor();
  const said = await skills.innerText();
  expect(said).toContain('Of 14 asked for, 11 can be compared.');
  expect(said).toMatch(/Only Lead infrastructure operations engineer asks for\s+3/);
  expect(said).toMatch(/Only Problem analyst asks for\s+2/);
  const knowledge = await page.getByRole('region', { name: 'Knowledge', exact: true }).innerText();
  expect(knowledge).toContain('Too little in common to say.');
  expect(knowledge).toMatch(/by 9 depths together/);
}

interface Draft {
  readonly revision: number;
  readonly components: readonly { readonly title: string; readonly position: number }[];
}

/** Puts right two rows of the draft that is open: a level with its meaning, and what a skill is. */
export async function correctsTheDraft({ page, url }: Screen, words: string): Promise<void> {
  const profileId = /role-profiles\/([^/]+)\/edit/.exec(page.url())?.[1] ?? '';
  const api = `${url}/api/v1`;
  const { request } = page.context();
  const { versions } = (await (await request.get(`${api}/role-profiles/${profileId}`)).json()) as {
    versions: { id: string }[];
  };
  const path = `${api}/role-profile-versions/${versions[0]?.id}`;
  const { revision, components } = (await (await request.get(path)).json()) as Draft;
  const at = (title: string) => ({
    op: 'set',
    kind: 'organisation_skill',
    position: components.find((row) => row.title === title)?.position,
  });
  const corrections = [
    { ...at('Change management'), field: 'level', value: 3 },
    { ...at('Change management'), field: 'levelDescriptor', value: 'You can plan a change and see it through.' },
    { ...at('Community collaboration'), field: 'details', value: words },
  ];
  const answer = await request.patch(path, { data: { corrections }, headers: { 'if-match': `"${revision}"` } });
  expect(answer.status()).toBe(200);
}
