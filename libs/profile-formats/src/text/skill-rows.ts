import type { Defects } from './defects';
import { quote } from './defects';
import type { OrganisationSkill } from './parsed-profile';
import { type Row, RowChecks } from './row-checks';
import { isFramework, isLevel, type RawRow, rowsOf } from './rows';
import { plain } from './source-text';
import type { Cell, Table } from './table';
import { textOf } from './titled-rows';
import { levelNames, skillNames } from './vocabulary';

type Named = Pick<OrganisationSkill, 'familyPrefix' | 'name' | 'description'>;
type Levelled = Pick<OrganisationSkill, 'level' | 'levelName' | 'levelDescription' | 'levelRaw'>;

const HEAD = 20;
const DASH = ' – ';

/** Skills of a framework: where they belong, a name with its description run on, and a level with its descriptor. */
export function readSkills(table: Table, defects: Defects): OrganisationSkill[] {
  const checks = new RowChecks(table.section, defects);
  const raws = rowsOf(table);
  return raws.map((raw, index) => {
    const { cells, extra } = place(raw);
    const named = splitName(cells.skill?.text ?? '');
    const name =
      named.name ??
      raw
        .find(({ text }) => text !== '')
        ?.text.slice(0, 2 * HEAD)
        .toWellFormed() ??
      '';
    const row: Row = { cells, line: raw[0]?.line ?? table.line, name };
    checks.complete(row, raw, table, { isLast: index === raws.length - 1 });
    checks.extra(row, extra);
    checks.unique(row);
    if (cells.skill) checkSkill(row, named, cells.skill, checks);
    return { line: row.line, ...readFramework(row, checks), ...named, ...readLevel(row, checks) };
  });
}

function place(raw: RawRow): { cells: Row['cells']; extra: readonly Cell[] } {
  const [framework, skill, level] = raw;
  const misplaced = raw.some(
    ({ text }, index) => (index > 0 && isFramework(plain(text))) || (index < 2 && isLevel(plain(text))),
  );
  return raw.length === 3 && !misplaced ? { cells: { framework, skill, level }, extra: [] } : placeByWords(raw);
}

function placeByWords(raw: RawRow): { cells: Row['cells']; extra: readonly Cell[] } {
  const filled = raw.filter(({ text }) => text !== '');
  const framework = filled.find(({ text }) => isFramework(plain(text)));
  const level = filled.findLast(({ text }) => isLevel(plain(text)));
  const [skill, ...extra] = filled.filter((cell) => cell !== framework && cell !== level);
  return { cells: { framework, skill, level }, extra };
}

function checkSkill(row: Row, { name, description }: Named, { text, line }: Cell, checks: RowChecks): void {
  const at = { ...row, line };
  if (description === null) {
    const what = `nothing shows where the name ends and the description begins, so all of it is the name: ${quote(text)}.`;
    checks.add('no_skill_boundary', { ...at, name: name ?? row.name }, { what, evidence: { raw: text } });
  }
  checks.wholeSentence(at, description, line);
}

/** `Family – Name You can …`: the name ends where the first sentence begins, or as a known name does. */
function splitName(text: string): Named {
  if (text === '') return { familyPrefix: null, name: null, description: null };
  const starts = [' You can ', ' You have '].map((start) => text.indexOf(start)).filter((index) => index !== -1);
  const boundary = starts.length > 0 ? Math.min(...starts) : undefined;
  const dash = text.indexOf(DASH);
  const familyEnds = dash > 0 && (boundary === undefined || dash < boundary);
  const from = familyEnds ? dash + DASH.length : 0;
  const familyPrefix = familyEnds ? text.slice(0, dash) : null;
  if (boundary !== undefined) {
    return { familyPrefix, name: text.slice(from, boundary).trim(), description: text.slice(boundary + 1).trim() };
  }
  const known = skillNames.find((name) => text.startsWith(`${name} `, from) || text.slice(from) === name);
  if (known === undefined) return { familyPrefix: null, name: text, description: null };
  return { familyPrefix, name: known, description: text.slice(from + known.length).trim() || null };
}

function readFramework({ cells, ...row }: Row, checks: RowChecks) {
  const text = textOf(cells.framework);
  const parts = (text ?? '').split('»').map((part) => part.trim());
  const [framework = '', category = '', subcategory = '', ...more] = parts;
  if (text !== null && (framework === '' || category === '' || more.length > 0)) {
    const what = `${quote(text)} does not read as framework » category » subcategory.`;
    checks.add(
      'framework_unclear',
      { ...row, line: cells.framework?.line ?? row.line },
      { what, evidence: { raw: text } },
    );
  }
  return { framework: framework || null, category: category || null, subcategory: subcategory || null };
}

function readLevel(row: Row, checks: RowChecks): Levelled {
  const cell = row.cells.level;
  const levelRaw = textOf(cell);
  const unknown: Levelled = { level: null, levelName: null, levelDescription: null, levelRaw };
  if (!cell || levelRaw === null) return unknown;
  const at = { ...row, line: cell.line };
  const said = /^([0-9]+)\s{0,3}[–—-]\s{0,3}([A-Za-z]+)/.exec(levelRaw);
  const level = Number(said?.[1]);
  const levelName = levelNames.find((name) => name === said?.[2]);
  if (!said || !levelName || levelNames.indexOf(levelName) + 1 !== level) {
    const what = `${quote(levelRaw, 60)} is not one of the levels 1 – Awareness to 4 – Expert.`;
    checks.add('unknown_level', at, { what, evidence: { raw: levelRaw } });
    return unknown;
  }
  return { level, levelName, levelDescription: readDescriptor(at, levelRaw, said[0].length, checks), levelRaw };
}

function readDescriptor(row: Row, raw: string, from: number, checks: RowChecks): string | null {
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
