import { type ComparedRow, compareScale, type Side } from './comparison';
import { findingOf } from './comparison-finding';

type Steps = Readonly<Record<string, number | null>>;
/** What stands with a * is nobody's judgement, but what the role a person holds asks for. */
const rows = (kind: ComparedRow['kind'], steps: Steps): ComparedRow[] =>
  Object.entries(steps).map(([name, step]) => {
    const basis = name.endsWith('*') ? ('role' as const) : ('self' as const);
    return { kind, title: name.replace('*', ''), step, skillId: null, basis };
  });

function found(kind: Side['kind'], from: [Steps, Steps?], to: [Steps, Steps?]): string {
  const side = (as: Side['kind'], name: string, [skills, topics = {}]: [Steps, Steps?]) => ({
    kind: as,
    name,
    rows: [...rows('organisation_skill', skills), ...rows('knowledge', topics)],
  });
  const [one, other] = [side(kind, 'Analyst', from), side('role', 'Lead', to)];
  return findingOf(one, other, {
    organisationSkills: compareScale('organisation_skill', one, other),
    knowledge: compareScale('knowledge', one, other),
  });
}

describe('what a comparison of two roles says', () => {
  it.each<[[Steps, Steps?], [Steps, Steps?], string]>([
    [
      [{ a: 1, b: 2, c: 1 }],
      [{ a: 3, b: 2, d: 1 }],
      'Two organisation skills are shared; two levels are missing in one of them. One is asked for only by Lead and one only by Analyst.',
    ],
    [[{ a: 1 }], [{ a: 2 }], 'One organisation skill is shared; one level is missing in it.'],
    [
      [{ a: 2 }],
      [{ a: 2, b: 1 }],
      'One organisation skill is shared; no level is missing. One is asked for only by Lead.',
    ],
    [
      [{ a: null, b: 1, c: 1, d: 1 }],
      [{ a: 2, b: 1 }],
      'Two organisation skills are shared; no level is missing in what is known. Two are asked for only by Analyst.',
    ],
    [[{ a: 1 }], [{ b: 1 }], 'No organisation skill is shared. One is asked for only by Lead and one only by Analyst.'],
    [[{}, { x: 1 }], [{}, { x: 4 }], 'One knowledge topic is shared; three steps of depth are missing in it.'],
    [[{}], [{}], 'No organisation skill is shared.'],
  ])('from %j to %j', (from, to, sentence) => {
    expect(found('role', from, to)).toBe(sentence);
  });
});

describe('what a comparison of a person with a role says', () => {
  it.each<[[Steps, Steps?], [Steps, Steps?], string]>([
    [
      [{ a: 1 }],
      [{ a: 3, b: 1, c: 1 }],
      'Lead asks for three organisation skills, one of them known of Analyst; two levels are missing in it. Two are not assessed.',
    ],
    [
      [{ a: 3, b: 3 }],
      [{ a: 3, b: 1 }],
      'Lead asks for two organisation skills, both known of Analyst; no level is missing.',
    ],
    [
      [{ a: 3, 'b*': 3, 'c*': 1 }],
      [{ a: 3, b: 1, c: 1 }],
      'Lead asks for three organisation skills, all known of Analyst, two of these only by the role held; no level is missing.',
    ],
    [
      [{ 'a*': 2 }],
      [{ a: 3, b: 1 }],
      'Lead asks for two organisation skills, one of them known of Analyst only by the role held; one level is missing in it. One is not assessed.',
    ],
    [[{ a: 3 }], [{ a: 3 }], 'Lead asks for one organisation skill, known of Analyst; no level is missing.'],
    [
      [{}],
      [{ a: 3, b: 1 }],
      'Lead asks for two organisation skills; nothing is assessed yet of Analyst, so what is missing is not known.',
    ],
    [[{ a: 1 }], [{}], 'Lead asks for no organisation skill.'],
  ])('from %j to %j', (from, to, sentence) => {
    expect(found('person', from, to)).toBe(sentence);
  });
});
