import type { Item } from '../../api/appraisals';
import { nothingSaid } from '../../autosave/answer-value';
import { isAnswered, rowsOf, sectionsOf } from './sections';

const item = (id: string, kind: Item['kind']): Item => ({
  id,
  kind,
  title: id,
  question: null,
  details: null,
  target: 2,
  descriptor: null,
  required: false,
});

describe('the form', () => {
  it('begins with the questions, and leaves out what the role does not have', () => {
    const items = [
      item('k', 'knowledge'),
      item('s', 'statement'),
      item('o', 'organisation_skill'),
      item('q', 'question'),
    ];
    expect(sectionsOf(items).map(({ kind }) => kind)).toEqual(['question', 'organisation_skill', 'knowledge']);
  });

  it('counts any mark and any word as an answer, and blanks not', () => {
    expect(isAnswered({ ...nothingSaid, text: '  ' })).toBe(false);
    expect(isAnswered(undefined)).toBe(false);
    expect(isAnswered({ ...nothingSaid, level: 1 })).toBe(true);
    expect(isAnswered({ ...nothingSaid, notApplicable: true })).toBe(true);
  });

  it('never puts the two scales on one picture', () => {
    const items = [item('k', 'knowledge'), item('o', 'organisation_skill')];
    const levels = { mine: () => 1, leads: () => null };
    expect(rowsOf(items, 'knowledge', levels).map(({ id }) => id)).toEqual(['k']);
  });
});
