import { type Component, componentKinds, type ProfileContent } from '../content';
import { fieldsOf } from '../correctable';
import { type ColumnKey, columns, type ProfileSection, profileSections, rowSections } from './columns';
import { depthNames, levelWords } from './scales';

type Cells = Partial<Record<ColumnKey, string | null>>;

/** A profile as the rows of a table, its head first: what it says of itself, then one row for each of its own. */
export function recordsOf({ components, ...profile }: ProfileContent): string[][] {
  const { title, family, role, level, summary, bulletsIntro, bullets, footer } = profile;
  return [
    headRecord(),
    ...said('title', title),
    ...said('family', family),
    ...said('role', role),
    ...said('level', level),
    ...said('summary', summary),
    ...said('bulletsIntro', bulletsIntro),
    ...bullets.flatMap((bullet) => said('bullet', bullet)),
    ...components.map(rowRecord),
    ...said('footer', footer),
  ];
}

/** The same with nothing filled in but the sections. */
export function templateRecords(): string[][] {
  const names = [
    ...Object.values(profileSections).filter((name) => name !== profileSections.footer),
    ...componentKinds.map((kind) => rowSections[kind]),
    profileSections.footer,
  ];
  return [headRecord(), ...names.map((section) => record({ section }))];
}

const headRecord = (): string[] => columns.map(({ head }) => head);
const record = (cells: Cells): string[] => columns.map(({ key }) => cells[key] ?? '');

const shortOnes: readonly ProfileSection[] = ['title', 'family', 'role', 'level'];

function said(section: ProfileSection, words: string | null): string[][] {
  if (!words) return [];
  const column = shortOnes.includes(section) ? 'title' : 'details';
  return [record({ section: profileSections[section], [column]: words })];
}

function rowRecord(component: Component): string[] {
  const { kind, depth, level, source } = component;
  const values = {
    ...source,
    ...component,
    depth: depth === null ? null : (depthNames[depth - 1] ?? null),
    level: level === null ? null : levelWords(level),
    sfiaLevel: source.sfiaLevel == null ? null : String(source.sfiaLevel),
  };
  const cells: Cells = { section: rowSections[kind] };
  for (const field of fieldsOf(kind)) cells[field] = values[field] ?? null;
  return record(cells);
}
