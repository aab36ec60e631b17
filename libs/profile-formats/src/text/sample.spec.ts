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
  ])('is read in its other renderings with bars as far as they go: %s', (name, rendering) => {
    const expected = JSON.parse(read(`renderings/${name}.expected.json`)) as Parsed;
    const parsed = asDryRunJson(parseProfile(read(`renderings/${name}.txt`), { title: 'Sample role' }), name);
    expect(parsed.rendering.split(' ')[0]).toBe(rendering);
    for (const part of ['summary', 'background', 'work_activities'] as const) {
      expect(parsed[part]).toEqual(expected[part]);
    }
    expect(parsed.knowledge_skills.map(rowOf)).toEqual(expected.knowledge_skills.map(rowOf));
    expect(parsed.warnings.map(({ code }) => code)).toContain('row_cut');
  });

  it.each(['network-architect.T2', 'associate-application-operations-engineer.T1-sfia'])(
    'is known for what it is where it lost its bars: %s',
    (name) => {
      expect(() => parseProfile(read(`renderings/${name}.txt`))).toThrow('lost their bars');
    },
  );
});

type Parsed = ReturnType<typeof asDryRunJson>;

const rowOf = ({ title, depth, details, type }: Parsed['knowledge_skills'][number]) => ({
  title,
  depth,
  details,
  type,
});
