import { randomUUID } from 'node:crypto';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import { aTitle } from './bench';
import { fixture } from './fixture';

const imports = '/api/v1/role-profiles/imports';
const versions = '/api/v1/role-profile-versions';

/** A skill whose name and description run on without the words that would part them. */
const unparted = (name: string) =>
  fixture.replace('Calm under alarms You can sort alarms', `${name} Sorts the alarms of a night`);
const parted = (name: string) => fixture.replace('Calm under alarms You can', `${name} You can`);

describe('a role profile that reads differently when it is kept than when it was looked at', () => {
  let house: House;
  let hari: Browser;

  beforeAll(async () => {
    house = await openHouse();
    hari = await house.signedInAs('hari');
  }, 60_000);
  afterAll(() => house.close());

  const previewed = async (input: object) => {
    const { status, body } = await hari.post(`${imports}/preview`, input);
    expect(status).toBe(200);
    return body as Rows & { fingerprint: string };
  };
  const keeping = async (input: object) => {
    const { status, body } = await hari.post(imports, input);
    expect(status).toBe(201);
    return body as Rows;
  };
  /** Puts a profile in force that has the skill by its name alone. */
  const publishes = async (name: string) => {
    const { body } = await hari.post(imports, { title: aTitle(), text: parted(name) });
    expect((await hari.post(`${versions}/${body.id}/publish`, {})).status).toBe(200);
  };
  const firstSkill = ({ components }: Rows) => components.find(({ kind }) => kind === 'organisation_skill')?.title;
  const aName = () => `Alarm Sense ${randomUUID()}`;

  it('is refused in words, keeps nothing, and is kept once it was looked at again', async () => {
    const name = aName();
    const input = { title: aTitle(), text: unparted(name) };
    const seen = await previewed(input);
    expect(firstSkill(seen)).toContain('Sorts the alarms');
    await publishes(name);

    const refused = await hari.post(imports, { ...input, fingerprint: seen.fingerprint });
    expect(refused.body).toMatchObject({ status: 409, code: 'reads-differently' });
    expect(refused.body.detail).toContain('reads differently now');
    expect(refused.body.detail).toContain(input.title);

    const now = await previewed(input);
    expect(firstSkill(now)).toBe(name);
    expect(refused.body.fingerprint).toBe(now.fingerprint);
    expect(now).toMatchObject({ profileId: null, draft: null });
    expect(firstSkill(await keeping({ ...input, fingerprint: now.fingerprint }))).toBe(name);
  });

  it('is the same for whoever put the name right by hand: what would be kept is what was looked at', async () => {
    const name = aName();
    const words = 'Sorts the alarms.';
    const at = { op: 'set', kind: 'organisation_skill', position: 0 };
    const corrections = [
      { ...at, field: 'title', value: name },
      { ...at, field: 'details', value: words },
    ];
    const input = { title: aTitle(), text: unparted(name), corrections };
    const { fingerprint } = await previewed(input);
    await publishes(name);
    await keeping({ ...input, fingerprint });
  });

  it('is kept as it reads now by whoever does not say what they saw', async () => {
    const name = aName();
    const input = { title: aTitle(), text: unparted(name) };
    await previewed(input);
    await publishes(name);
    expect(firstSkill(await keeping(input))).toBe(name);
  });

  it('is answered as kept to a repeated request, whatever was published since', async () => {
    const name = aName();
    const input = { title: aTitle(), text: unparted(name) };
    const { fingerprint } = await previewed(input);
    const again = () => hari.post(imports, { ...input, fingerprint }, { 'idempotency-key': key });
    const key = randomUUID();
    const first = await again();
    await publishes(name);
    const second = await again();
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });

  it('is another reading where it would be filed elsewhere, and the same where nothing changed', async () => {
    const input = { title: aTitle(), text: fixture };
    const { fingerprint } = await previewed(input);
    expect((await previewed(input)).fingerprint).toBe(fingerprint);
    const family = { op: 'set', field: 'family', value: 'Trams' };
    const elsewhere = { ...input, corrections: [family] };
    expect((await previewed(elsewhere)).fingerprint).not.toBe(fingerprint);
    expect((await hari.post(imports, { ...elsewhere, fingerprint })).body).toMatchObject({ code: 'reads-differently' });
  });

  it('is refused as a request where the fingerprint is none', async () => {
    const { body } = await hari.post(imports, { title: aTitle(), text: fixture, fingerprint: 'abc' });
    expect(body).toMatchObject({ status: 400, errors: [{ pointer: '/fingerprint' }] });
  });
});

interface Rows {
  readonly components: readonly { readonly kind: string; readonly title: string }[];
}
