import type { Preview } from '../../api/imports';
import { titleOf } from '../role-profile/kinds';

/** Of more, how many more is said. */
const MOST = 5;

/** What reads differently in the later of two previews of one source, each in a few words. */
export function differencesOf(before: Preview, after: Preview): string[] {
  const all = [...ofHead(before, after), ...ofRows(before, after)];
  if (all.length === 0) return ['its details, none of which is shown here'];
  return all.length > MOST ? [...all.slice(0, MOST), `and ${all.length - MOST} more`] : all;
}

function ofHead(before: Preview, after: Preview): string[] {
  const said: string[] = [];
  if (before.title !== after.title) said.push(`the title is ${quoted(after.title)} and was ${quoted(before.title)}`);
  if (before.slug !== after.slug) said.push(`the address is “${after.slug}” and was “${before.slug}”`);
  if (unequal([before.summary, before.footer], [after.summary, after.footer])) said.push('the summary has other words');
  if (unequal(before.place, after.place)) said.push('the family, role or level is another');
  return said;
}

type Row = Preview['components'][number];

function ofRows({ components: before }: Preview, { components: after }: Preview): string[] {
  const at = (rows: readonly Row[], { kind, position }: Row) =>
    rows.find((row) => row.kind === kind && row.position === position);
  const changed = after.flatMap((row) => {
    const was = at(before, row);
    if (!was) return [`${titleOf(row.kind)}: ${quoted(row.title)} is new`];
    if (was.title !== row.title) return [`${titleOf(row.kind)}: ${quoted(row.title)} was ${quoted(was.title)}`];
    return unequal(wordsOf(was), wordsOf(row)) ? [`${titleOf(row.kind)}: ${quoted(row.title)} has other words`] : [];
  });
  const gone = before.filter((row) => !at(after, row));
  return [...changed, ...gone.map((row) => `${titleOf(row.kind)}: ${quoted(row.title)} is gone`)];
}

const wordsOf = ({ details, depth, level, levelDescriptor, source }: Row) => [
  details,
  depth,
  level,
  levelDescriptor,
  Object.entries(source).sort(([one], [other]) => one.localeCompare(other)),
];

const unequal = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

const quoted = (words: string): string => `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`;
