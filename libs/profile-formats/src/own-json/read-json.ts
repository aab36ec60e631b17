import { Problem } from '@app/kernel';
import { componentKinds, type ComponentKind } from '../content';
import { fieldsOf, kindNames, knownType } from '../correctable';
import { ownContent, type OwnReading } from '../own-rows/own-content';
import type { OwnRow } from '../own-rows/row-of';
import { Defects } from '../text/defects';
import { linesOf, notAProfile } from '../text/source-text';
import type { Given } from '../text/title';
import { FORM, MARKER } from './as-json';
import { isKeyed, Members } from './members';
import { placesOf } from './places';

/** Whether a text is JSON at all, and so is to be read as the form of docs/formats.md or not at all. */
export function looksLikeJson(text: string): boolean {
  const start = /^\uFEFF?\s*([{[])/.exec(text)?.[1];
  if (start === undefined) return false;
  if (text.includes(`"${MARKER}"`)) return true;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a profile in JSON of our own form. Everything that is not as docs/formats.md has it is refused in one `Problem`
 * of kind `invalid`, each with its line and its JSON pointer into the file.
 */
export function readJson(text: string, given: Given): OwnReading {
  linesOf(text);
  const json = text.replace(/^\uFEFF/, '');
  const value = parsed(json);
  const { lines, repeated } = placesOf(json);
  const found = new Members(lines);
  for (const pointer of repeated) found.refuse(pointer, 'this key comes twice.');
  const profile = profileOf(value, found);
  found.demandNone();
  const { slug, ...content } = profile;
  return ownContent(content, { ...given, slug: given.slug ?? slug ?? undefined }, new Defects());
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? json.length);
    const before = json.slice(0, position).split(/\r\n|\r|\n/);
    const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    throw notAProfile('json-broken', `Line ${at.line}, character ${at.column}: the JSON is broken here.`, at);
  }
}

const own = ['about', 'title', 'family', 'role', 'level', 'summary', 'bulletsIntro', 'bullets', 'footer', 'components'];

function profileOf(value: unknown, found: Members) {
  const profile = found.object(value, '');
  demandForm(profile);
  found.onlyKeys(profile, '', [MARKER, ...own], 'A profile');
  const about = found.object(profile['about'] ?? {}, '/about');
  found.onlyKeys(about, '/about', ['slug', 'version', 'effectiveFrom'], 'The part about the export');
  const words = (key: string) => found.words(profile[key], `/${key}`);
  return {
    slug: found.slug(about['slug'], '/about/slug'),
    title: words('title'),
    titleLine: found.lineOf('/title'),
    family: words('family'),
    role: words('role'),
    level: words('level'),
    summary: words('summary') ?? '',
    bulletsIntro: words('bulletsIntro'),
    bullets: found
      .list(profile['bullets'], '/bullets')
      .map((one, index) => found.words(one, `/bullets/${index}`) ?? ''),
    footer: words('footer'),
    rows: found
      .list(profile['components'], '/components')
      .flatMap((one, index) => rowOf(one, `/components/${index}`, found)),
  };
}

function demandForm(profile: Readonly<Record<string, unknown>>): void {
  const form = profile[MARKER];
  if (form === FORM) return;
  const looked = `“${MARKER}”: ${FORM}`;
  if (form === undefined) throw notAProfile('not-a-profile', `This is JSON, but no role profile: it has no ${looked}.`);
  throw new Problem(
    'invalid',
    'json-form-unknown',
    `This is form ${JSON.stringify(form)} of a role profile. Only ${looked} is read.`,
    {
      errors: [{ pointer: '/text', at: `/${MARKER}`, code: 'json-form-unknown', message: `Only ${FORM} is read.` }],
    },
  );
}

function rowOf(value: unknown, at: string, found: Members): OwnRow[] {
  const row = found.object(value, at);
  if (!isKeyed(value)) return [];
  const kind = componentKinds.find((one) => one === row['kind']);
  if (!kind) {
    found.refuse(`${at}/kind`, `the kind is none of ${componentKinds.join(', ')}.`);
    return [];
  }
  found.onlyKeys(row, at, ['kind', 'raw', ...fieldsOf(kind)], kindNames[kind]);
  const words = (key: string) => found.words(row[key], `${at}/${key}`);
  const raw = found.object(row['raw'] ?? {}, `${at}/raw`);
  found.onlyKeys(raw, `${at}/raw`, ['title', 'depth', 'level', 'type'], 'What a source said');
  const rawWords = (key: string) => found.words(raw[key], `${at}/raw/${key}`);
  return [
    {
      kind,
      line: found.lineOf(at),
      title: words('title'),
      details: words('details'),
      depth: found.step(row['depth'], `${at}/depth`, 4),
      level: found.step(row['level'], `${at}/level`, 4),
      levelDescriptor: words('levelDescriptor'),
      type: typeIn(row['type'], kind, `${at}/type`, found),
      awardingBody: words('awardingBody'),
      framework: words('framework'),
      category: words('category'),
      subcategory: words('subcategory'),
      familyPrefix: words('familyPrefix'),
      sfiaCode: found.code(row['sfiaCode'], `${at}/sfiaCode`),
      sfiaLevel: found.step(row['sfiaLevel'], `${at}/sfiaLevel`, 7),
      raw: { title: rawWords('title'), depth: rawWords('depth'), level: rawWords('level'), type: rawWords('type') },
    },
  ];
}

function typeIn(value: unknown, kind: ComponentKind, at: string, found: Members): string | null {
  const words = found.words(value, at);
  if (words === null) return null;
  const type = knownType(words);
  if (type === undefined) found.refuse(at, `“${words}” is not a type of knowledge or skill.`);
  else if ((type === 'Behavioural Skills') !== (kind === 'behavioural_skill')) {
    found.refuse(at, `the type “${words}” and the kind “${kind}” do not go together.`);
  }
  return type ?? null;
}
