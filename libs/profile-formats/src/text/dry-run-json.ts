import type { Defect } from './defects';
import { partialOf } from './partial';
import type {
  BackgroundRow,
  KnowledgeSkill,
  OrganisationSkill,
  ParsedProfile,
  Qualification,
  TitledRow,
  WorkActivity,
} from './parsed-profile';
import { sentencesIn } from './summary';
import { depthRank } from './vocabulary';

/**
 * A parse as programs compare it: the keys of the sample's expected result, in its order. For `--dry-run --json`.
 * A text that ends before its footer also says how far it goes. Lines and messages are left out; they are for people.
 */
export function asDryRunJson(parsed: ParsedProfile, sourceFile: string) {
  const { summary } = parsed;
  return {
    source_file: sourceFile,
    rendering: parsed.rendering,
    title: parsed.title,
    slug: parsed.slug,
    title_in_text: parsed.titleInText,
    ...partialOf(parsed),
    counts: countsOf(parsed),
    summary: { text: summary.text, bullets_intro: summary.bulletsIntro, bullets: summary.bullets },
    background: parsed.background.map(backgroundRow),
    work_activities: parsed.workActivities.map(workActivity),
    knowledge_skills: parsed.knowledgeSkills.map(knowledgeSkill),
    training_activities: parsed.trainingActivities.map(titled),
    pdas: parsed.pdas.map(titled),
    qualifications: parsed.qualifications.map(qualification),
    organisation_skills: parsed.organisationSkills.map(organisationSkill),
    footer: parsed.footer,
    warnings: parsed.warnings.map(warning),
  };
}

function countsOf(parsed: ParsedProfile) {
  return {
    summary_sentences: sentencesIn(parsed.summary.text),
    summary_bullets: parsed.summary.bullets.length,
    background: parsed.background.length,
    work_activities: parsed.workActivities.length,
    knowledge_skills: parsed.knowledgeSkills.length,
    knowledge_skills_by_type: tally(parsed.knowledgeSkills.map(({ type }) => type)),
    knowledge_skills_by_depth: tally(parsed.knowledgeSkills.map(({ depth }) => depth)),
    training_activities: parsed.trainingActivities.length,
    pdas: parsed.pdas.length,
    qualifications: parsed.qualifications.length,
    organisation_skills: parsed.organisationSkills.length,
    organisation_skills_by_level: tally(parsed.organisationSkills.map(({ level }) => level)),
  };
}

/** How often each comes, in the order of the words; what is not known counts as None. */
function tally(values: readonly (string | number | null)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(String(value ?? 'None'), (counts.get(String(value ?? 'None')) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Told of the last row only, and only where the text ended inside it. */
const cutOff = ({ truncated }: { truncated?: true }) => (truncated ? { truncated } : {});

const backgroundRow = ({ description, background, ...row }: BackgroundRow) => ({
  description,
  background,
  ...cutOff(row),
});

const titled = ({ title, details, ...row }: TitledRow) => ({ title, details, ...cutOff(row) });

const qualification = ({ title, awardingBody, ...row }: Qualification) => ({
  title,
  awarding_body: awardingBody,
  ...cutOff(row),
});

const workActivity = ({ title, sfiaCode, sfiaLevel, details, ...row }: WorkActivity) => ({
  title,
  ...(sfiaCode === null ? {} : { sfia_code: sfiaCode }),
  ...(sfiaLevel === null ? {} : { sfia_level: sfiaLevel }),
  details,
  ...cutOff(row),
});

const knowledgeSkill = ({ title, depth, depthRaw, details, type, typeRaw, ...row }: KnowledgeSkill) => ({
  title,
  depth,
  ...(depth === null && depthRaw !== null ? { depth_raw: depthRaw } : {}),
  depth_rank: depthRank(depth),
  details,
  type,
  type_raw: typeRaw,
  ...cutOff(row),
});

const organisationSkill = (skill: OrganisationSkill) => ({
  framework: skill.framework,
  category: skill.category,
  subcategory: skill.subcategory,
  family_prefix: skill.familyPrefix,
  name: skill.name,
  description: skill.description,
  level: skill.level,
  level_name: skill.levelName,
  level_description: skill.levelDescription,
  level_raw: skill.levelRaw,
  ...cutOff(skill),
});

const warning = ({ code, section, row, evidence }: Defect) => ({ code, section, row, ...evidence });
