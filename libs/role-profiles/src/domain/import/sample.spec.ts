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
});
