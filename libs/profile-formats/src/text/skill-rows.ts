import type { Defects } from './defects';
import { quote } from './defects';
import type { OrganisationSkill } from './parsed-profile';
import type { NameBook } from './known-names';
import type { Cell, Table } from './placed-row';
import { at, cutOf, named, type Row, RowChecks, textOf } from './row-checks';
import { levelNameOf, levelNames } from './vocabulary';

type Named = Pick<OrganisationSkill, 'familyPrefix' | 'name' | 'description'>;
type Levelled = Pick<OrganisationSkill, 'level' | 'levelName' | 'levelDescription' | 'levelRaw'>;

const HEAD = 20;
const DASH = ' – ';

/** Skills of a framework: where they belong, a name with its description run on, and a level with its descriptor. */
export function readSkills(table: Table, defects: Defects, names: NameBook): OrganisationSkill[] {
  const checks = new RowChecks(table.section, defects);
  const families = familiesIn(table, names);
  return table.rows.map((placed) => {
    const { cells } = placed;
    const skill = splitName(cells.skill?.text ?? '', names, families);
    const first = placed.raw.find(({ text }) => text !== '')?.text ?? '';
    const row = named(placed, skill.name ?? first.slice(0, 2 * HEAD));
    checks.complete(row, table);
    if (skill.name !== null) checks.unique(row);
    if (cells.skill) checkSkill(row, skill, cells.skill, checks);
    const { framework, category, subcategory } = readFramework(row, checks);
    const { familyPrefix, name, description } = skill;
    const { level, levelName, levelDescription, levelRaw } = readLevel(row, checks);
    return {
      line: row.line,
      truncated: cutOf(row),
      framework,
      category,
      subcategory,
      familyPrefix,
      name,
      description,
      level,
      levelName,
      levelDescription,
      levelRaw,
    };
  });
}

function checkSkill(row: Row, { name, description }: Named, { text, line }: Cell, checks: RowChecks): void {
  const place = at(row, line);
  if (description === null) {
    const what = `nothing shows where the name ends and the description begins, so all of it is the name: ${quote(text)}.`;
    checks.add('no_skill_boundary', at({ name: name ?? row.name }, line), { what, evidence: { raw: text } });
  }
  checks.wholeSentence(place, description, line);
}

/** A family that one row shows is the family of the others too, whatever their dash. */
const familiesIn = ({ rows }: Table, names: NameBook): ReadonlySet<string> =>
  new Set(rows.flatMap(({ cells }) => splitName(cells.skill?.text ?? '', names).familyPrefix ?? []));

/** `Family – Name You can …`: the name ends where the first sentence begins, or as a known name does. */
function splitName(text: string, names: NameBook, families: ReadonlySet<string> = new Set()): Named {
  if (text === '') return { familyPrefix: null, name: null, description: null };
  // As long as the text: what is found in the one stands in the same place of the other.
  const even = text.replace(/\s/g, ' ');
  if (/^You (?:can|have) /.test(even)) return { familyPrefix: null, name: null, description: text };
  const starts = [' You can ', ' You have '].map((start) => even.indexOf(start)).filter((index) => index !== -1);
  const boundary = starts.length > 0 ? Math.min(...starts) : undefined;
  const dash = dashIn(even.slice(0, Math.min(boundary ?? LONGEST, LONGEST)), even, { names, families });
  const familyEnds = dash > 0;
  const from = familyEnds ? dash + DASH.length : 0;
  const familyPrefix = familyEnds ? text.slice(0, dash) : null;
  const split = (end: number): Named => ({
    familyPrefix,
    name: text.slice(from, end).trim(),
    description: text.slice(end).trim() || null,
  });
  if (boundary !== undefined && isName(text.slice(from, boundary))) return split(boundary);
  const known = names.endIn(even.slice(from, from + LONGEST));
  if (known !== undefined) return split(from + known);
  if (boundary !== undefined) return split(boundary);
  return { familyPrefix: null, name: text, description: null };
}

interface Known {
  readonly names: NameBook;
  readonly families: ReadonlySet<string>;
}

/** Behind the family. A hyphen or a long dash may also stand in a name: it counts behind a known family, or before a known name. */
function dashIn(head: string, text: string, { names, families }: Known): number {
  const dash = head.indexOf(DASH);
  if (dash !== -1) return dash;
  const isKnown = (from: number): boolean => names.endIn(text.slice(from, from + LONGEST)) !== undefined;
  const endsFamily = (at: number): boolean =>
    at > 0 && (families.has(text.slice(0, at)) || (!isKnown(0) && isKnown(at + DASH.length)));
  return [' - ', ' — '].map((other) => head.indexOf(other)).find(endsFamily) ?? -1;
}

const LONGEST = 200;

/** Words before `You can` that go on past a full stop are a description of another form, behind a name. */
const isName = (text: string): boolean =>
  text.length <= LONGEST && !/[.!?] /.test(text) && text.split(' ').length <= 12;

function readFramework(row: Row, checks: RowChecks) {
  const cell = row.cells.framework;
  const text = textOf(cell);
  const parts = (text ?? '').split('»').map((part) => part.trim());
  const [framework = '', category = '', subcategory = '', ...more] = parts;
  if (text !== null && (framework === '' || category === '' || more.length > 0)) {
    const what = `${quote(text)} does not read as framework » category » subcategory.`;
    checks.add('framework_unclear', at(row, cell?.line ?? row.line), { what, evidence: { raw: text } });
  }
  return { framework: framework || null, category: category || null, subcategory: subcategory || null };
}

function readLevel(row: Row, checks: RowChecks): Levelled {
  const cell = row.cells.level;
  const levelRaw = textOf(cell);
  const unknown: Levelled = { level: null, levelName: null, levelDescription: null, levelRaw };
  if (!cell || levelRaw === null) return unknown;
  const place = at(row, cell.line);
  const said = /^([0-9]+)\s{0,3}[–—-]\s{0,3}([A-Za-z]+)/.exec(levelRaw);
  const level = Number(said?.[1]);
  const levelName = levelNameOf(said?.[2] ?? '');
  if (!said || !levelName || levelNames.indexOf(levelName) + 1 !== level) {
    const what = `${quote(levelRaw, 60)} is not one of the levels 1 – Awareness to 4 – Expert.`;
    checks.add('unknown_level', place, { what, evidence: { raw: levelRaw } });
    return unknown;
  }
  return { level, levelName, levelDescription: readDescriptor(place, levelRaw, said[0].length, checks), levelRaw };
}

function readDescriptor(row: Pick<Row, 'name' | 'line'>, raw: string, from: number, checks: RowChecks): string | null {
  const rest = raw.slice(from).trim();
  const stray = rest === '.' || rest.startsWith('. ');
  if (stray) {
    const what = 'a stray full stop stands behind the level. It was left out of the descriptor.';
    checks.add('level_stray_period', row, { what, evidence: { raw: raw.slice(0, from + 2) } });
  }
  const text = stray ? rest.slice(1).trim() : rest;
  if (text === '') {
    checks.add('level_without_descriptor', row, { what: 'the level has no text saying what it means for this skill.' });
    return null;
  }
  if (!text.startsWith('You can')) {
    const head = text.slice(0, HEAD).toWellFormed();
    checks.add('level_text_not_you_can', row, {
      what: `the level’s text begins “${head}…”, not “You can”.`,
      evidence: { head },
    });
  }
  checks.wholeSentence(row, text, row.line);
  return text;
}
