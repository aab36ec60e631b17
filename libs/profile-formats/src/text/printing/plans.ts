import fc from 'fast-check';
import {
  awardingBodies,
  behavioural,
  development,
  knowledge,
  qualifications,
  skills,
  training,
  workActivities,
} from '../names/built-in';
import type { KnowledgePlan, Plan, SkillPlan, Titled } from './plan';

const verbs = ['Keeps', 'Ensures', 'Under', 'Working', 'Provides', 'Within', 'Carries', 'May', 'Strictly'];
const nouns = ['the lamp', 'a tidy log', 'every signal', 'some tram', 'its depot', 'an alarm', 'the yard', 'a shift'];
const ends = [
  'by night',
  'with care',
  'in the agreed way',
  'before the first tram',
  'for the duty manager',
  'at depth',
];

/** Prose of our own: sentences that begin as details do, one to three. */
const sentence = fc
  .tuple(fc.constantFrom(...verbs), fc.array(fc.constantFrom(...nouns, ...ends), { minLength: 2, maxLength: 9 }))
  .map(([verb, words]) => `${verb} ${words.join(' ')} of the night and so on.`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const ability = fc
  .array(fc.constantFrom(...nouns, ...ends), { minLength: 2, maxLength: 8 })
  .map((words) => `You can see to ${words.join(' ')}.`);

const many = <T>(item: fc.Arbitrary<T>, key: (one: T) => string, least = 1): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { minLength: least, maxLength: 7, selector: (one) => key(one).toLowerCase() });

const titled = (titles: readonly string[]): fc.Arbitrary<Titled[]> =>
  many(fc.record({ title: fc.constantFrom(...titles), details: prose }), ({ title }) => title);

const OTHER = 'Other Knowledge and Skills';
const TECHNICAL = 'Technical Knowledge and Skills';

const knowledgeRow = fc.oneof(
  fc.record({
    title: fc.constantFrom(...behavioural),
    depth: fc.constant(null),
    details: prose,
    type: fc.constantFrom('Behavioural Skills', 'Behavioural'),
  }),
  fc.record({
    title: fc.constantFrom(...knowledge),
    depth: fc.constantFrom('Aware of', 'Familiar with', 'Proficient in', 'Expert in'),
    details: prose,
    type: fc.constantFrom(TECHNICAL, OTHER),
  }),
) satisfies fc.Arbitrary<KnowledgePlan>;

const skillRow = fc.record({
  framework: fc.constantFrom('DDaT » IT Operations Job Family', 'Depot » Night Job Family'),
  family: fc.constantFrom('IT Ops', 'Night Ops'),
  name: fc.constantFrom(...skills),
  description: fc.array(ability, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  level: fc
    .tuple(fc.constantFrom('1 – Awareness', '2 – Working', '3 – Practitioner', '4 – Expert'), ability)
    .map(([level, words]) => `${level} ${words}`),
}) satisfies fc.Arbitrary<SkillPlan>;

/** Any profile whose titles the renderings without bars can know. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  title: fc.constantFrom('Night Desk Operator', 'Senior Depot Engineer', 'IT Lamp Lead'),
  summary: prose,
  bullets: fc.oneof(
    fc.constant([]),
    fc.uniqueArray(fc.constantFrom(...nouns.map((noun) => `look after ${noun}`)), { minLength: 2, maxLength: 5 }),
  ),
  background: fc.array(prose, { minLength: 1, maxLength: 2 }),
  workActivities: titled(workActivities),
  knowledge: many(knowledgeRow, ({ title }) => title, 2),
  training: titled(training),
  development: titled(development),
  qualifications: many(
    fc.record({ title: fc.constantFrom(...qualifications), body: fc.constantFrom(...awardingBodies) }),
    ({ title }) => title,
  ),
  skills: many(skillRow, ({ name }) => name),
  footer: fc.constantFrom(null, 'This job role profile was made up for tests. No depot works like this.'),
});
