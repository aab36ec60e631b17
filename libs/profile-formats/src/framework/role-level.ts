import type { Component, ProfileContent } from '../content';
import { Defects, type DefectCode, quote } from '../text/defects';
import { plain } from '../text/source-text';
import type { FrameworkLevel, FrameworkWarnings } from './framework-reading';
import type { CsvRecord } from './records';
import { type RoleColumn, roleColumns, type RoleLevelRows, type RoleRow } from './role-rows';
import { splitDescription } from './split-description';
import { isNotDefined, isPlaceholder, levelOf } from './words';

export interface ReadLevel extends Omit<FrameworkLevel, 'slugs'> {
  readonly notDefined: number;
  readonly blankDescriptors: number;
}

/** What was found in a row, told to whoever reads the profile and to whoever reads the import. */
type Tell = (row: RoleRow, code: DefectCode, what: string, raw?: string) => void;

/** One profile of the rows of one role level. */
export function readLevel(
  { key, rows }: RoleLevelRows,
  header: CsvRecord,
  warnings: FrameworkWarnings,
): ReadLevel | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const title = plain(first.cells.level);
  const lineOf = ownLines(header, rows);
  const defects = new Defects();
  const tell: Tell = (row, code, what, raw) => {
    const skill = plain(row.cells.skill) || null;
    const evidence = raw === undefined ? {} : { raw };
    defects.add({ code, section: 'organisation_skills', row: skill, line: lineOf(row), what, evidence });
    const name = skill === null ? quote(title, 60) : `${quote(skill, 60)} of ${quote(title, 60)}`;
    warnings.add('roles', row.record.line, `${name}: ${what}`);
  };
  const note: Tell = (row, code, what, raw = '') =>
    defects.add({
      code,
      section: 'organisation_skills',
      row: row.cells.skill,
      line: lineOf(row),
      what,
      evidence: { raw },
    });
  rows.forEach((row) => tellShape(row, tell));
  const components = readSkills(rows, lineOf, tell, note);
  if (components.length === 0) tell(first, 'section_empty', 'this role level asks for no skill.');
  return {
    key,
    content: { ...readPlace(first, title), ...readSummary(rows, tell), footer: null, components },
    sourceText: [header, ...rows.map(({ record }) => record)].map(({ text }) => text).join(''),
    warnings: defects.all(),
    line: first.record.line,
    notDefined: rows.filter(({ cells }) => isNotDefined(cells.descriptor)).length,
    blankDescriptors: rows.filter(({ cells }) => isSkill(cells) && cells.descriptor === '').length,
  };
}

/** Lines in the text of this profile alone: the header, then its own rows. */
function ownLines(header: CsvRecord, rows: readonly RoleRow[]): (row: RoleRow) => number {
  let next = header.lines + 1;
  const lines = new Map<RoleRow, number>();
  for (const row of rows) {
    lines.set(row, next);
    next += row.record.lines;
  }
  return (row) => lines.get(row) ?? 1;
}

const readPlace = ({ cells }: RoleRow, title: string) => ({
  title,
  family: plain(cells.family) || null,
  // A role stands in a family; one without is known by the title of its level.
  role: (plain(cells.family) && plain(cells.role)) || null,
  level: title,
});

function tellShape(row: RoleRow, tell: Tell): void {
  const { excess, more } = row;
  const count = `${Math.abs(excess)} cell${Math.abs(excess) === 1 ? '' : 's'}`;
  if (excess < 0) tell(row, 'cell_missing', `the row is ${count} short. Its last columns may hold the wrong words.`);
  if (excess > 0) tell(row, 'cell_extra', `the row has ${count} beyond its last column.`);
  for (const { column, words } of more) {
    const where = column === '' ? 'a cell without a column' : `the column ${quote(column)}`;
    tell(row, 'column_unknown', `${where} says ${quote(words)}. It is kept in the source only.`, words);
  }
}

/** What the role is, then what this level of it is, said the same in every row. */
function readSummary(
  rows: readonly RoleRow[],
  tell: Tell,
): Pick<ProfileContent, 'summary' | 'bulletsIntro' | 'bullets'> {
  const role = agreed(rows, 'roleDescription', tell);
  const { prose, intro, bullets } = splitDescription(agreed(rows, 'levelDescription', tell));
  const summary = [...new Set([role, prose])].filter((part) => part !== '').join('\n\n');
  return { summary, bulletsIntro: intro, bullets };
}

/** The first words there are; other words in a later row are told, each once. */
function agreed(rows: readonly RoleRow[], column: RoleColumn, tell: Tell): string {
  const kept = rows.find(({ cells }) => cells[column] !== '')?.cells[column] ?? '';
  const seen = new Set(['', kept]);
  for (const row of rows) {
    const words = row.cells[column];
    if (seen.has(words)) continue;
    seen.add(words);
    const what = `“${roleColumns.names[column]}” differs from an earlier row, which was kept. Here it is ${quote(words)}`;
    tell(row, 'words_disagree', what, words);
  }
  return kept;
}

const isSkill = ({ skill, skillLevel }: RoleRow['cells']): boolean => skill !== '' || skillLevel !== '';

function readSkills(rows: readonly RoleRow[], lineOf: (row: RoleRow) => number, tell: Tell, note: Tell): Component[] {
  const earlier = new Map<string, RoleRow>();
  const components: Component[] = [];
  for (const row of rows) {
    if (!isSkill(row.cells)) {
      tellLost(row, tell);
      continue;
    }
    const name = plain(row.cells.skill).toLowerCase();
    const twin = name === '' ? undefined : earlier.get(name);
    if (twin && sameSkill(twin, row)) {
      tell(
        row,
        'duplicate_title',
        `the same skill stands in line ${lineOf(twin)} already, word for word. It is kept once.`,
      );
      continue;
    }
    if (twin)
      tell(
        row,
        'duplicate_title',
        `the same skill stands in line ${lineOf(twin)} already, in other words. Both are kept.`,
      );
    else earlier.set(name, row);
    components.push(readSkill(row, components.length, lineOf(row), tell, note));
  }
  return components;
}

function tellLost(row: RoleRow, tell: Tell): void {
  const words = [row.cells.skillDescription, row.cells.descriptor].filter((part) => part !== '').join(' ');
  if (words === '') return;
  tell(row, 'cell_missing', `there are words of a skill here, and no skill: ${quote(words)}.`, words);
}

const sameSkill = ({ cells: one }: RoleRow, { cells: other }: RoleRow): boolean =>
  (['skillDescription', 'skillLevel', 'descriptor'] as const).every((column) => one[column] === other[column]);

function readSkill(row: RoleRow, position: number, line: number, tell: Tell, note: Tell): Component {
  const { skill, skillDescription, skillLevel, roleType } = row.cells;
  if (skill === '') tell(row, 'cell_missing', 'the skill has no name.');
  const level = levelOf(skillLevel) ?? null;
  if (level === null) {
    const what = `${skillLevel === '' ? 'no level' : quote(skillLevel, 60)} is not one of Awareness, Working, Practitioner, Expert.`;
    tell(row, 'unknown_level', what, skillLevel);
  }
  const details = isPlaceholder(skillDescription) ? '' : skillDescription;
  if (details !== skillDescription) {
    tell(
      row,
      'cell_missing',
      `${quote(skillDescription)} stands where the skill’s description belongs.`,
      skillDescription,
    );
  }
  return {
    kind: 'organisation_skill',
    position,
    title: plain(skill),
    details: details || null,
    depth: null,
    level,
    levelDescriptor: readDescriptor(row, tell, note),
    line,
    source: { levelRaw: skillLevel || null, ...(roleType !== '' && { typeRaw: roleType }) },
  };
}

function readDescriptor(row: RoleRow, tell: Tell, note: Tell): string | null {
  const { descriptor } = row.cells;
  if (isNotDefined(descriptor)) {
    note(row, 'level_not_defined', 'the framework does not define this level of the skill.', descriptor);
    return null;
  }
  if (descriptor === '') tell(row, 'level_without_descriptor', 'nothing says what this level means for the skill.');
  return descriptor || null;
}
