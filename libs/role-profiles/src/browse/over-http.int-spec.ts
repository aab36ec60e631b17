import type { Browser } from '../../../../test/support/browser';
import { type House, openHouse } from '../../../../test/support/house';

const profiles = '/api/v1/role-profiles';
const skills = '/api/v1/skills';
const place = { family: 'Digital', role: 'Operations', level: 'Lead' };

describe('browsing role profiles and skills over HTTP', () => {
  let house: House;
  let hari: Browser;
  let others: readonly (readonly [string, Browser])[];
  let profileId: string;
  let skillId: string;

  beforeAll(async () => {
    house = await openHouse();
    hari = await house.signedInAs('hari');
    others = [
      ['an appraisee', await house.signedInAs('sam')],
      ['a lead', await house.signedInAs('priya')],
      ['an administrator', await house.signedInAs('pat')],
    ];
    profileId = (await hari.get(`${profiles}?search=infrastructure`)).body.items[0].id;
    skillId = (await hari.get(skills)).body.items[0].id;
  }, 120_000);
  afterAll(() => house.close());

  it('lets everybody browse, search and read the library', async () => {
    for (const [, browser] of [...others, ['HR', hari] as const]) {
      expect((await browser.get(`${profiles}/tree`)).body.families.length).toBeGreaterThan(0);
      const { body } = await browser.get(`${profiles}?search=infrastucture%20enginer`);
      expect(body.items[0]).toMatchObject({ id: profileId, excerpt: null });
      expect((await browser.get(skills)).body.total).toBeGreaterThan(10);
      const skill = await browser.get(`${skills}/${skillId}`);
      expect([skill.status, skill.headers.get('etag')]).toEqual([200, `"${skill.body.version}"`]);
    }
  });

  it('lets nobody but HR file a profile, define a skill or ask for disagreements', async () => {
    for (const [who, browser] of others) {
      const answers = [
        await browser.put(`${profiles}/${profileId}/place`, place),
        await browser.put(`${skills}/${skillId}/definition`, { description: 'Mine.' }, { 'if-match': '"1"' }),
        await browser.get(`${skills}?disagreeing=true`),
      ];
      expect([who, ...answers.map(({ status }) => status)]).toEqual([who, 403, 403, 403]);
    }
  });

  it('lets HR file a profile, which everybody then finds there', async () => {
    const { status, body } = await hari.put(`${profiles}/${profileId}/place`, { ...place, role: ' Operations ' });
    expect([status, body]).toMatchObject([200, { id: profileId, ...place }]);
    for (const [, browser] of others) {
      const { body: found } = await browser.get(`${profiles}?family=Digital&role=Operations`);
      expect(found).toMatchObject({ total: 1, items: [{ id: profileId, ...place }] });
    }
  });

  it('lets HR define a skill that nobody changed meanwhile', async () => {
    const path = `${skills}/${skillId}/definition`;
    const { version } = (await hari.get(`${skills}/${skillId}`)).body;
    expect((await hari.put(path, { description: 'Ours.' })).status).toBe(428);
    const saved = await hari.put(path, { description: 'Ours.' }, { 'if-match': `"${version}"` });
    expect([saved.status, saved.headers.get('etag'), saved.body.description]).toEqual([
      200,
      `"${version + 1}"`,
      'Ours.',
    ]);
    expect((await hari.put(path, { description: 'Late.' }, { 'if-match': `"${version}"` })).status).toBe(412);
  });

  it.each([
    ['a place with a line break', 'place', { ...place, family: 'Digital\nand data' }, '/family'],
    ['half a place', 'place', { family: 'Digital' }, '/role'],
    ['an empty family', 'place', { ...place, family: ' ' }, '/family'],
    ['a role outside any family', 'place', { ...place, family: null }, '/family'],
    ['a level 5', 'definition', { levels: [{ level: 5, descriptor: 'More.' }] }, '/levels/0/level'],
    [
      'one level twice',
      'definition',
      {
        levels: [
          { level: 1, descriptor: 'A' },
          { level: 1, descriptor: 'B' },
        ],
      },
      '/levels',
    ],
    ['a level without words', 'definition', { levels: [{ level: 1 }] }, '/levels/0/descriptor'],
    ['words that are a number', 'definition', { description: 7 }, '/description'],
    ['a name of the skill', 'definition', { name: 'Other' }, '/name'],
  ])('says what is wrong with %s, and where', async (_what, what, input, pointer) => {
    const path = what === 'place' ? `${profiles}/${profileId}/place` : `${skills}/${skillId}/definition`;
    const { version } = (await hari.get(`${skills}/${skillId}`)).body;
    const { status, body } = await hari.put(path, input, { 'if-match': `"${version}"` });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it.each(['?page=0', '?pageSize=500', '?unfiled=perhaps', `?search=${'a'.repeat(201)}`, '?search=%00', '?sort=title'])(
    'refuses a list asked for with %s',
    async (query) => expect((await hari.get(profiles + query)).status).toBe(400),
  );
});
