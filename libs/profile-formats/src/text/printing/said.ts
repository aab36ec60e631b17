import type { ParsedProfile } from '../parsed-profile';
import { BEHAVIOURAL, typeOf } from '../vocabulary';
import type { Plan } from './plan';
import type { Rendering } from './print';

const isOneWord = (text: string): boolean => !text.includes(' ');

/** What a text in this rendering still says of a plan; what it does not say is null. */
export function saidIn(plan: Plan, rendering: Rendering) {
  const isTest = ['Q-pipe', 'Q-plain', 'L1-ba'].includes(rendering);
  const kept = (text: string): string | null => (rendering === 'L2' && isOneWord(text) ? null : text);
  const titled = ({ title, details }: { title: string; details: string }) => ({ title: kept(title), details });
  const knowledge = plan.knowledge.map((row) => ({
    ...titled(row),
    depth: row.depth,
    type: kept(row.type) && (isTest && row.depth !== null ? 'Technical Skills' : (typeOf(row.type) ?? null)),
  }));
  const ofType = (behavioural: boolean) => knowledge.filter(({ depth }) => (depth === null) === behavioural);
  return {
    title: rendering.startsWith('P') || rendering === 'Q-pipe' ? null : plan.title,
    summary: plan.summary,
    bullets: plan.bullets,
    background: plan.background,
    workActivities: plan.workActivities.map(titled),
    knowledge: isTest ? [...ofType(true), ...ofType(false)] : knowledge,
    training: isTest ? [] : plan.training.map(titled),
    development: isTest ? [] : plan.development.map(titled),
    qualifications: isTest
      ? []
      : plan.qualifications.map(({ title, body }) => ({ title: kept(title), body: kept(body) })),
    skills: isTest ? [] : plan.skills,
    footer: plan.footer,
  };
}

/** The same of a parse. */
export function saidBy(parsed: ParsedProfile): ReturnType<typeof saidIn> {
  const titled = ({ title, details }: { title: string | null; details: string | null }) => ({
    title,
    details: details ?? '',
  });
  return {
    title: parsed.titleInText ? parsed.title : null,
    summary: parsed.summary.text,
    bullets: parsed.summary.bullets,
    background: parsed.background.map(({ description }) => description ?? ''),
    workActivities: parsed.workActivities.map(titled),
    knowledge: parsed.knowledgeSkills.map((row) => ({ ...titled(row), depth: row.depth, type: row.type })),
    training: parsed.trainingActivities.map(titled),
    development: parsed.pdas.map(titled),
    qualifications: parsed.qualifications.map(({ title, awardingBody }) => ({ title, body: awardingBody })),
    skills: parsed.organisationSkills.map((skill) => ({
      framework: `${skill.framework} » ${skill.category}`,
      family: skill.familyPrefix ?? '',
      name: skill.name ?? '',
      description: skill.description ?? '',
      level: skill.levelRaw ?? '',
    })),
    footer: parsed.footer,
  };
}

/** What profiles are compared by: titles and what each is asked at. */
export function labelsOf(parsed: ParsedProfile): string[] {
  return [
    ...parsed.workActivities.map(({ title }) => `work ${title}`),
    ...parsed.knowledgeSkills.map(({ title, depth, type }) => `${type === BEHAVIOURAL ? type : depth} ${title}`),
    ...parsed.trainingActivities.map(({ title }) => `training ${title}`),
    ...parsed.pdas.map(({ title }) => `development ${title}`),
    ...parsed.qualifications.map(({ title, awardingBody }) => `${title} of ${awardingBody}`),
    ...parsed.organisationSkills.map(({ name, level }) => `${level} ${name}`),
  ].sort();
}
