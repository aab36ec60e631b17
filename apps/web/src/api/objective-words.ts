import { characters } from '../components/text-room';
import type { Schemas } from './client';

/** What an objective says, as the form has it; what is empty is empty. */
export interface Words {
  readonly title: string;
  readonly measure: string;
  /** In basis points. */
  readonly weight: number | null;
  readonly dueOn: string | null;
  readonly cycleId: string | null;
  readonly componentId: string | null;
}

const fields = ['title', 'measure', 'weight', 'dueOn', 'cycleId', 'componentId'] as const;
export type WordsField = (typeof fields)[number];

/** What the server takes at most. */
export const TITLE_LIMIT = 200;
export const MEASURE_LIMIT = 5_000;

/** Why it is not saved yet: what is too long, and by how much. Nothing where all of it fits. */
export function tooLongIn({ title, measure }: Pick<Words, 'title' | 'measure'>): string | undefined {
  const said = [
    { name: 'title', over: title.length - TITLE_LIMIT },
    { name: 'measure', over: measure.length - MEASURE_LIMIT },
  ].filter(({ over }) => over > 0);
  if (said.length === 0) return undefined;
  const each = said.map(({ name, over }) => `The ${name} is ${characters(over)} too long.`);
  return [...each, 'It is saved as soon as it is short enough.'].join(' ');
}

/** The words as one text, always in the same order, so that two texts are equal where the words are. */
export const textOf = (words: Words): string => JSON.stringify(fields.map((field) => words[field]));

export function wordsOf(text: string): Words {
  const [title, measure, weight, dueOn, cycleId, componentId] = JSON.parse(text) as [
    string,
    string,
    number | null,
    string | null,
    string | null,
    string | null,
  ];
  return { title, measure, weight, dueOn, cycleId, componentId };
}

/** What it says, as the form has it. */
export const wordsNow = ({ title, measure, weight, dueOn, cycle, component }: Schemas['ObjectiveView']): Words => ({
  title,
  measure,
  weight,
  dueOn,
  cycleId: cycle?.id ?? null,
  componentId: component?.id ?? null,
});

/** What a 412 says is stored now. */
export const wordsIn = (current: unknown): { words: Words; version: number } => {
  const { title, measure, weight, dueOn, cycleId, componentId, version } = current as Words & { version: number };
  return { words: { title, measure, weight, dueOn, cycleId, componentId }, version };
};

/** The fields in which two sets of words differ, in the order of the form. */
export const unequalFields = (one: Words, other: Words): WordsField[] =>
  fields.filter((field) => one[field] !== other[field]);

/** A check-in or an agreement moves the version on and leaves the words as they were. */
export const sameWords = (one: Words, other: Words): boolean => unequalFields(one, other).length === 0;

/** Both texts, mine first; of what can stand only once, mine where I said something. */
export const bothWords = (mine: Words, theirs: Words): Words => ({
  title: mine.title.trim() === '' ? theirs.title : mine.title,
  measure: [...new Set([mine.measure, theirs.measure])].filter((text) => text.trim() !== '').join('\n\n'),
  weight: mine.weight ?? theirs.weight,
  dueOn: mine.dueOn ?? theirs.dueOn,
  cycleId: mine.cycleId ?? theirs.cycleId,
  componentId: mine.componentId ?? theirs.componentId,
});

/** 2550 as '25.5 %'. */
export const percent = (basisPoints: number): string => `${basisPoints / 100} %`;

export interface Weights {
  readonly weight: number | null;
  readonly cycleId: string | null;
  /** What the person's other agreed objectives weigh in each cycle. */
  readonly agreed: readonly { readonly cycleId: string | null; readonly weight: number }[];
}

/** What is left beside the agreed objectives of that cycle, or how much it would be too much; nothing where none weighs. */
export function weightWords({ weight, cycleId, agreed }: Weights): { text: string; tooMuch: boolean } | undefined {
  const others = agreed.find((one) => one.cycleId === cycleId)?.weight ?? 0;
  const sum = others + (weight ?? 0);
  const left = `${percent(Math.max(0, 10_000 - others))} is left beside the agreed ones.`;
  if (sum > 10_000)
    return { text: `With this one the agreed objectives weigh ${percent(sum)}: ${left}`, tooMuch: true };
  return others === 0 ? undefined : { text: left, tooMuch: false };
}

/** Only what stands in the way of an agreement. */
export function weightWarning(weights: Weights): string | undefined {
  const said = weightWords(weights);
  return said?.tooMuch === true ? `${said.text} It cannot be agreed until one of them is lighter.` : undefined;
}
