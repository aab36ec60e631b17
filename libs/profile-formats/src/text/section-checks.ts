import type { Defects } from './defects';
import { nameOf } from './defects';
import type { ParsedProfile } from './parsed-profile';
import { type SectionKind, sectionKinds } from './section-kinds';
import type { Block, BodyLine, Split } from './blocks';
import { headings } from './vocabulary';

/** The headings a section has, in their order. */
const namesOf = (section: SectionKind, layout: Block['layout']): string[] =>
  [...headings].filter(([, one]) => one.section === section && one.layout === layout).map(([name]) => name);

/** Where lines of one word are dropped no heading of one word is left: one that is there shows that others just lack. */
export function lostHeadings({ blocks }: Split, summaryLost: boolean): boolean {
  if (blocks.some(({ headings: own }) => own.some((name) => !name.includes(' ')))) return false;
  const lost = blocks.some(
    (block, at) =>
      block.section !== null &&
      !goesOn(block, blocks[at - 1]) &&
      namesOf(block.section, block.layout).some((name) => isLost(name, block)),
  );
  return summaryLost || lost;
}

/** The head of a table again, as at the top of a new page. */
const goesOn = ({ section, layout, headings: own }: Block, above: Block | undefined): boolean =>
  own.length === 0 && section === above?.section && layout?.header === above.layout?.header;

const isLost = (name: string, block: Block): boolean => !name.includes(' ') && !block.headings.includes(name);

/** Tells missing, repeated and lost headings. */
export function checkSections({ blocks }: Split, summary: readonly BodyLine[], defects: Defects): void {
  const seen = new Set<string>();
  const summaryLost = summary.length > 0 && !blocks.some(({ section }) => section === 'summary');
  if (summaryLost) tellLost('summary', ['Summary'], summary[0]?.number ?? 1, defects);
  for (const block of blocks) {
    const { section, layout, line } = block;
    if (section === null) continue;
    const missing = namesOf(section, layout).filter((name) => !block.headings.includes(name));
    if (missing.length > 0 && !seen.has(section)) tellLost(section, missing, line, defects);
    const key = `${section} ${layout?.header ?? ''}`;
    if (seen.has(key)) {
      defects.add({ code: 'section_repeated', section, line, what: 'this section begins again. Its rows were added.' });
    }
    seen.add(key).add(section);
  }
  // The template with a table for each type of skill has no background.
  const byType = blocks.some(({ layout }) => layout?.type !== undefined);
  for (const section of sectionKinds.filter((kind) => !blocks.some((block) => block.section === kind))) {
    if ((section === 'summary' && summaryLost) || (section === 'background' && byType)) continue;
    defects.add({ code: 'section_missing', section, line: 1, what: 'no line is the heading of this section.' });
  }
}

function tellLost(section: SectionKind, names: readonly string[], line: number, defects: Defects): void {
  const lost = names.map((name) => `“${name}”`).join(' and ');
  const what = `the heading ${lost} of this section is missing; what stands below it tells which section it is.`;
  defects.add({ code: 'heading_missing', section, line, what });
}

const rowKey = {
  background: 'background',
  work_activities: 'workActivities',
  knowledge_skills: 'knowledgeSkills',
  training_activities: 'trainingActivities',
  pdas: 'pdas',
  qualifications: 'qualifications',
  organisation_skills: 'organisationSkills',
} as const satisfies Record<Exclude<SectionKind, 'summary'>, keyof ParsedProfile>;

export type Rows = Pick<ParsedProfile, (typeof rowKey)[keyof typeof rowKey]>;

export function tellEmpty(blocks: readonly Block[], rows: Rows, defects: Defects): void {
  const told = new Set<SectionKind>();
  for (const { section, line } of blocks) {
    if (section === null || section === 'summary' || told.has(section) || rows[rowKey[section]].length > 0) continue;
    told.add(section);
    const what = `the heading of ${nameOf(section)} is there, but no row below it.`;
    defects.add({ code: 'section_empty', section, line, what });
  }
}
