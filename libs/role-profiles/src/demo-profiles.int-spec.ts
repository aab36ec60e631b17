import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { demoProfiles } from '../../../seeds/demo-profiles';
import { asDryRunJson, parseProfile } from '@app/profile-formats';

const published = resolve('../shared/data/role-profiles');

type DryRun = ReturnType<typeof asDryRunJson>;

describe('the profiles of the demo', () => {
  const [lead, analyst, desk] = demoProfiles().map(({ title, text }) =>
    asDryRunJson(parseProfile(text, { title }), ''),
  );
  if (!lead || !analyst || !desk) throw new Error('There are three');

  it('are read without anything odd in them', () => {
    for (const { warnings, footer, slug } of [lead, analyst, desk]) {
      expect(warnings).toEqual([]);
      expect(footer).toContain('its words are its own');
      expect(slug).toMatch(/^(lead-infrastructure-operations-engineer|problem-analyst|service-desk-analyst)$/);
    }
  });

  it.each([
    ['lead', lead, [17, 33, 9, 7, 3, 14]],
    ['problem analyst', analyst, [3, 21, 8, 9, 4, 13]],
    ['service desk analyst', desk, [5, 11, 3, 3, 2, 7]],
  ])('have as many rows as the published ones: %s', (_role, { counts }, expected) => {
    expect([
      counts.work_activities,
      counts.knowledge_skills,
      counts.training_activities,
      counts.pdas,
      counts.qualifications,
      counts.organisation_skills,
    ]).toEqual(expected);
  });

  it('give every level a descriptor and every row its words', () => {
    for (const { organisation_skills, knowledge_skills, work_activities } of [lead, analyst, desk]) {
      for (const { level_description } of organisation_skills) expect(level_description).toMatch(/^You can .*\.$/);
      for (const { details } of [...knowledge_skills, ...work_activities]) expect(details?.length).toBeGreaterThan(40);
    }
  });

  it('put a gap of 8 levels in 11 shared skills, and of 9 in 6 shared depths, between analyst and lead', () => {
    const levels = lead.organisation_skills.flatMap(({ name, level }) => {
      const own = analyst.organisation_skills.find((skill) => skill.name === name)?.level;
      return own && level ? [level - own] : [];
    });
    const depths = lead.knowledge_skills.flatMap(({ title, depth_rank }) => {
      const own = analyst.knowledge_skills.find((skill) => skill.title === title)?.depth_rank;
      return own && depth_rank ? [depth_rank - own] : [];
    });
    expect([levels.length, Math.max(...levels), sum(levels)]).toEqual([11, 2, 8]);
    expect([depths.length, sum(depths)]).toEqual([6, 9]);
  });

  (existsSync(published) ? it : it.skip)('say the published facts in words of their own', () => {
    const sample = JSON.parse(
      readFileSync(resolve(published, 'lead-infrastructure-operations-engineer.expected.json'), 'utf8'),
    ) as DryRun;
    const facts = JSON.parse(readFileSync(resolve(published, 'problem-analyst.facts.json'), 'utf8')) as DryRun;
    const factsOf = (one: DryRun) => ({
      skills: one.knowledge_skills.map(({ title, depth, type }) => [title, depth, type]),
      levels: one.organisation_skills.map(({ name, level, framework, category }) => [name, level, framework, category]),
      qualifications: one.qualifications,
    });
    expect(factsOf(lead)).toEqual(factsOf(sample));
    expect(factsOf(analyst)).toEqual(factsOf(facts));
    const theirs = runsOf(proseOf(sample));
    const ours = [lead, analyst, desk].flatMap((one) => [...runsOf(proseOf(one))]);
    expect(ours.filter((run) => theirs.has(run))).toEqual([]);
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const proseOf = (one: DryRun): string[] => [
  one.summary.text,
  ...one.summary.bullets,
  ...one.background.map(({ description }) => description ?? ''),
  ...[one.work_activities, one.knowledge_skills, one.training_activities, one.pdas]
    .flat()
    .map(({ details }) => details ?? ''),
  ...one.organisation_skills.flatMap(({ description, level_description }) => [
    description ?? '',
    level_description ?? '',
  ]),
];

/** Six words in a row are enough to call it the same sentence. */
function runsOf(texts: readonly string[]): Set<string> {
  const runs = texts.flatMap((text) => {
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    return words.slice(5).map((_, at) => words.slice(at, at + 6).join(' '));
  });
  return new Set(runs);
}
