import type { NameBook } from '../known-names';
import { type Doubt, placed, type PlacedRow } from '../placed-row';
import { quote } from '../defects';
import { isLevel } from '../rows';
import { levelNames } from '../vocabulary';
import { endsSentence, joined, type Mode, type Part, startsRow } from './parts';

const HEAD = 200;

/** A row begins with its framework and ends with its level. */
export function readSkillRows(parts: readonly Part[], mode: Mode): PlacedRow[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const open = groups.at(-1);
    if (!open || isFrameworkStart(part) || beginsWithoutFramework(part, open, mode)) groups.push([part]);
    else open.push(part);
  }
  return groups.map((group, index) => {
    const cut = mode.ends && index === groups.length - 1 && !endsSentence(group.at(-1)?.text ?? '');
    return mode.paragraphs ? fromParagraphs(group, cut) : fromLine(group, cut, mode.books.skills);
  });
}

const isFrameworkStart = ({ text }: Part): boolean => /^[^.»]{1,60}»/.test(text);

/** Behind a level: what does not go on from it belongs to a row whose framework is missing. */
function beginsWithoutFramework(part: Part, open: readonly Part[], { paragraphs, wrapped, gap }: Mode): boolean {
  const { text } = part;
  if (text.startsWith('You ') || !text.slice(0, HEAD).includes(' You ')) return false;
  if (paragraphs) return open.some((above) => isLevel(above.text));
  return !(wrapped && part.full) && part.gap <= gap && startsRow(part) && open.some(hasLevel);
}

const hasLevel = ({ text }: Part): boolean => isLevel(text) || levelIn(text) !== undefined;

function fromParagraphs(group: readonly Part[], cut: boolean): PlacedRow {
  const [first, ...rest] = group;
  const framework = first && isFrameworkStart(first) ? first : undefined;
  const own = framework ? rest : group;
  const at = own.findIndex(({ text }, index) => isLevel(text) || (cut && index > 0 && isCutLevel(text)));
  const skill = joined(at === -1 ? own : own.slice(0, at));
  const level = at === -1 ? undefined : joined(own.slice(at));
  const raw = [framework, skill, level].filter((cell) => cell !== undefined);
  return placed(raw, { framework, skill, level }, { cut });
}

/** Everything in one line: the level shows itself, and the framework’s category ends with `Job Family`. */
function fromLine(group: readonly Part[], cut: boolean, names: NameBook): PlacedRow {
  const line = group[0]?.line ?? 1;
  const text = group.map((part) => part.text).join(' ');
  const cell = (words: string) => (words.trim() === '' ? undefined : { text: words.trim(), line });
  const at = levelIn(text) ?? (cut ? cutLevelIn(text) : undefined);
  const before = at === undefined ? text : text.slice(0, at);
  const { end, from, doubts } = frameworkIn(before, line, names);
  const [framework, skill] = [cell(before.slice(0, end)), cell(before.slice(from))];
  const level = at === undefined ? undefined : cell(text.slice(at));
  const raw = [framework, skill, level].filter((one) => one !== undefined);
  return placed(raw, { framework, skill, level }, { cut, doubts });
}

const NAMES = levelNames.join('|');
/** A number and the name it has stand in no description like this. */
const exact = new RegExp(`(?<= )[1-4] ?[–—-] ?(?:${NAMES})(?= ?(?:\\.|Y|Yo|You)?$| \\p{Lu}| \\. )`, 'gu');
const said = new RegExp(`(?<= )[0-9]{1,2} ?[–—-] ?(?:${NAMES})(?= ?(?:\\.|Y|Yo|You)?$| You | \\. )`, 'g');
const like = /(?<= )[0-9]{1,2} – \p{Lu}\p{L}+(?= You )/gu;

/** Where the level begins: its number and name; one that is none of the known only behind the description’s beginning. */
function levelIn(text: string): number | undefined {
  const from = Math.max(0, text.indexOf(' You '));
  const sure = [...text.matchAll(exact)]
    .filter(([words]) => levels.includes(evenDash(words)))
    .map(({ index }) => index);
  const others = [...text.matchAll(said), ...text.matchAll(like)].map(({ index }) => index);
  const places = [...sure.filter((place) => place > text.indexOf('»')), ...others.filter((place) => place > from)];
  return places.sort((one, other) => one - other)[0];
}

const evenDash = (words: string): string => words.replace(/ ?[–—-] ?/, ' – ');

const levels = levelNames.map((name, index) => `${index + 1} – ${name}`);
const isCutLevel = (text: string): boolean => text !== '' && levels.some((level) => level.startsWith(text));

/** The beginning of a level behind a sentence, where the text was cut inside it. */
function cutLevelIn(text: string): number | undefined {
  const found = /(?<=[.!?] )[1-4](?: [–—-]?(?: \p{L}*)?)?$/u.exec(text.slice(-30));
  return found && isCutLevel(found[0]) ? text.length - found[0].length : undefined;
}

interface Framework {
  readonly end: number;
  /** Where the skill begins. */
  readonly from: number;
  readonly doubts: readonly Doubt[];
}

function frameworkIn(text: string, line: number, names: NameBook): Framework {
  const mark = text.slice(0, HEAD).lastIndexOf('»');
  if (mark === -1) return { end: 0, from: 0, doubts: [] };
  const family = /^.{0,80}? Job Family(?= )/.exec(text.slice(mark + 1));
  const end = mark + 1 + (family?.[0].length ?? 0);
  if (family) return { end, from: end, doubts: [] };
  const you = text.indexOf(' You ', mark);
  const [head, dash] = [text.slice(0, you === -1 ? HEAD : you), text.indexOf(' – ', mark)];
  if (you === -1 && dash === -1) return { end: text.length, from: text.length, doubts: [] };
  if (dash !== -1 && dash < head.length) return { end, from: dash + 3, doubts: [unclear(text, mark, dash, line)] };
  const known = wordsFrom(head, mark + 1).find((place) => names.has(head.slice(place)));
  const from = known ?? (you === -1 ? end : you + 1);
  return { end: known ?? end, from, doubts: known === undefined ? [unclear(text, mark, from, line)] : [] };
}

const wordsFrom = (text: string, from: number): number[] =>
  [...text.slice(from).matchAll(/(?<= )\S/g)].map(({ index }) => from + index);

const unclear = (text: string, from: number, to: number, line: number): Doubt => ({
  code: 'framework_unclear',
  line,
  what: `nothing shows where the category ends and the skill begins in ${quote(text.slice(from + 1, to).trim())}.`,
  evidence: { raw: text.slice(from + 1, to).trim() },
});
