import type { ComparedScale, Comparison, Line, Side } from '../../api/comparison';
import type { ComparedRow, Mark } from '../../pictures/compared-list';

/** Whether what a role asks for stands in for somebody of whom nothing is said. */
const markOf = ({ basis }: Line, ofPerson: boolean): Mark => {
  if (basis === 'lead') return 'diamond';
  return basis === 'role' && ofPerson ? 'ring' : 'dot';
};

export const rowOf = (line: Line, ofPerson: boolean): ComparedRow => {
  const { title, target, current, gap, surplus } = line;
  return { title, target, current, gap, surplus, mark: markOf(line, ofPerson) };
};

/** What is drawn: a row of which nothing is known is told below the picture and not drawn as empty. */
export const drawn = ({ lines }: ComparedScale): Line[] =>
  lines.filter(({ target, current }) => target !== null && current !== null);

export const notDrawn = ({ lines }: ComparedScale): Line[] =>
  lines.filter(({ target, current }) => target === null || current === null);

interface Known {
  /** What the role asks for with a step. */
  readonly asked: number;
  /** Of these, how many are known of the other side. */
  readonly known: number;
}

/** What stands behind the coverage: how much of what is asked for can be compared. */
export function knownOf({ lines, onlyTo }: ComparedScale): Known {
  const targets = lines.filter(({ target }) => target !== null);
  return {
    asked: targets.length + onlyTo.filter(({ step }) => step !== null).length,
    known: targets.filter(({ current }) => current !== null).length,
  };
}

/**
 * 'Of 14 asked for, 11 can be compared: 4 were rated, and for 7 it is what Problem analyst asks for.' Of a person, `held`
 * is the role that stands in where nothing was said.
 */
export function coverageWords(scale: ComparedScale, held?: string): string {
  const { asked, known } = knownOf(scale);
  if (asked === 0) return 'Nothing is asked for with a step.';
  const rest = held === undefined ? '.' : standsIn(scale, known, held);
  if (known === asked)
    return asked === 1 ? `The one asked for can be compared${rest}` : `All ${asked} asked for can be compared${rest}`;
  return `Of ${asked} asked for, ${known} can be compared${rest}`;
}

function standsIn(scale: ComparedScale, known: number, held: string): string {
  const unsaid = drawn(scale).filter(({ basis }) => basis === 'role').length;
  if (unsaid === 0) return '.';
  if (unsaid === known) return `: by what ${held} asks for, as nothing was rated.`;
  const rated = known - unsaid;
  return `: ${rated} ${rated === 1 ? 'was' : 'were'} rated, and for ${unsaid} it is what ${held} asks for.`;
}

/** What only the first side has: of a person, what was rated apart from what only the role they hold asks for. */
export function onlyFromOf({ onlyFrom }: ComparedScale, from: string, held?: string) {
  if (held === undefined) return [{ title: `Only ${from} asks for`, items: onlyFrom }];
  return [
    { title: 'Rated, and not asked for', items: onlyFrom.filter(({ basis }) => basis !== 'role') },
    { title: `Only ${held} asks for`, items: onlyFrom.filter(({ basis }) => basis === 'role') },
  ];
}

/** '0.71' as '71 %', without the error of a float: the server has rounded. */
export function percentOf(share: string): string {
  const [whole = '0', part = ''] = share.split('.');
  return `${Number(whole) * 100 + Number(part.padEnd(2, '0').slice(0, 2))} %`;
}

export const steps = (count: number, word: 'level' | 'depth'): string => `${count} ${count === 1 ? word : `${word}s`}`;

/** What a side is called in a legend or a heading. */
export const nameOf = ({ kind, title, personName }: Side): string =>
  (kind === 'person' ? personName : title) ?? 'Nobody';

export interface Marks {
  readonly target: string;
  readonly marks: Readonly<Partial<Record<Mark, string>>>;
}

/** What the marks of one scale stand for: the other role, or whose view of the person it is; only those that are drawn. */
export function marksOf({ from, to }: Pick<Comparison, 'from' | 'to'>, scale: ComparedScale, viewerId: string): Marks {
  const target = `${to.title ?? 'The role'} asks for`;
  const ofPerson = from.kind === 'person';
  const mine = from.personId === viewerId;
  const names: Record<Mark, string> = {
    dot: ofPerson
      ? mine
        ? 'My own view'
        : `${nameOf(from)}’s own view`
      : `${from.title ?? 'The other role'} asks for`,
    ring: `Nothing is said yet: what ${from.title ?? 'the role they hold'} asks for`,
    diamond: mine ? 'My lead’s view' : 'The lead’s view',
  };
  const drawnMarks = new Set(drawn(scale).map((line) => markOf(line, ofPerson)));
  return { target, marks: Object.fromEntries([...drawnMarks].map((mark) => [mark, names[mark]])) };
}
