import type { Change } from '../../api/browse';
import { fieldName, sectionsOf, valueWords } from './change-names';

const change = (kind: Change['kind'], title: string): Change => ({
  kind,
  title,
  what: 'changed',
  field: 'details',
  was: 'a',
  now: 'b',
  sentence: '',
});

describe('the changes between two versions', () => {
  it('stand by section in the order of the page, the profile itself first', () => {
    const found = sectionsOf([
      change('knowledge', 'one'),
      change('work_activity', 'two'),
      change(null, 'three'),
      change('knowledge', 'four'),
    ]);
    expect(found.map(({ title, changes }) => [title, ...changes.map((one) => one.title)])).toEqual([
      ['The profile itself', 'three'],
      ['Work activities', 'two'],
      ['Knowledge', 'one', 'four'],
    ]);
  });

  it('say a step by its number and the word of its own scale', () => {
    expect(valueWords('organisation_skill', 'level', 2)).toBe('2 Working');
    expect(valueWords('knowledge', 'depth', 2)).toBe('2 Familiar with');
    expect(valueWords('knowledge', null, 4)).toBe('4 Expert in');
    expect(valueWords('knowledge', 'details', '2')).toBe('2');
  });

  it('name a field in the words of the screen', () => {
    expect(fieldName('levelDescriptor')).toBe('Meaning of the level');
  });
});
