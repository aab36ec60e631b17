import type { SectionKind } from './section-kinds';
import { plain } from './source-text';

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

/** Words of one vocabulary by their small letters: whether a page writes them with capitals makes no difference. */
const bySmallLetters = <Word extends string>(words: readonly Word[]): ReadonlyMap<string, Word> =>
  new Map(words.map((word) => [word.toLowerCase(), word]));

/** Longer than any word of a vocabulary. */
const LONGEST = 40;
const find = <Word>(words: ReadonlyMap<string, Word>, text: string): Word | undefined =>
  text.length > LONGEST ? undefined : words.get(text.toLowerCase());

const depthsByWords = bySmallLetters(depths);
export const depthOf = (text: string): Depth | undefined => find(depthsByWords, text);
export const depthRank = (depth: Depth | null): number | null => (depth === null ? null : depths.indexOf(depth) + 1);

/** The whole name of a type, also where the source cut it after the first word. */
export const typeOf = (text: string): string | undefined => find(typesByWords, text);
const typesByWords: ReadonlyMap<string, string> = new Map([
  ...bySmallLetters(types),
  [TRUNCATED_BEHAVIOURAL.toLowerCase(), BEHAVIOURAL],
]);

const levelsByWords = bySmallLetters(levelNames);
export const levelNameOf = (text: string): LevelName | undefined => find(levelsByWords, text);

export const isPriorKnowledge = (text: string): boolean =>
  text.length === PRIOR_KNOWLEDGE.length && text.toLowerCase() === PRIOR_KNOWLEDGE.toLowerCase();

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
const FRAMEWORK_HEADER = 'Framework » Organisation Category » Subcategory|';
const skills = layout(`${FRAMEWORK_HEADER}Skill Name and Description|Level|`, ['framework', 'skill', 'level']);

export interface Heading {
  readonly name: string;
  readonly section: SectionKind;
  readonly layout: Layout | null;
  /** Also the text of a cell: a heading only above the head of its table, or above what may follow this heading. */
  readonly context?: 'table' | 'heading';
  /** Two headings stand above most tables; the one of the section is the first. */
  readonly sub?: true;
}

const all: readonly (readonly [string, Omit<Heading, 'name'>])[] = [
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
];

export const headings: ReadonlyMap<string, Heading> = new Map(
  all.map(([name, heading]) => [name, { name, ...heading }]),
);

const headingsByWords = new Map([...headings.values()].map((heading) => [heading.name.toLowerCase(), heading]));

/** The heading that a line is but for its capitals, the marks around it or a colon. */
export const looseHeading = (line: string): Heading | undefined => {
  const words = line.length > LONGEST ? '' : plain(line).replace(/^[#*_ ]+|[*_: ]+$/g, '');
  return headingsByWords.get(words.toLowerCase());
};

/** First lines of table heads that belong to one section only, and so name it where its heading is gone. */
export const tellingHeaders = new Map<string, Pick<Heading, 'section' | 'layout'>>([
  [background.header, { section: 'background', layout: background }],
  [knowledge.header, { section: 'knowledge_skills', layout: knowledge }],
  [qualifications.header, { section: 'qualifications', layout: qualifications }],
  [FRAMEWORK_HEADER, { section: 'organisation_skills', layout: skills }],
]);

const headers: readonly string[] = [
  ...new Set([...headings.values()].flatMap(({ layout: one }) => (one ? [one.header] : []))),
  FRAMEWORK_HEADER,
  'Skill Name and Description|Level|',
];

const headersByWords = new Map(headers.map((header) => [header.toLowerCase(), header]));

/** A known line of a head, whatever its capitals and with or without the bars around it. */
export function knownHeader(cells: readonly string[]): string | undefined {
  const words = cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
  return headersByWords.get(`${words.join('|')}|`.toLowerCase());
}

/** The heads of tables where the bars were lost, with the bars they had. */
export const plainHeaders: ReadonlyMap<string, string> = new Map(
  headers.map((header) => [header.replaceAll('|', ' ').trim(), header]),
);

/** The beginning of a phrase, where the text ended in the middle of it. */
export const isCutDepth = (text: string): boolean => text.length > 2 && depths.some((depth) => depth.startsWith(text));
export const isCutType = (text: string): boolean => text.length > 2 && types.some((type) => type.startsWith(text));
export const depthPhrases: readonly string[] = depths;
/** The longest first, so that the cut one is tried last. */
export const typePhrases: readonly string[] = [...types, TRUNCATED_BEHAVIOURAL];
