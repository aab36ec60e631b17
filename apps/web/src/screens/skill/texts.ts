import type { Definition, Skill, Wording } from '../../api/skills';
import { levelScale, stepName } from '../../pictures/scales';

/** One text of a definition: the description, or what a level means. */
export interface Text {
  /** Null for the description. */
  readonly level: number | null;
  readonly name: string;
  readonly defined: string | null;
  readonly wordings: readonly Wording[];
  /** Whether published profiles say different things, of each other or of the library. */
  readonly disagrees: boolean;
}

export const textsOf = ({ description, descriptionWordings, levels }: Skill): Text[] => [
  textOf(null, 'Description', description, descriptionWordings),
  ...levels.map(({ level, descriptor, wordings }) => textOf(level, stepName(levelScale, level), descriptor, wordings)),
];

const textOf = (level: number | null, name: string, defined: string | null, wordings: readonly Wording[]): Text => ({
  level,
  name,
  defined,
  wordings,
  disagrees: wordings.length > 1 || wordings.some(({ isDefinition }) => !isDefinition),
});

/** What is sent to change one text and leave the others as they are. */
export const definitionOf = (level: number | null, words: string | null): Definition =>
  level === null ? { description: words } : { levels: [{ level, descriptor: words }] };

/** What is typed, text for text: the description first, then the levels. */
export type Typed = readonly string[];

export const typedOf = (skill: Skill): Typed => textsOf(skill).map(({ defined }) => defined ?? '');

/** Only the texts that were changed since `before`; an emptied one is not defined any more. */
export function changedTexts(before: Skill, typed: Typed): Definition {
  const changed = textsOf(before)
    .map(({ level, defined }, index) => ({ level, defined, words: (typed[index] ?? '').trim() }))
    .filter(({ defined, words }) => words !== (defined ?? '').trim());
  const description = changed.find(({ level }) => level === null);
  const levels = changed.flatMap(({ level, words }) => (level === null ? [] : [{ level, descriptor: words || null }]));
  return {
    ...(description && { description: description.words || null }),
    ...(levels.length > 0 && { levels }),
  };
}
