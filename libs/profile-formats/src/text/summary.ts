import type { BodyLine } from './blocks';
import type { Defects } from './defects';
import { quote } from './defects';
import type { Summary } from './parsed-profile';
import { splitPhrase } from './plain/parts';
import { tailOf } from './row-checks';
import { plain, type SourceLine } from './source-text';
import { BULLETS_INTRO } from './vocabulary';

/** How the points of a summary are marked: a dash on a line of its own, a dash before the words, or not at all. */
export type BulletStyle = 'alone' | 'inline' | 'none';

export interface ReadSummary extends Summary {
  readonly bulletStyle: BulletStyle;
}

const BULLET = '•';
const MARKS = ['-', BULLET, '–', '*', '·'];

/** The prose and the points. Only the exact words open the points: other wording is prose. */
export function readSummary(lines: readonly BodyLine[], defects: Defects): ReadSummary {
  const { prose, intro, rest } = divide(lines);
  const bulletStyle = styleOf(rest);
  const text = prose.map((line) => line.text.trim()).join(' ');
  tellUnfinished(text, prose.at(-1), defects);
  const bullets = readBullets(rest, bulletStyle, defects);
  return { text, bulletsIntro: intro ? BULLETS_INTRO : null, bullets, bulletStyle };
}

interface Divided {
  readonly prose: SourceLine[];
  readonly intro: boolean;
  readonly rest: readonly BodyLine[];
}

/** Some renderings glue the opening of the points to the last line of prose, and break that line inside it. */
function divide(lines: readonly BodyLine[]): Divided {
  for (const [index, line] of lines.entries()) {
    const words = plain(line.text);
    const above = lines[index - 1];
    const broken = above && splitPhrase(plain(above.text), words, BULLETS_INTRO);
    if (above && broken?.rest === '') {
      const prose = broken.above === '' ? [] : [{ ...above, text: broken.above }];
      return { prose: [...lines.slice(0, index - 1), ...prose], intro: true, rest: lines.slice(index + 1) };
    }
    if (words.endsWith(BULLETS_INTRO)) {
      const before = line.text.slice(0, line.text.lastIndexOf('At')).trim();
      const prose = before === '' ? [] : [{ ...line, text: before }];
      return { prose: [...lines.slice(0, index), ...prose], intro: true, rest: lines.slice(index + 1) };
    }
    const mark = markOf(line);
    if (mark && (line.gap > 0 || !mayGoOn(mark, above?.text ?? ''))) {
      return { prose: lines.slice(0, index), intro: false, rest: lines.slice(index) };
    }
  }
  return { prose: [...lines], intro: false, rest: [] };
}

/** The mark, when the line is one or begins with one. */
function markOf({ text }: SourceLine): string | undefined {
  const words = text.trim();
  return MARKS.find((mark) => words === mark || words.startsWith(mark === BULLET ? mark : `${mark} `));
}

/** A dash at the beginning of a line may stand inside a sentence that was broken there. */
const mayGoOn = (mark: string, above: string): boolean => mark === '–' && !/^$|[.!?:;]\s*$/.test(above);

function styleOf(lines: readonly SourceLine[]): BulletStyle {
  const marked = lines.find((line) => markOf(line) !== undefined);
  if (!marked) return 'none';
  return marked.text.trim().length === 1 ? 'alone' : 'inline';
}

function readBullets(lines: readonly BodyLine[], style: BulletStyle, defects: Defects): string[] {
  if (style === 'none') return unmarked(lines, defects);
  const bullets: string[] = [];
  let empty: SourceLine | undefined;
  const own = lines.map((line) => markOf(line)).find((mark) => mark !== undefined);
  const tellEmpty = (): void => {
    if (empty)
      defects.add({ code: 'bullet_empty', section: 'summary', line: empty.number, what: 'a point without words.' });
  };
  for (const line of lines) {
    const found = markOf(line);
    // A dash at the beginning of a line may stand inside a point that has another mark.
    const mark = found === '–' && found !== own && line.gap === 0 ? undefined : found;
    const words = line.text
      .trim()
      .slice(mark?.length ?? 0)
      .trim();
    if (mark) tellEmpty();
    if (mark && words === '') empty = line;
    else if (mark || empty || bullets.length === 0) {
      bullets.push(words);
      empty = undefined;
    } else continueBullet(bullets, words, line, defects);
  }
  tellEmpty();
  return bullets;
}

/** A point a line; where blank lines part them, a point a paragraph. */
function unmarked(lines: readonly BodyLine[], defects: Defects): string[] {
  const inParagraphs = lines.slice(1).some(({ gap }) => gap > 0);
  const bullets: string[] = [];
  for (const [index, line] of lines.entries()) {
    const words = line.text.trim();
    if (inParagraphs && index > 0 && line.gap === 0) continueBullet(bullets, words, line, defects);
    else bullets.push(words);
  }
  return bullets;
}

function continueBullet(bullets: string[], words: string, line: SourceLine, defects: Defects): void {
  const what = `this line has no mark and was read as going on from the point above: ${quote(words)}.`;
  defects.add({ code: 'summary_line_unmarked', section: 'summary', line: line.number, what, evidence: { raw: words } });
  bullets.push(`${bullets.pop() ?? ''} ${words}`);
}

function tellUnfinished(text: string, last: SourceLine | undefined, defects: Defects): void {
  if (text === '' || /[.!?…]["'”’)]?$/.test(text)) return;
  const tail = tailOf(text);
  const what = `the text ends without a full stop and may have been cut: “…${tail}”.`;
  defects.add({
    code: 'no_terminal_punctuation',
    section: 'summary',
    line: last?.number ?? 1,
    what,
    evidence: { tail },
  });
}

/** Sentences as a reader counts them: a full stop before a capital letter, and the last one. */
export const sentencesIn = (text: string): number =>
  text === '' ? 0 : (plain(text).match(/[.!?…][)"”’]? (?=\p{Lu})/gu)?.length ?? 0) + 1;
