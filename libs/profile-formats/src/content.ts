import type { ParsedProfile } from './text/parsed-profile';
import { BEHAVIOURAL, depthRank } from './text/vocabulary';

/** In the order of the page. */
export const componentKinds = [
  'background',
  'work_activity',
  'behavioural_skill',
  'knowledge',
  'training_activity',
  'development_activity',
  'qualification',
  'organisation_skill',
] as const;
export type ComponentKind = (typeof componentKinds)[number];

/** What only some kinds of row have, in the source's words. */
export interface ComponentSource {
  readonly type?: string | null;
  readonly typeRaw?: string | null;
  readonly depthRaw?: string | null;
  readonly background?: string | null;
  readonly awardingBody?: string | null;
  readonly framework?: string | null;
  readonly category?: string | null;
  readonly subcategory?: string | null;
  readonly familyPrefix?: string | null;
  readonly levelRaw?: string | null;
  readonly titleRaw?: string | null;
  readonly sfiaCode?: string | null;
  readonly sfiaLevel?: number | null;
}

/** One row of a profile, ready to be kept. `position` counts the rows of its table in the source, from 0. */
export interface Component {
  readonly kind: ComponentKind;
  readonly position: number;
  /** Empty where the source has none. */
  readonly title: string;
  readonly details: string | null;
  /** 1 Aware of, 2 Familiar with, 3 Proficient in, 4 Expert in; a behavioural skill has none. */
  readonly depth: number | null;
  /** 1 Awareness, 2 Working, 3 Practitioner, 4 Expert. */
  readonly level: number | null;
  readonly levelDescriptor: string | null;
  /** Where the row begins in the source, counted from 1; null where it was written by hand. */
  readonly line: number | null;
  readonly source: ComponentSource;
}

/** One profile, whatever it came from. */
export interface ProfileContent {
  readonly title: string | null;
  /** Its place in the tree that people browse, where the source says it. */
  readonly family: string | null;
  readonly role: string | null;
  readonly level: string | null;
  readonly summary: string;
  readonly bulletsIntro: string | null;
  readonly bullets: readonly string[];
  readonly footer: string | null;
  readonly components: readonly Component[];
}

type Words = Partial<Component> & Pick<Component, 'kind'>;

/** What a text says, in the one form that every reader brings it into. A text knows no place in the tree. */
export const contentOf = (parsed: ParsedProfile): ProfileContent => ({
  title: parsed.title,
  family: null,
  role: null,
  level: null,
  summary: parsed.summary.text,
  bulletsIntro: parsed.summary.bulletsIntro,
  bullets: parsed.summary.bullets,
  footer: parsed.footer,
  components: componentsOf(parsed),
});

/** All rows of a profile, section after section. */
export function componentsOf(parsed: ParsedProfile): Component[] {
  return [
    ...numbered(parsed.background, ({ description, background }) => ({
      kind: 'background',
      title: background ?? '',
      details: description,
      source: { background },
    })),
    ...numbered(parsed.workActivities, ({ title, details, titleRaw, sfiaCode, sfiaLevel }) => ({
      kind: 'work_activity',
      title: title ?? '',
      details,
      source: sfiaCode === null && sfiaLevel === null ? {} : { titleRaw, sfiaCode, sfiaLevel },
    })),
    ...knowledge(parsed),
    ...numbered(parsed.trainingActivities, titled('training_activity')),
    ...numbered(parsed.pdas, titled('development_activity')),
    ...numbered(parsed.qualifications, ({ title, awardingBody }) => ({
      kind: 'qualification',
      title: title ?? '',
      source: { awardingBody },
    })),
    ...skills(parsed),
  ];
}

const knowledge = (parsed: ParsedProfile): Component[] =>
  numbered(parsed.knowledgeSkills, ({ title, details, depth, depthRaw, type, typeRaw }) => ({
    kind: type === BEHAVIOURAL ? 'behavioural_skill' : 'knowledge',
    title: title ?? '',
    details,
    depth: depthRank(depth),
    source: { type, typeRaw, depthRaw },
  }));

const skills = (parsed: ParsedProfile): Component[] =>
  numbered(parsed.organisationSkills, (skill) => ({
    kind: 'organisation_skill',
    title: skill.name ?? '',
    details: skill.description,
    level: skill.level,
    levelDescriptor: skill.levelDescription,
    source: {
      framework: skill.framework,
      category: skill.category,
      subcategory: skill.subcategory,
      familyPrefix: skill.familyPrefix,
      levelRaw: skill.levelRaw,
    },
  }));

const titled =
  (kind: ComponentKind) =>
  ({ title, details }: { title: string | null; details: string | null }): Words => ({
    kind,
    title: title ?? '',
    details,
  });

const numbered = <Row extends { readonly line: number }>(
  rows: readonly Row[],
  words: (row: Row) => Words,
): Component[] =>
  rows.map((row, position) => ({
    position,
    title: '',
    details: null,
    depth: null,
    level: null,
    levelDescriptor: null,
    line: row.line,
    source: {},
    ...words(row),
  }));
