import type { SectionKind } from './section-kinds';

/** The words of published role profiles, as observed. Anything else is kept as it came and reported. */
const depths = ['Aware of', 'Familiar with', 'Proficient in', 'Expert in'] as const;
export type Depth = (typeof depths)[number];

export const levelNames = ['Awareness', 'Working', 'Practitioner', 'Expert'] as const;
export type LevelName = (typeof levelNames)[number];

export const BEHAVIOURAL = 'Behavioural Skills';
const TRUNCATED_BEHAVIOURAL = 'Behavioural';
const types: readonly string[] = [BEHAVIOURAL, 'Technical Knowledge and Skills', 'Other Knowledge and Skills'];

export const PRIOR_KNOWLEDGE = 'Prior Knowledge and Skills';
export const BULLETS_INTRO = 'At this role level, you will:';
export const FOOTER_START = 'This job role profile was ';

export const depthOf = (text: string): Depth | undefined => depths.find((depth) => depth === text);
export const depthRank = (depth: Depth | null): number | null => (depth === null ? null : depths.indexOf(depth) + 1);

/** The whole name of a type, also where the source cut it after the first word. */
export function typeOf(text: string): string | undefined {
  return text === TRUNCATED_BEHAVIOURAL ? BEHAVIOURAL : types.find((type) => type === text);
}

export type Column =
  | 'description'
  | 'background'
  | 'title'
  | 'details'
  | 'depth'
  | 'type'
  | 'awardingBody'
  | 'framework'
  | 'skill'
  | 'level';

/** How the table of a section looks: its columns, and the words above them with bars and spaces taken out. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly header: string;
  /** The type of every row, where the table is for one type and has no column for it. */
  readonly type?: string;
}

const layout = (header: string, columns: readonly Column[], type?: string): Layout => ({ header, columns, type });

const titled = layout('Title|Details|', ['title', 'details']);
const background = layout('Description|Background|', ['description', 'background']);
const knowledge = layout('Title|Depth|Details|Type|', ['title', 'depth', 'details', 'type']);
const qualifications = layout('Title|Awarding Body|', ['title', 'awardingBody']);
const skills = layout('Framework » Organisation Category » Subcategory|Skill Name and Description|Level|', [
  'framework',
  'skill',
  'level',
]);

export interface Heading {
  readonly section: SectionKind;
  readonly layout: Layout | null;
  /** Also the text of a cell: a heading only above the head of its table, or above what may follow this heading. */
  readonly context?: 'table' | 'heading';
  /** Two headings stand above most tables; the one of the section is the first. */
  readonly sub?: true;
}

export const headings: ReadonlyMap<string, Heading> = new Map<string, Heading>([
  ['Summary', { section: 'summary', layout: null }],
  ['Background', { section: 'background', layout: background, context: 'heading' }],
  ['Background Components', { section: 'background', layout: background, sub: true }],
  ['Work Activity Components', { section: 'work_activities', layout: titled }],
  ['Knowledge/Skills', { section: 'knowledge_skills', layout: knowledge }],
  ['Knowledge/Skills Components', { section: 'knowledge_skills', layout: knowledge, sub: true }],
  ['Behavioural Skills', { section: 'knowledge_skills', layout: { ...titled, type: BEHAVIOURAL }, context: 'table' }],
  [
    'Technical Skills',
    {
      section: 'knowledge_skills',
      layout: layout('Title|Details|Depth|', ['title', 'details', 'depth'], 'Technical Skills'),
      context: 'table',
    },
  ],
  ['Training Activities', { section: 'training_activities', layout: titled }],
  ['Training Components', { section: 'training_activities', layout: titled, sub: true }],
  ['PDAs', { section: 'pdas', layout: titled }],
  ['PDA Components', { section: 'pdas', layout: titled, sub: true }],
  ['Qualifications', { section: 'qualifications', layout: qualifications, context: 'heading' }],
  ['Qualification Components', { section: 'qualifications', layout: qualifications, sub: true }],
  ['Organisation Skills', { section: 'organisation_skills', layout: skills }],
]);

/** First lines of table heads that belong to one section only, and so name it where its heading is gone. */
export const tellingHeaders: ReadonlyMap<string, Heading> = new Map<string, Heading>([
  [background.header, { section: 'background', layout: background }],
  [knowledge.header, { section: 'knowledge_skills', layout: knowledge }],
  [qualifications.header, { section: 'qualifications', layout: qualifications }],
  ['Framework » Organisation Category » Subcategory|', { section: 'organisation_skills', layout: skills }],
]);

/** The heads of tables where the bars were lost, with the bars they had. */
export const plainHeaders: ReadonlyMap<string, string> = new Map(
  [
    ...new Set([...headings.values()].flatMap(({ layout: one }) => (one ? [one.header] : []))),
    'Framework » Organisation Category » Subcategory|',
    'Skill Name and Description|Level|',
  ].map((header) => [header.replaceAll('|', ' ').trim(), header]),
);

/** The beginning of a phrase, where the text ended in the middle of it. */
export const isCutDepth = (text: string): boolean => text.length > 2 && depths.some((depth) => depth.startsWith(text));
export const isCutType = (text: string): boolean => text.length > 2 && types.some((type) => type.startsWith(text));
export const depthPhrases: readonly string[] = depths;
/** The longest first, so that the cut one is tried last. */
export const typePhrases: readonly string[] = [...types, TRUNCATED_BEHAVIOURAL];
