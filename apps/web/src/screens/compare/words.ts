import type { ComparedScale, Comparison, Line, Side } from '../../api/comparison';
import type { ComparedRow } from '../../pictures/compared-list';

export const rowOf = ({ title, target, current, gap, surplus, basis }: Line): ComparedRow => ({
  title,
  target,
  current,
  gap,
  surplus,
  byLead: basis === 'lead',
});

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

/** 'Of 14 asked for, 11 can be compared.' */
export function coverageWords(scale: ComparedScale): string {
  const { asked, known } = knownOf(scale);
  if (asked === 0) return 'Nothing is asked for with a step.';
  if (known === asked)
    return asked === 1 ? 'The one asked for can be compared.' : `All ${asked} asked for can be compared.`;
  return `Of ${asked} asked for, ${known} can be compared.`;
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

/** What the marks stand for: the other role, or whose view of the person it is. */
export function marksOf({ from, to, organisationSkills, knowledge }: Comparison, viewerId: string) {
  const lines = [...organisationSkills.lines, ...knowledge.lines];
  const target = `${to.title ?? 'The role'} asks for`;
  if (from.kind === 'role') return { target, current: `${from.title ?? 'The other role'} asks for` };
  const leads = lines.some(({ basis }) => basis === 'lead');
  const mine = from.personId === viewerId;
  return {
    target,
    current: mine ? 'My own view' : `${nameOf(from)}’s own view`,
    ...(leads && { leads: mine ? 'My lead’s view' : 'The lead’s view' }),
  };
}
