import type { Item } from '../../api/appraisals';
import { nothingSaid } from '../../autosave/answer-value';
import { formKeyOf, isAnswered, lackOf, rowsOf, sectionsOf } from './sections';

const item = (id: string, kind: Item['kind']): Item => ({
  id,
  kind,
  title: id,
  question: null,
  details: null,
  target: 2,
  descriptor: null,
  required: false,
  leftRole: false,
  afterSelf: false,
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

  it('ends with what the role no longer asks for, which no picture counts', () => {
    const left = { ...item('old', 'organisation_skill'), leftRole: true };
    const items = [left, item('new', 'organisation_skill')];
    expect(sectionsOf(items).map(({ kind, items: [first] }) => [kind, first?.id])).toEqual([
      ['organisation_skill', 'new'],
      ['left', 'old'],
    ]);
    const levels = { mine: () => 1, leads: () => null };
    expect(rowsOf(items, 'organisation_skill', levels).map(({ id }) => id)).toEqual(['new']);
  });

  it('is another one when the appraisal moves to another version of the role', () => {
    const role = { versionId: 'v1', title: 'Analyst', number: 1, newerExists: false };
    const before = { id: 'a', state: 'self_assessment', role } as const;
    expect(formKeyOf(before)).not.toBe(formKeyOf({ ...before, role: { ...role, versionId: 'v2' } }));
    expect(formKeyOf(before)).toBe(formKeyOf({ ...before }));
  });

  it('counts any mark and any word as an answer, and blanks not', () => {
    expect(isAnswered({ ...nothingSaid, text: '  ' })).toBe(false);
    expect(isAnswered(undefined)).toBe(false);
    expect(isAnswered({ ...nothingSaid, level: 1 })).toBe(true);
    expect(isAnswered({ ...nothingSaid, notApplicable: true })).toBe(true);
  });

  it('finds missing what handing in would, and nothing that is optional', () => {
    const level = { ...item('o', 'organisation_skill'), required: true };
    expect(lackOf(level, { ...nothingSaid, text: 'Only words' })).toBe('This is still open.');
    expect(lackOf(level, { ...nothingSaid, level: 1 })).toBeUndefined();
    expect(lackOf({ ...item('q', 'question'), required: true }, { ...nothingSaid, text: ' ' })).toBeDefined();
    expect(lackOf(item('k', 'knowledge'), nothingSaid)).toBeUndefined();
    expect(lackOf(item('k', 'knowledge'), { ...nothingSaid, notApplicable: true })).toBe(
      'Say why this does not apply.',
    );
  });

  it('never puts the two scales on one picture', () => {
    const items = [item('k', 'knowledge'), item('o', 'organisation_skill')];
    const levels = { mine: () => 1, leads: () => null };
    expect(rowsOf(items, 'knowledge', levels).map(({ id }) => id)).toEqual(['k']);
  });
});
