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
  const { shared, onlyFrom, onlyTo } = scale;
  const sides = [
    { many: onlyTo.length, name: to.name },
    { many: onlyFrom.length, name: from.name },
  ].filter(({ many }) => many > 0);
  const only = sides.map(({ many, name }, at) => {
    const asked = at === 0 ? ` ${many === 1 ? 'is' : 'are'} asked for` : '';
    return `${inWords(many)}${asked} only by ${name}`;
  });
  const rest = only.length === 0 ? '' : ` ${capital(only.join(' and '))}.`;
  if (shared === 0) return `No ${thing.one} is shared.${rest}`;
  return `${capital(count(shared, thing))} ${isOrAre(shared)} shared; ${lacking(scale, shared, step)}.${rest}`;
}

function ofPerson(from: Party, to: Party, scale: ScaleComparison, thing: Words, step: Words): string {
  const asked = scale.lines.length;
  const knownLines = scale.lines.filter(({ current }) => current !== null);
  const known = knownLines.length;
  if (asked === 0) return `${to.name} asks for no ${thing.one}.`;
  const asks = `${to.name} asks for ${count(asked, thing)}`;
  if (known === 0) return `${asks}; nothing is assessed yet of ${from.name}, so what is missing is not known.`;
  const unsaid = knownLines.filter(({ basis }) => basis === 'role').length;
  const part = `, ${howMany(known, asked)}known of ${from.name}${onlyByRole(unsaid, known)}`;
  const rest = known < asked ? ` ${capital(inWords(asked - known))} ${isOrAre(asked - known)} not assessed.` : '';
  return `${asks}${part}; ${lacking(scale, known, step)}.${rest}`;
}

const howMany = (known: number, asked: number): string => {
  if (known < asked) return `${inWords(known)} of them `;
  return asked === 1 ? '' : asked === 2 ? 'both ' : 'all ';
};

/** What nobody said is taken from the role the person holds: that is said, so that it is not read as a judgement. */
const onlyByRole = (unsaid: number, known: number): string =>
  unsaid === 0
    ? ''
    : unsaid === known
      ? ' only by the role held'
      : `, ${inWords(unsaid)} of these only by the role held`;

/** What is missing in `among` titles that were looked at. */
function lacking({ lines, summedGap, shared }: ScaleComparison, among: number, step: Words): string {
  const below = lines.filter(({ gap }) => gap !== null && gap > 0).length;
  const known = lines.filter(({ gap }) => gap !== null).length;
  if (summedGap === 0) return `no ${step.one} is missing${known < shared ? ' in what is known' : ''}`;
  const where = among === 1 ? 'it' : `${inWords(below)} of them`;
  return `${count(summedGap, step)} ${isOrAre(summedGap)} missing in ${where}`;
}

const isOrAre = (number: number): string => (number === 1 ? 'is' : 'are');

const isBlank = ({ lines, onlyFrom, onlyTo }: ScaleComparison): boolean =>
  lines.length + onlyFrom.length + onlyTo.length === 0;

const count = (number: number, { one, many }: Words): string => `${inWords(number)} ${number === 1 ? one : many}`;

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Up to twelve in words, as a style guide has it. */
const inWords = (number: number): string => small[number] ?? String(number);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
