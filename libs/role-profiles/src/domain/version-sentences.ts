import type { Component, ComponentKind } from '@app/profile-formats';
import type { Change, ChangedField } from './version-change';

const depths = ['Aware of', 'Familiar with', 'Proficient in', 'Expert in'];

const tableNames: Record<ComponentKind, string> = {
  background: 'background',
  work_activity: 'work activities',
  behavioural_skill: 'behavioural skills',
  knowledge: 'knowledge and skills',
  training_activity: 'training activities',
  development_activity: 'development activities',
  qualification: 'qualifications',
  organisation_skill: 'organisation skills',
};

/** What somebody brings along, and is asked for; the rest is what the role does or offers. */
const asked: readonly ComponentKind[] = ['behavioural_skill', 'knowledge', 'qualification', 'organisation_skill'];

const fieldNames: Record<Exclude<ChangedField, 'order'>, string> = {
  title: 'title',
  family: 'family',
  role: 'role',
  level: 'level',
  summary: 'summary',
  bulletsIntro: 'line before the points of the summary',
  bullets: 'points of the summary',
  footer: 'footer',
  type: 'type',
  depth: 'depth',
  levelDescriptor: 'meaning of the level',
  details: 'details',
  awardingBody: 'awarding body',
  framework: 'framework',
  category: 'category',
  subcategory: 'subcategory',
  familyPrefix: 'family',
  sfiaCode: 'SFIA code',
  sfiaLevel: 'SFIA level',
};

/** Too long to be quoted: told as reworded, and shown beside each other. */
const prose: readonly ChangedField[] = ['summary', 'bulletsIntro', 'bullets', 'footer', 'levelDescriptor', 'details'];
const plural: readonly ChangedField[] = ['bullets', 'details'];

type Told = Omit<Change, 'sentence'>;

/** One change in words; `row` is the one that came or went. Without a full stop, for a list. */
export function sentenceOf(change: Told, row?: Component): string {
  const { kind, field, what } = change;
  if (kind === null) return ofProfile(change);
  if (field === 'order') return `The ${tableNames[kind]} stand in another order`;
  const name = nameOf(change.title, row);
  if (what === 'added') return `${name} was added to the ${tableNames[kind]}${stepOf(row)}`;
  if (what === 'removed')
    return `${name} is no longer ${asked.includes(kind) ? 'asked for' : `in the ${tableNames[kind]}`}`;
  if (what === 'renamed') return renamed(change, tableNames[kind]);
  if (field === 'level') return levelMoved(name, change);
  if (field === 'depth') return depthMoved(name, change);
  return ofField(change, `of ${name}`);
}

const LONGEST = 60;

const nameOf = (title: string, row: Component | undefined): string => {
  if (title.trim() !== '') return title.trim();
  const words = row?.details?.trim() ?? '';
  if (words === '') return 'A row without a title';
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST).toWellFormed()}…` : words}”`;
};

const stepOf = (row: Component | undefined): string => {
  if (typeof row?.level === 'number') return ` at level ${row.level}`;
  return typeof row?.depth === 'number' ? ` (${depthName(row.depth)})` : '';
};

const depthName = (depth: Change['was']): string => depths[Number(depth) - 1] ?? String(depth);

function renamed({ was, now }: Told, table: string): string {
  if (was === null) return `A row of the ${table} that had no title is now called ${now}`;
  return now === null ? `${was} has no title any more` : `${was} is now called ${now}`;
}

function levelMoved(name: string, { was, now }: Told): string {
  if (was === null) return `${name} is now asked for at level ${now} (no level was given)`;
  return now === null
    ? `${name} has no level any more (was level ${was})`
    : `${name} moved from level ${was} to ${now}`;
}

function depthMoved(name: string, { was, now }: Told): string {
  if (now === null) return `No depth is asked of ${name} any more (was ${depthName(was)})`;
  return `${depthName(now)} is now asked of ${name} (${was === null ? 'no depth was given' : `was ${depthName(was)}`})`;
}

const ofProfile = (change: Told): string => ofField(change, 'of the profile');

function ofField({ field, was, now }: Told, whose: string): string {
  const name = `The ${field === null || field === 'order' ? 'order' : fieldNames[field]} ${whose}`;
  if (field === null || !prose.includes(field)) {
    if (now === null) return `${name} is no longer given (was ${was})`;
    return `${name} is now ${now} (${was === null ? 'was not given' : `was ${was}`})`;
  }
  const verb = plural.includes(field) ? 'were' : 'was';
  if (was === null) return `${name} ${verb} added`;
  return now === null ? `${name} ${verb} taken out` : `${name} ${verb} reworded`;
}
