import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from '../../../../test/support/browser';
import { type House, openHouse } from '../../../../test/support/house';
import { FrameworkImportWork } from '../index';
import { aFramework } from './framework.fixture';
import type { FrameworkImportView } from './framework-imports.dto';
import type { FrameworkReport } from './framework-report.dto';

const route = '/api/v1/framework-imports';
const folder = resolve('../shared/data/frameworks');
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const bodyOf = ({ name, roles, skills } = aFramework()) => ({
  name,
  roles: { name: roles.name, content: base64(roles.bytes) },
  skills: skills && { name: skills.name, content: base64(skills.bytes) },
});

describe('frameworks over HTTP', () => {
  let house: House;
  let hari: Browser;
  let sam: Browser;

  beforeAll(async () => {
    house = await openHouse();
    [hari, sam] = [await house.signedInAs('hari'), await house.signedInAs('sam')];
  }, 60_000);
  afterAll(() => house.close());

  const imported = async (body: object) => {
    const { status, body: begun } = await hari.post(route, body);
    expect([status, begun.state, begun.done, begun.report]).toEqual([202, 'waiting', 0, null]);
    await house.get(FrameworkImportWork).work();
    const { body: done } = await hari.get(`${route}/${begun.id}`);
    return done as FrameworkImportView & { report: FrameworkReport };
  };

  it('are previewed, taken, worked on and told about', async () => {
    const { status, body } = await hari.post(`${route}/preview`, bodyOf());
    expect([status, body.levels, body.added]).toEqual([200, 5, 5]);
    const done = await imported({ ...bodyOf(), publishFrom: '2026-01-01' });
    expect(done).toMatchObject({ name: 'Night trams 2026', state: 'done', total: 5, done: 5, failure: null });
    expect(done.report.added).toBe(5);
    expect((await hari.get(`${route}?pageSize=1`)).body.items).toMatchObject([{ id: done.id, report: null }]);
    const { body: tree } = await sam.get('/api/v1/role-profiles/tree');
    expect(tree.families).toContainEqual({
      name: 'Night services',
      profiles: 3,
      roles: [
        { name: 'Night desk operator', profiles: 2 },
        { name: 'Night driver coach', profiles: 1 },
      ],
    });
  });

  it('are HR’s alone', async () => {
    expect((await sam.post(route, bodyOf())).status).toBe(403);
    expect((await sam.post(`${route}/preview`, bodyOf())).status).toBe(403);
    expect((await sam.get(route)).status).toBe(403);
    expect((await sam.get(`${route}/${randomUUID()}`)).status).toBe(403);
    expect((await hari.get(`${route}/${randomUUID()}`)).status).toBe(404);
  });

  it.each([
    ['no base64', { roles: { name: 'roles.csv', content: 'a,b' } }, '/roles/content', 'not-base64'],
    [
      'a picture',
      { roles: { name: 'roles.csv', content: base64(Buffer.from('\u0089PNG\r\n', 'latin1')) } },
      '/roles/content',
      'binary-file',
    ],
    [
      'a skills file without levels',
      { skills: { name: 's', content: base64(Buffer.from('Skill Name\nA\n')) } },
      '/skills/content',
      'column-missing',
    ],
    ['no name', { name: ' ' }, '/name', 'is-line'],
    ['a day that is none', { publishFrom: 'soon' }, '/publishFrom', 'is-day'],
  ])('are refused with the place for %s', async (_what, change, pointer, code) => {
    const { status, body } = await hari.post(route, { ...bodyOf(), ...change });
    expect([status, body.errors[0]]).toMatchObject([400, { pointer, code }]);
  });

  it('may have many megabytes, and no more than 24', async () => {
    const [header = ''] = Buffer.from(aFramework().roles.bytes).toString().split('\n', 1);
    const row = `${'x'.repeat(400_000)},a,a,a,a,a,a,a,a,a\n`;
    const large = { name: 'roles.csv', content: base64(Buffer.from(`${header}\n${row.repeat(30)}`)) };
    const { body } = await hari.post(`${route}/preview`, { name: 'Large', roles: large });
    expect(body).toMatchObject({ status: 400, code: 'no-role-level' });
    const larger = { name: 'roles.csv', content: base64(Buffer.alloc(24 * 1024 * 1024 + 1, 'x')) };
    expect((await hari.post(route, { name: 'Larger', roles: larger })).body).toMatchObject({ code: 'text-too-large' });
  });

  it('are read in the letters of Windows, and that is told at the end as well', async () => {
    const words = Buffer.from(aFramework().roles.bytes)
      .toString()
      .replaceAll('Night', 'Nuit d’été')
      .replaceAll('’', "'");
    const roles = { name: 'roles.csv', content: Buffer.from(words, 'latin1').toString('base64') };
    const { report } = await imported({ name: 'Latin', roles, publishFrom: null });
    expect(report.warnings[0]?.message).toMatch(/^Roles file, line \d+\. .*windows-1252/);
    expect(report.levels).toBe(5);
  });

  (existsSync(folder) ? it : it.skip)('include the sample of the published one, twice', async () => {
    const file = (name: string) => ({ name, content: base64(readFileSync(resolve(folder, name))) });
    const sample = {
      name: 'Sample',
      roles: file('gdad_pcf_role.sample.csv'),
      skills: file('gdad_pcf_skill.sample.csv'),
      publishFrom: '2026-01-01',
    };
    const { report } = await imported(sample);
    expect(report).toMatchObject({
      families: 1,
      roles: 2,
      levels: 2,
      rows: 27,
      notDefined: 1,
      added: 2,
      changedCount: 0,
    });
    expect((await imported(sample)).report).toMatchObject({ added: 0, changedCount: 0, unchanged: 2 });
  });
});
