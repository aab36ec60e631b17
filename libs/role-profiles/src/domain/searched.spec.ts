import { excerptOf, searchedFor } from './searched';

describe('what somebody looks for', () => {
  it.each([
    ['“infra”, while it is being typed', 'Infra', 'infra', '', 'infra', ['infra']],
    ['two words, the last of them perhaps unfinished', ' Test  ENG ', 'test eng', 'test ', 'eng', ['test']],
    ['a word after a hyphen', 'co-ord', 'co-ord', 'co-', 'ord', []],
    ['Welsh letters without their signs', 'Siân Llŵyd', 'sian llwyd', 'sian ', 'llwyd', ['sian', 'llwyd']],
    ['a typographic apostrophe', 'people’s', "people's", '', '', ['people']],
    ['a phrase, in which no word is unfinished', '“change management”', '"change management"', '', '', []],
    ['a phrase that is not closed yet', '"change man', '"change man', '', '', []],
    ['a word that is not wanted', 'engineer -lead', 'engineer -lead', '', '', []],
    ['an “or”, which is no beginning', 'test or', 'test or', '', '', ['test']],
    ['one letter, which is too little to begin with', 'r', 'r', '', '', []],
    ['words that are in every text', 'with the engineer', 'with the engineer', 'with the ', 'engineer', ['engineer']],
    ['signs that a query language knows', "a' | b:* & 50%_", "a' | b:* & 50%_", '', '', []],
  ])('is %s', (_what, typed, all, before, unfinished, words) => {
    expect(searchedFor(typed)).toEqual({ all, before, unfinished, words });
  });

  it('is nothing when nothing but spaces was typed', () => {
    expect([searchedFor(''), searchedFor(' \n ')]).toEqual([undefined, undefined]);
  });

  it('has no more than six words in which slips are looked for, each once', () => {
    const typed = 'alpha beta gamma delta epsilon zeta eta theta alpha';
    expect(searchedFor(typed)?.words).toEqual(['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta']);
  });
});

describe('an excerpt', () => {
  const piece = { words: 'ds and the lamps of a depot are cou', cutBefore: true, cutAfter: true };

  it('ends with whole words and says where something is left out', () => {
    expect(excerptOf(piece)).toBe('… and the lamps of a depot are …');
    expect(excerptOf({ ...piece, cutBefore: false })).toBe('ds and the lamps of a depot are …');
    expect(excerptOf({ ...piece, cutAfter: false })).toBe('… and the lamps of a depot are cou');
  });

  it('has single spaces, and none at its ends', () => {
    expect(excerptOf({ words: ' Counts\nthe  lamps. ', cutBefore: false, cutAfter: false })).toBe('Counts the lamps.');
  });

  it('keeps a single long word, which has no whole neighbours', () => {
    expect(excerptOf({ words: 'a'.repeat(200), cutBefore: true, cutAfter: true })).toBe(`… ${'a'.repeat(200)} …`);
  });
});
