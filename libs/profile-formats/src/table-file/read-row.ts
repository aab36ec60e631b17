import type { ComponentKind } from '../content';
import { fieldsOf, knownType } from '../correctable';
import { sectionOf } from '../own-rows/own-content';
import type { OwnRow } from '../own-rows/row-of';
import { type DefectCode, type Defects, type Finding, quote } from '../text/defects';
import { plain } from '../text/source-text';
import { BEHAVIOURAL } from '../text/vocabulary';
import { type ColumnKey, columns, rowSections } from './columns';
import { depthNamed, levelNamed } from './scales';
import type { FilledRow, TableCell } from './table-record';

/** One row of a section. What a cell says that cannot be is null, and a defect names the cell and quotes it. */
export function readRow(row: FilledRow, section: ComponentKind, defects: Defects): OwnRow {
  const name = row.cells.get('title')?.words ?? row.cells.get('details')?.words.slice(0, 40).toWellFormed() ?? '';
  const at: At = { section: sectionOf[section], row: plain(name), line: row.line };
  const tell: Tell = (code, cell, what) => {
    defects.add({ ...at, code, what: `cell ${cell.name}: ${what}`, evidence: { raw: cell.words } });
    return null;
  };
  const words = (key: ColumnKey): string | null => row.cells.get(key)?.words ?? null;
  const line = (key: ColumnKey): string | null => (words(key) === null ? null : plain(words(key) ?? ''));
  const type = typeOf(row.cells.get('type'), section, tell);
  const kind = kindOf(section, type, row.cells.get('type'), tell);
  tellUnread(row, ['section', ...fieldsOf(kind)], at, defects);
  const own = (key: ColumnKey) => (fieldsOf(kind).some((field) => field === key) ? row.cells.get(key) : undefined);
  return {
    kind,
    line: row.line,
    title: line('title'),
    details: own('details') ? words('details') : null,
    depth: stepIn(own('depth'), depthNamed, (cell) =>
      tell('unknown_depth', cell, `the depth ${quote(cell.words)} is not one of the known ones.`),
    ),
    level: stepIn(own('level'), levelNamed, (cell) =>
      tell('unknown_level', cell, `${quote(cell.words)} is not one of the levels 1 – Awareness to 4 – Expert.`),
    ),
    levelDescriptor: own('levelDescriptor') ? words('levelDescriptor') : null,
    type,
    awardingBody: line('awardingBody'),
    framework: line('framework'),
    category: line('category'),
    subcategory: line('subcategory'),
    familyPrefix: line('familyPrefix'),
    sfiaCode: codeIn(own('sfiaCode'), tell),
    sfiaLevel: stepIn(own('sfiaLevel'), sfiaLevelNamed, (cell) =>
      tell('unknown_level', cell, `${quote(cell.words)} is not a level of SFIA from 1 to 7.`),
    ),
    raw: { title: words('title'), depth: words('depth'), level: words('level'), type: words('type') },
  };
}

type At = Pick<Finding, 'section' | 'row' | 'line'>;
type Tell = (code: DefectCode, cell: TableCell, what: string) => null;

function stepIn(
  cell: TableCell | undefined,
  named: (words: string) => number | undefined,
  tell: (cell: TableCell) => null,
): number | null {
  return cell ? (named(cell.words) ?? tell(cell)) : null;
}

const sfiaLevelNamed = (words: string): number | undefined => (/^[1-7]$/.test(words) ? Number(words) : undefined);

function codeIn(cell: TableCell | undefined, tell: Tell): string | null {
  if (!cell) return null;
  if (/^[A-Z]{4}$/.test(cell.words)) return cell.words;
  return tell(
    'cell_extra',
    cell,
    `${quote(cell.words)} is not a code of SFIA, which has four capital letters, and was not taken over.`,
  );
}

function typeOf(cell: TableCell | undefined, section: ComponentKind, tell: Tell): string | null {
  if (section !== 'knowledge' && section !== 'behavioural_skill') return null;
  if (!cell) return section === 'behavioural_skill' ? BEHAVIOURAL : null;
  const type = knownType(plain(cell.words));
  return type ?? tell('unknown_type', cell, `the type ${quote(cell.words)} is not one of the known ones.`);
}

/** The type decides, as on the page; where it contradicts the section, that is told. */
function kindOf(section: ComponentKind, type: string | null, cell: TableCell | undefined, tell: Tell): ComponentKind {
  if (section !== 'knowledge' && section !== 'behavioural_skill') return section;
  if (type === null) return section;
  const kind = type === BEHAVIOURAL ? 'behavioural_skill' : 'knowledge';
  if (kind !== section && cell) {
    tell(
      'words_disagree',
      cell,
      `the section is “${rowSections[section]}”, but the type is “${type}”, and the type decides.`,
    );
  }
  return kind;
}

/** Tells the cells that rows of this kind have no use for. */
export function tellUnread(row: FilledRow, read: readonly ColumnKey[], at: Omit<At, 'line'>, defects: Defects): void {
  for (const { key, head } of columns) {
    const cell = row.cells.get(key);
    if (!cell || read.includes(key)) continue;
    const what = `cell ${cell.name}: a row of this section has no “${head}”, and this was not taken over: ${quote(cell.words)}.`;
    defects.add({ ...at, line: row.line, code: 'cell_extra', what, evidence: { raw: cell.words } });
  }
}
