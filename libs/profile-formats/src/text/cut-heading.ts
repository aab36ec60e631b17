import { type SectionKind, sectionKinds } from './section-kinds';
import type { Block, BodyLine } from './blocks';
import { plain } from './source-text';
import { headings } from './vocabulary';

const SHORTEST = 3;
const LONGEST = 120;

/**
 * Whether a text ends in the middle of a heading that may stand there, or of the head of a table that has no row yet.
 * Such a last line is no row.
 */
export function isCutHeading(line: BodyLine, current: Block | undefined): boolean {
  const words = line.text.length > LONGEST ? '' : plain(line.text);
  if (words === '' || !current?.section) return false;
  return isCutHead(words, current) || (words.length >= SHORTEST && isHeadingBehind(words, current.section));
}

function isHeadingBehind(words: string, section: SectionKind): boolean {
  const from = sectionKinds.indexOf(section);
  return [...headings].some(
    ([name, heading]) => name !== words && name.startsWith(words) && sectionKinds.indexOf(heading.section) > from,
  );
}

const withoutSigns = (text: string): string => text.replace(/[\s|]/g, '');

/** The lines so far and this one are the beginning of the head, with bars or without, and the line of dashes below it. */
function isCutHead(words: string, { layout, lines, section }: Block): boolean {
  if (!layout || lines.length > 2) return isSubHeading(words, section, lines);
  const head = withoutSigns(layout.header);
  const soFar = withoutSigns(lines.map(({ text }) => text).join(''));
  if (/^[-|\s]+$/.test(words)) return soFar === head;
  const all = soFar + withoutSigns(words);
  const isOpen = all !== head || (words.includes('|') && !words.endsWith('|'));
  return (head.startsWith(all) && isOpen) || isSubHeading(words, section, lines);
}

const isSubHeading = (words: string, section: SectionKind | null, lines: readonly BodyLine[]): boolean =>
  lines.length === 0 &&
  words.length >= SHORTEST &&
  [...headings].some(([name, one]) => one.sub && one.section === section && name.startsWith(words));
