import type { ScaleComparison } from './comparison';

interface Party {
  readonly kind: 'role' | 'person';
  readonly name: string;
}

interface Words {
  readonly one: string;
  readonly many: string;
}

const skill: Words = { one: 'organisation skill', many: 'organisation skills' };
const level: Words = { one: 'level', many: 'levels' };
const topic: Words = { one: 'knowledge topic', many: 'knowledge topics' };
const depth: Words = { one: 'step of depth', many: 'steps of depth' };

/** What a comparison says, in plain words: of organisation skills, and of knowledge where `to` asks for none of them. */
export function findingOf(
  from: Party,
  to: Party,
  { organisationSkills, knowledge }: { organisationSkills: ScaleComparison; knowledge: ScaleComparison },
): string {
  const isAboutKnowledge = isBlank(organisationSkills) && !isBlank(knowledge);
  const [scale, thing, step] = isAboutKnowledge ? [knowledge, topic, depth] : [organisationSkills, skill, level];
  return from.kind === 'person' ? ofPerson(from, to, scale, thing, step) : ofRoles(from, to, scale, thing, step);
}

function ofRoles(from: Party, to: Party, scale: ScaleComparison, thing: Words, step: Words): string {
  const only = [
    ...(scale.onlyTo.length > 0 ? [`${inWords(scale.onlyTo.length)} only by ${to.name}`] : []),
    ...(scale.onlyFrom.length > 0 ? [`${inWords(scale.onlyFrom.length)} only by ${from.name}`] : []),
  ];
  const asked = scale.onlyTo.length + scale.onlyFrom.length === 1 ? 'is asked for' : 'are asked for';
  const rest = only.length > 0 ? ` ${capital(only.join(' and ').replace(' only', ` ${asked} only`))}.` : '';
  if (scale.shared === 0) return `No ${thing.one} is shared.${rest}`;
  const shared = `${capital(count(scale.shared, thing))} ${scale.shared === 1 ? 'is' : 'are'} shared`;
  return `${shared}; ${lacking(scale, step)}.${rest}`;
}

function ofPerson(from: Party, to: Party, scale: ScaleComparison, thing: Words, step: Words): string {
  const asked = scale.lines.length;
  const known = scale.lines.filter(({ current }) => current !== null).length;
  if (asked === 0) return `${to.name} asks for no ${thing.one}.`;
  const of = `${count(asked, thing)} that ${to.name} asks for`;
  if (known === 0) return `Nothing is assessed yet: what ${from.name} brings to the ${of} is not known.`;
  const rest = asked - known;
  const unknown = rest === 0 ? '' : ` ${capital(inWords(rest))} ${rest === 1 ? 'is' : 'are'} not assessed.`;
  const part =
    rest === 0
      ? `All is known of ${from.name} for the ${of}`
      : `${capital(inWords(known))} of the ${of} ${known === 1 ? 'is' : 'are'} known of ${from.name}`;
  return `${part}; ${lacking(scale, step)}.${unknown}`;
}

function lacking({ lines, summedGap }: ScaleComparison, step: Words): string {
  const below = lines.filter(({ gap }) => gap !== null && gap > 0).length;
  const unknown = lines.some(({ gap }) => gap === null);
  if (summedGap === 0) return `no ${step.one} is missing${unknown ? ' in what is known' : ''}`;
  const missing = `${count(summedGap, step)} ${summedGap === 1 ? 'is' : 'are'} missing`;
  return `${missing} in ${lines.length === 1 ? 'it' : `${inWords(below)} of them`}`;
}

const isBlank = ({ lines, onlyFrom, onlyTo }: ScaleComparison): boolean =>
  lines.length + onlyFrom.length + onlyTo.length === 0;

const count = (number: number, { one, many }: Words): string => `${inWords(number)} ${number === 1 ? one : many}`;

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Up to twelve in words, as a style guide has it. */
const inWords = (number: number): string => small[number] ?? String(number);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
