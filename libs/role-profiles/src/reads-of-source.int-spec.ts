import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import { aTitle } from './bench';
import { fixture } from './fixture';

const profiles = '/api/v1/role-profiles';
const versions = '/api/v1/role-profile-versions';

const OUTSIDE = 'Budget code XY-4711, ask Ursula';
const LEVEL = '3 – Practitioner';
const text = `${OUTSIDE}\n${fixture.replace(LEVEL, '9 – Wizard of Radios')}`;
const file = { name: 'leaver-ursula.txt', content: Buffer.from(text).toString('base64') };
const raw = /"(title|depth|level|type)Raw"/;

describe('what a role profile was read from', () => {
  let house: House;
  let hari: Browser;
  let published: { id: string; profileId: string };
  const title = aTitle();

  beforeAll(async () => {
    house = await openHouse();
    hari = await house.signedInAs('hari');
    published = (await hari.post(`${profiles}/imports`, { title, file })).body as typeof published;
    expect((await hari.post(`${versions}/${published.id}/publish`, {})).status).toBe(200);
  }, 60_000);
  afterAll(() => house.close());

  const exported = async (who: Browser, format: string) => {
    const path = `${versions}/${published.id}/export?format=${format}`;
    const response = await fetch(house.url + path, { headers: { cookie: who.cookies } });
    return Buffer.from(await response.arrayBuffer());
  };
  /** Everything of this profile that an answer may hold, as text. */
  const answers = async (who: Browser) => {
    const paths = [`${versions}/${published.id}`, `${profiles}/${published.profileId}`];
    const bodies = await Promise.all(paths.map(async (path) => JSON.stringify((await who.get(path)).body)));
    return [...bodies, String(await exported(who, 'json')), String(await exported(who, 'csv'))].join('\n');
  };

  it('is shown to HR: what was odd, the name of its file, and how it put things', async () => {
    const { body } = await hari.get(`${versions}/${published.id}`);
    expect(body).toMatchObject({ sourceText: text, sourceName: file.name });
    const told = JSON.stringify(body.warnings);
    expect(told).toContain(OUTSIDE);
    expect(told).toContain('Wizard of Radios');
    expect(JSON.stringify(body.components)).toMatch(raw);
    expect(String(await exported(hari, 'json'))).toContain('Wizard of Radios');
  });

  it.each(['sam', 'priya', 'pat'] as const)('is nowhere in what %s is answered, who is not of HR', async (name) => {
    const who = await house.signedInAs(name);
    const { body } = await who.get(`${versions}/${published.id}`);
    expect(body).toMatchObject({ sourceText: null, sourceName: null, warnings: [], corrections: [] });
    const all = await answers(who);
    for (const words of [OUTSIDE, 'Ursula', 'ursula', 'Wizard of Radios']) expect(all).not.toContain(words);
    expect(all).not.toMatch(raw);
    expect(all).not.toMatch(/"raw"/);
  });

  it('leaves what the profile says whole for everybody', async () => {
    const sam = await house.signedInAs('sam');
    const rows = async (who: Browser) => {
      const { components } = (await who.get(`${versions}/${published.id}`)).body as { components: Row[] };
      return components.map(({ source, ...row }) => {
        const kept = Object.entries(source).filter(([key]) => !key.endsWith('Raw'));
        return { ...row, source: Object.fromEntries(kept) };
      });
    };
    expect(await rows(sam)).toEqual(await rows(hari));
    expect((await rows(sam)).map(({ source }) => source)).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: expect.stringContaining('Skills') as string })]),
    );
  });

  it('has another ETag for HR than for everybody else', async () => {
    const sam = await house.signedInAs('sam');
    const etagFor = async (who: Browser) => (await who.get(`${versions}/${published.id}`)).headers.get('etag') ?? '';
    expect(await etagFor(sam)).not.toBe(await etagFor(hari));
    const known = { 'if-none-match': await etagFor(sam) };
    expect((await hari.send('GET', `${versions}/${published.id}`, undefined, known)).status).toBe(200);
    expect((await sam.send('GET', `${versions}/${published.id}`, undefined, known)).status).toBe(304);
  });

  it.each(['sam', 'hari'] as const)('need not be in the file that %s saves: it says what is in force', async (name) => {
    const content = (await exported(await house.signedInAs(name), 'json')).toString('base64');
    const { body } = await hari.post(`${profiles}/imports/preview`, { file: { name: 'desk.json', content } });
    expect(body).toMatchObject({ title, sameAsInForce: { versionId: published.id } });
  });
});

interface Row {
  readonly source: Readonly<Record<string, unknown>>;
}
