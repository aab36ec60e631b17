import type { Skill, Wording } from '../../api/skills';
import { changedTexts, definitionOf, textsOf, typedOf } from './texts';

const wording = (words: string, isDefinition: boolean): Wording => ({ words, isDefinition, profiles: [] });

const skill: Skill = {
  id: '1',
  name: 'Testing',
  framework: null,
  category: null,
  description: 'Finds out whether it works.',
  version: 3,
  mayDefine: true,
  descriptionWordings: [wording('Finds out whether it works.', true), wording('Tests.', false)],
  levels: [
    { level: 1, descriptor: 'knows why', wordings: [wording('knows why', true)] },
    { level: 2, descriptor: null, wordings: [wording('does it', false)] },
    { level: 3, descriptor: null, wordings: [] },
    { level: 4, descriptor: 'leads it', wordings: [] },
  ],
  requiredBy: [],
};

describe('the texts of a skill', () => {
  it('disagree where profiles differ from each other or from the library', () => {
    expect(textsOf(skill).map(({ name, disagrees }) => [name, disagrees])).toEqual([
      ['Description', true],
      ['1 Awareness', false],
      ['2 Working', true],
      ['3 Practitioner', false],
      ['4 Expert', false],
    ]);
  });

  it('are sent only where they were changed, and as nothing where they were emptied', () => {
    expect(changedTexts(skill, typedOf(skill))).toEqual({});
    expect(changedTexts(skill, ['Tests.', 'knows why ', 'does it', '', ' '])).toEqual({
      description: 'Tests.',
      levels: [
        { level: 2, descriptor: 'does it' },
        { level: 4, descriptor: null },
      ],
    });
  });

  it('are put in place one by one', () => {
    expect(definitionOf(null, 'Tests.')).toEqual({ description: 'Tests.' });
    expect(definitionOf(2, 'does it')).toEqual({ levels: [{ level: 2, descriptor: 'does it' }] });
  });
});
