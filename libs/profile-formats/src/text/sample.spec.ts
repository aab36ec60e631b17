import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asDryRunJson } from './dry-run-json';
import { parseProfile } from './parse-profile';

const folder = resolve('../shared/data/role-profiles');
const file = 'lead-infrastructure-operations-engineer';
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8');

(existsSync(folder) ? describe : describe.skip)('the published sample', () => {
  const parse = () => parseProfile(read(`${file}.txt`), { title: 'Lead Infrastructure Operations Engineer' });

  it('is read exactly as expected, to the letter', () => {
    const expected = read(`${file}.expected.json`);
    const parsed = asDryRunJson(parse(), `${file}.txt`);
    expect(parsed).toEqual(JSON.parse(expected));
    expect(`${JSON.stringify(parsed, null, 1)}\n`).toBe(`${expected.trimEnd()}\n`);
  });

  it('keeps no word that the source does not have', () => {
    const source = read(`${file}.txt`);
    for (const { details } of parse().workActivities) expect(source).toContain(details);
  });

  it.each([
    ['associate-infrastructure-operations-engineer.P2', 'P2'],
    ['test-engineer.Q-pipe', 'Q-pipe'],
    ['network-architect.T2', 'T2'],
    ['associate-application-operations-engineer.T1-sfia', 'T1-sfia'],
  ])('is read in its other renderings as far as they go: %s', (name, rendering) => {
    const expected = JSON.parse(read(`renderings/${name}.expected.json`)) as Record<string, unknown>;
    const slug = String(expected['slug']);
    const parsed = asDryRunJson(parseProfile(read(`renderings/${name}.txt`), { slug }), `${name}.txt`);
    expect(parsed.rendering.split(' ')[0]).toBe(rendering);
    // What people noted about the source, and the short name of the rendering, are no part of a parse.
    const aside = ['anomalies', 'rendering'];
    const known = Object.fromEntries(Object.entries(expected).filter(([key]) => !aside.includes(key)));
    expect(parsed).toMatchObject(known);
    expect(Object.keys(parsed)).toEqual(expect.arrayContaining(Object.keys(known)));
    const rows = [...parsed.background, ...parsed.work_activities, ...parsed.knowledge_skills];
    expect(rows.filter((row) => 'truncated' in row)).toHaveLength(1);
    expect(parsed.warnings.map(({ code }) => code)).toContain('row_cut');
  });
});
