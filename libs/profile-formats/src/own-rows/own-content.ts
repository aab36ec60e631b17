import { type Component, componentKinds, type ComponentKind, type ProfileContent } from '../content';
import { Defects, type Defect, type Finding } from '../text/defects';
import type { SectionKind } from '../text/section-kinds';
import { notAProfile, plain } from '../text/source-text';
import { type Given, slugOf } from '../text/title';
import { type OwnRow, rowOf } from './row-of';

/** What a form of our own says before it is checked. */
export interface OwnProfile extends Omit<ProfileContent, 'components'> {
  readonly rows: readonly OwnRow[];
  readonly titleLine: number;
}

export interface OwnReading {
  readonly content: ProfileContent;
  readonly slug: string | null;
  readonly warnings: readonly Defect[];
}

export const sectionOf: Record<ComponentKind, SectionKind> = {
  background: 'background',
  work_activity: 'work_activities',
  behavioural_skill: 'knowledge_skills',
  knowledge: 'knowledge_skills',
  training_activity: 'training_activities',
  development_activity: 'pdas',
  qualification: 'qualifications',
  organisation_skill: 'organisation_skills',
};

const MOST_ROWS = 5_000;

/** The profile with its rows in the order of the page, its address, and what is odd about it. */
export function ownContent({ rows, titleLine, ...profile }: OwnProfile, given: Given, defects: Defects): OwnReading {
  if (rows.length > MOST_ROWS) {
    throw notAProfile('too-many-rows', `There are more than ${MOST_ROWS} rows. A role profile has about 90.`);
  }
  const title = titleOf(profile.title, titleLine, given, defects);
  const slug = given.slug ?? (title === null ? null : slugOf(title));
  const components = inTables(rows);
  for (const finding of oddRows(components)) defects.add(finding);
  return { content: { ...profile, title, components }, slug, warnings: defects.all() };
}

/** The title that was given goes before the one that stands there. */
function titleOf(own: string | null, line: number, given: Given, defects: Defects): string | null {
  const title = given.title === undefined ? own : plain(given.title);
  const at = { section: 'document', line } as const;
  if (title === null) {
    defects.add({ ...at, code: 'title_unknown', what: 'nothing says which role this is. Give the title with it.' });
  } else if (own !== null && plain(own).toLowerCase() !== title.toLowerCase()) {
    const what = `this calls itself “${own}”, and the title given is “${title}”.`;
    defects.add({ ...at, code: 'title_disagrees', what, evidence: { raw: own } });
  }
  return title === null ? null : plain(title);
}

function inTables(rows: readonly OwnRow[]): Component[] {
  const counts = new Map<SectionKind, number>();
  const placed = rows.map((row) => {
    const position = counts.get(sectionOf[row.kind]) ?? 0;
    counts.set(sectionOf[row.kind], position + 1);
    return rowOf(row, position);
  });
  const table = ({ kind }: Component): number => componentKinds.findIndex((one) => sectionOf[one] === sectionOf[kind]);
  return placed.toSorted((one, other) => table(one) - table(other));
}

function* oddRows(components: readonly Component[]): Generator<Finding> {
  const lineOfTitle = new Map<string, number>();
  for (const { kind, title, depth, level, line, details } of components) {
    const row = title || (details ?? '').slice(0, 40).toWellFormed();
    const at = { section: sectionOf[kind], row, line: line ?? 1 };
    const key = `${sectionOf[kind]} ${title.toLowerCase()}`;
    const first = lineOfTitle.get(key);
    if (title === '') yield { ...at, code: 'cell_missing', what: 'the title is missing.' };
    else if (first !== undefined && kind !== 'background') {
      const what = `this title already stands in line ${first}. Both rows were kept.`;
      yield { ...at, code: 'duplicate_title', what };
    } else lineOfTitle.set(key, at.line);
    if (kind === 'knowledge' && depth === null) yield { ...at, code: 'cell_missing', what: 'the depth is missing.' };
    if (kind === 'organisation_skill' && level === null) {
      yield { ...at, code: 'cell_missing', what: 'the level is missing.' };
    }
  }
}
