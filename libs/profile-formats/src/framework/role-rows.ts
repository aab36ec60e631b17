import { quote } from '../text/defects';
import { plain } from '../text/source-text';
import type { FrameworkWarnings } from './framework-reading';
import type { Columns, FrameworkRow, FrameworkTable } from './table';
import { isNotInUse, levelOf } from './words';

export type RoleColumn =
  | 'family'
  | 'role'
  | 'roleDescription'
  | 'level'
  | 'levelDescription'
  | 'skill'
  | 'skillDescription'
  | 'skillLevel'
  | 'descriptor'
  | 'roleType';

export const roleColumns: Columns<RoleColumn> = {
  names: {
    family: 'Role Family',
    role: 'Role',
    roleDescription: 'Role Description',
    level: 'Role Level',
    levelDescription: 'Role Level Description',
    skill: 'Skill Name',
    skillDescription: 'Skill Description',
    skillLevel: 'Skill Level',
    descriptor: 'Skill Level Description',
    roleType: 'Role Type',
  },
  needed: ['family', 'role', 'level', 'skill', 'skillLevel'],
};

export type RoleRow = FrameworkRow<RoleColumn>;

/** The rows of one role level, in the order of the file. */
export interface RoleLevelRows {
  readonly key: string;
  readonly rows: RoleRow[];
}

export interface SortedRows {
  readonly groups: readonly RoleLevelRows[];
  readonly notInUse: number;
}

const LONGEST_NAME = 200;

/** Rows by role level; what cannot be placed, or is not in use, is left out and told with its words. */
export function sortRows({ rows }: FrameworkTable<RoleColumn>, warnings: FrameworkWarnings): SortedRows {
  const groups = new Map<string, RoleLevelRows>();
  let notInUse = 0;
  for (const row of rows) {
    if (isUnused(row)) {
      notInUse++;
      warnings.add('roles', row.record.line, `${nameOf(row)} says NOT IN USE and was skipped.`);
      continue;
    }
    const refusal = refusalOf(row);
    if (refusal !== undefined) {
      warnings.add(
        'roles',
        row.record.line,
        `${refusal} The row was left out: ${quote(row.record.cells.join(' | '), 500)}`,
      );
      continue;
    }
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { key, rows: [row] });
  }
  return { groups: [...groups.values()], notInUse };
}

/** Which columns a row with a cell too few or too many means, its level tells: it is where the header puts it, or not. */
const isUnused = ({ cells }: RoleRow): boolean =>
  [cells.skillLevel, cells.skill, cells.level, cells.role, cells.family, cells.roleType].some(isNotInUse);

function refusalOf({ cells, excess, isPlaced }: RoleRow): string | undefined {
  if (excess !== 0 && !(isPlaced && levelOf(cells.skillLevel) !== undefined)) {
    const count = Math.abs(excess);
    return `the row has ${count} cell${count === 1 ? '' : 's'} too ${excess < 0 ? 'few' : 'many'}, and which cannot be known.`;
  }
  if (!/[a-z0-9]/i.test(cells.level.normalize('NFKD'))) return 'the row names no role level.';
  const long = (['family', 'role', 'level', 'skill'] as const).find((name) => cells[name].length > LONGEST_NAME);
  return long && `“${roleColumns.names[long]}” has more than ${LONGEST_NAME} characters, which is no name.`;
}

const nameOf = ({ cells }: RoleRow): string => `${quote(plain(cells.skill), 60)} of ${quote(plain(cells.level), 60)}`;

const keyOf = ({ cells: { family, role, level } }: RoleRow): string =>
  [family, role, level].map((words) => plain(words).normalize('NFC').toLowerCase()).join(' » ');
