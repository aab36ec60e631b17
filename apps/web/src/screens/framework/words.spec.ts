import { findingOf, importWords } from './words';

const nothing = { added: 0, changedCount: 0, published: 0, heldCount: 0, unchanged: 0, definitions: 0 };

describe('what a framework does to the profiles, in a sentence', () => {
  it('names every role level once', () => {
    const all = { ...nothing, added: 2, changedCount: 1, published: 1, heldCount: 4, unchanged: 1 };
    expect(findingOf(all)).toBe('2 new profiles, 1 changed, 1 draft put in force, 4 held back, 1 as it is.');
    expect(findingOf({ ...nothing, added: 1, unchanged: 2 })).toBe('1 new profile, 2 as they are.');
  });

  it('says that nothing changes only where nothing does', () => {
    expect(findingOf({ ...nothing, unchanged: 2 })).toMatch(/^Nothing changes/);
    expect(findingOf({ ...nothing, unchanged: 1, published: 1 })).toBe('1 draft put in force, 1 as it is.');
    expect(findingOf({ ...nothing, unchanged: 1, heldCount: 1 })).toBe('1 held back, 1 as it is.');
    expect(findingOf({ ...nothing, unchanged: 2, definitions: 1 })).toBe(
      'No profile changes; 1 definition of the skill library does.',
    );
  });
});

describe('the button of an import', () => {
  it.each([
    [1, 0, 'Import 1 profile'],
    [2, 7, 'Import 2 profiles'],
    [0, 7, 'Import 7 definitions'],
    [0, 0, undefined],
  ])('names what is written: of %i profiles and %i definitions', (writes, definitions, words) => {
    expect(importWords({ writes, definitions })).toBe(words);
  });
});
