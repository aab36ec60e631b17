import type { Component, ComponentKind, ComponentSource, ProfileContent } from './content';
import { plain } from './text/source-text';
import { BEHAVIOURAL, typeOf } from './text/vocabulary';

/** A word, a number or nothing; the points of a summary are one value, each on a line of its own. */
export type Value = string | number | null;

const profileFields = ['title', 'family', 'role', 'level', 'summary', 'bulletsIntro', 'bullets', 'footer'] as const;
const rowFields = [
  'title',
  'details',
  'depth',
  'level',
  'levelDescriptor',
  'type',
  'awardingBody',
  'framework',
  'category',
  'subcategory',
  'familyPrefix',
  'sfiaCode',
  'sfiaLevel',
] as const;
type ProfileField = (typeof profileFields)[number];
export type RowField = (typeof rowFields)[number];

/** What HR may correct: of the profile itself the first eight, of a row what rows of its kind have. */
export type CorrectableField = ProfileField | RowField;
export const correctableFields: readonly CorrectableField[] = [...new Set([...profileFields, ...rowFields])];

/** Why a correction cannot be, as a sentence, and which member of it is to blame. */
export class Refused extends Error {
  constructor(
    readonly member: 'op' | 'kind' | 'position' | 'field' | 'value',
    sentence: string,
  ) {
    super(sentence);
  }
}

export interface Changed<Target> {
  readonly target: Target;
  readonly was: Value;
}

/** Sets one field of the profile itself. */
export function setOfProfile(content: ProfileContent, field: string, value: Value): Changed<ProfileContent> {
  const name = profileFields.find((one) => one === field);
  if (!name) throw new Refused('field', `A profile has no “${field}”. It has ${profileFields.join(', ')}.`);
  if (name === 'bullets') {
    const bullets = (textOf(value) ?? '').split('\n').map((point) => point.trim());
    const was = content.bullets.length === 0 ? null : content.bullets.join('\n');
    return { target: { ...content, bullets: bullets.filter((one) => one !== '') }, was };
  }
  if (name === 'summary') return { target: { ...content, summary: textOf(value) ?? '' }, was: content.summary };
  if (name === 'footer') return { target: { ...content, footer: textOf(value) }, was: content.footer };
  const words = lineOf(value);
  if (name !== 'title') return { target: { ...content, [name]: words }, was: content[name] };
  if (words === null) throw new Refused('value', 'A profile needs a title.');
  return { target: { ...content, title: plain(words) }, was: content.title };
}

export const kindNames: Record<ComponentKind, string> = {
  background: 'A background row',
  work_activity: 'A work activity',
  behavioural_skill: 'A behavioural skill',
  knowledge: 'A knowledge row',
  training_activity: 'A training activity',
  development_activity: 'A development activity',
  qualification: 'A qualification',
  organisation_skill: 'An organisation skill',
};

/** What rows of a kind have. */
export const fieldsOf = (kind: ComponentKind): readonly RowField[] => {
  if (kind === 'qualification') return ['title', 'awardingBody'];
  if (kind === 'knowledge') return ['title', 'details', 'depth', 'type'];
  if (kind === 'behavioural_skill') return ['title', 'details', 'type'];
  if (kind === 'work_activity') return ['title', 'details', 'sfiaCode', 'sfiaLevel'];
  if (kind !== 'organisation_skill') return ['title', 'details'];
  return ['title', 'details', 'level', 'levelDescriptor', 'framework', 'category', 'subcategory', 'familyPrefix'];
};

/** Sets one field of a row. The type of a knowledge row decides its kind. */
export function setOfRow(row: Component, field: string, value: Value): Changed<Component> {
  const name = fieldsOf(row.kind).find((one) => one === field);
  if (!name) throw new Refused('field', `${kindNames[row.kind]} has no “${field}”.`);
  switch (name) {
    case 'title':
      return setTitle(row, lineOf(value) ?? '');
    case 'details':
    case 'levelDescriptor':
      return { target: { ...row, [name]: textOf(value) }, was: row[name] };
    case 'depth':
    case 'level':
      return { target: { ...row, [name]: stepOf(value, 4) }, was: row[name] };
    case 'type':
      return setType(row, value);
    case 'sfiaLevel':
      return setSource(row, name, stepOf(value, 7));
    case 'sfiaCode':
      return setSource(row, name, codeOf(value));
    default:
      return setSource(row, name, lineOf(value));
  }
}

/** The title of a background row is the second column of its table. */
const setTitle = (row: Component, title: string): Changed<Component> => {
  const source = row.kind === 'background' ? { ...row.source, background: title || null } : row.source;
  return { target: { ...row, title, source }, was: row.title };
};

/** One of the types that rows of knowledge and skills have, in full. */
export const knownType = (words: string): string | undefined =>
  typeOf(words) ?? (words === 'Technical Skills' ? words : undefined);

function setType(row: Component, value: Value): Changed<Component> {
  const words = lineOf(value);
  const type = words === null ? null : knownType(words);
  if (type === undefined) throw new Refused('value', `“${words}” is not a type of knowledge or skill.`);
  if (type === BEHAVIOURAL && row.depth !== null) {
    throw new Refused('value', 'A behavioural skill has no depth: take the depth away first.');
  }
  const kind = type === BEHAVIOURAL ? 'behavioural_skill' : 'knowledge';
  const { target, was } = setSource(row, 'type', type);
  return { target: { ...target, kind }, was };
}

function setSource<Key extends keyof ComponentSource>(
  row: Component,
  key: Key,
  value: ComponentSource[Key] & Value,
): Changed<Component> {
  return { target: { ...row, source: { ...row.source, [key]: value } }, was: row.source[key] ?? null };
}

function codeOf(value: Value): string | null {
  const code = lineOf(value);
  if (code === null || /^[A-Z]{4}$/.test(code)) return code;
  throw new Refused('value', 'A code of SFIA is four capital letters.');
}

function stepOf(value: Value, most: number): number | null {
  if (value === null || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most))
    return Number(value) || null;
  throw new Refused('value', `${JSON.stringify(value)} is not a whole number from 1 to ${most}.`);
}

const LONGEST = 20_000;
// What a text column cannot hold, or nobody can see.
const control = /[\u0000-\u0008\u000B-\u001F\u007F]/;

/** Words in as many lines as they need; none is null. */
function textOf(value: Value): string | null {
  if (value === null) return null;
  if (typeof value !== 'string') throw new Refused('value', 'This takes words, not a number.');
  if (value.length > LONGEST) throw new Refused('value', `This takes at most ${LONGEST} characters.`);
  const text = value.replace(/\r\n?/g, '\n').trim();
  if (control.test(text) || !text.isWellFormed()) {
    throw new Refused('value', 'There is a control character or half of a character in these words.');
  }
  return text || null;
}

/** The same on one line. */
const lineOf = (value: Value): string | null => {
  const text = textOf(value);
  return text === null ? null : text.replace(/[\n\t]+/g, ' ');
};
