import { BULLETS_INTRO, PRIOR_KNOWLEDGE } from '../vocabulary';

/** A profile before it is printed. Only tests know such a thing: what a text says in any rendering. */
export interface Plan {
  readonly title: string;
  readonly summary: string;
  readonly bullets: readonly string[];
  readonly background: readonly string[];
  readonly workActivities: readonly Titled[];
  readonly knowledge: readonly KnowledgePlan[];
  readonly training: readonly Titled[];
  readonly development: readonly Titled[];
  readonly qualifications: readonly { readonly title: string; readonly body: string }[];
  readonly skills: readonly SkillPlan[];
  readonly footer: string | null;
}

export interface Titled {
  readonly title: string;
  readonly details: string;
}

export interface KnowledgePlan extends Titled {
  readonly depth: string | null;
  readonly type: string;
}

export interface SkillPlan {
  readonly framework: string;
  readonly family: string;
  readonly name: string;
  readonly description: string;
  readonly level: string;
}

/** One table: its headings, the words of its head, and the cells of its rows. */
export interface TablePlan {
  readonly headings: readonly string[];
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

const titled = ({ title, details }: Titled): string[] => [title, details];

const headOfSkills = [['Framework » Organisation Category » Subcategory'], ['Skill Name and Description', 'Level']];

const BEHAVIOURAL = 'Behavioural';

/** Behavioural rows stand one column to the left in tables with bars; the blank cell behind them leaves no trace elsewhere. */
const knowledgeRow = ({ title, depth, details, type }: KnowledgePlan): string[] =>
  type.startsWith(BEHAVIOURAL) ? [title, details, type, ''] : [title, depth ?? '', details, type];

export function tablesOf(plan: Plan, family: 'operations' | 'test'): TablePlan[] {
  const titles = ['Title', 'Details'];
  const background = {
    headings: ['Background', 'Background Components'],
    head: [['Description', 'Background']],
    rows: plan.background.map((words) => [words, PRIOR_KNOWLEDGE]),
  };
  const work = { headings: ['Work Activity Components'], head: [titles], rows: plan.workActivities.map(titled) };
  if (family === 'test') return [background, work, ...byType(plan)].filter(({ rows }) => rows.length > 0);
  const knowledge = {
    headings: ['Knowledge/Skills', 'Knowledge/Skills Components'],
    head: [['Title', 'Depth', 'Details', 'Type']],
    rows: plan.knowledge.map(knowledgeRow),
  };
  return [background, work, knowledge, ...behind(plan)].filter(({ rows }) => rows.length > 0);
}

function byType({ knowledge }: Plan): TablePlan[] {
  const isBehavioural = ({ type }: KnowledgePlan): boolean => type.startsWith(BEHAVIOURAL);
  return [
    {
      headings: ['Behavioural Skills'],
      head: [['Title', 'Details']],
      rows: knowledge.filter(isBehavioural).map(titled),
    },
    {
      headings: ['Technical Skills'],
      head: [['Title', 'Details', 'Depth']],
      rows: knowledge.filter((row) => !isBehavioural(row)).map((row) => [...titled(row), row.depth ?? '']),
    },
  ];
}

function behind(plan: Plan): TablePlan[] {
  const titles = ['Title', 'Details'];
  return [
    { headings: ['Training Activities', 'Training Components'], head: [titles], rows: plan.training.map(titled) },
    { headings: ['PDAs', 'PDA Components'], head: [titles], rows: plan.development.map(titled) },
    {
      headings: ['Qualifications', 'Qualification Components'],
      head: [['Title', 'Awarding Body']],
      rows: plan.qualifications.map(({ title, body }) => [title, body]),
    },
    {
      headings: ['Organisation Skills'],
      head: headOfSkills,
      rows: plan.skills.map((one) => [one.framework, `${one.family} – ${one.name} ${one.description}`, one.level]),
    },
  ];
}

export const introOf = ({ bullets }: Plan): string[] => (bullets.length > 0 ? [BULLETS_INTRO] : []);
