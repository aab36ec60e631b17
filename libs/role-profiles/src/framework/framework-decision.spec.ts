import { toLocalDate } from '@app/kernel';
import { decideDefinition } from './definition-decision';
import { decideLevel, type KnownProfile } from './framework-decision';
import { pairUp } from './moved-levels';

const day = toLocalDate('2026-03-01');
const version = { versionId: 'one', number: 1, contentHash: null, isCorrected: false, isImported: true };
const known: KnownProfile = {
  profileId: 'p',
  key: 'a » b » c',
  slug: 'c',
  family: 'A',
  role: 'B',
  level: 'C',
  newest: 1,
  imported: version,
  newestPublished: { ...version, effectiveFrom: day },
  draft: null,
};
const draft = { ...version, versionId: 'two', number: 2 };
const decide = (change: Partial<KnownProfile>, isSame: boolean, from: typeof day | null = day) =>
  decideLevel(known.key, { ...known, ...change }, isSame, from);

describe('what an import does with one role level', () => {
  it('adds what is not there, in force or as a draft', () => {
    expect(decideLevel('k', undefined, false, day)).toEqual({ what: 'add', publish: true });
    expect(decideLevel('k', undefined, false, null)).toEqual({ what: 'add', publish: false });
  });

  it('leaves what is the same, and follows only its place', () => {
    expect(decide({}, true)).toEqual({ what: 'unchanged' });
    expect(decideLevel('x » b » c', known, true, day)).toEqual({ what: 'move' });
  });

  it('makes a version of what differs, in force from the day on or as a draft', () => {
    expect(decide({}, false)).toEqual({ what: 'change', publish: true, held: null });
    expect(decide({}, false, null)).toEqual({ what: 'change', publish: false, held: null });
  });

  it('puts the same draft of an earlier import in force once a day is given', () => {
    const waiting = { draft, imported: draft };
    expect(decide(waiting, true)).toEqual({ what: 'publish-draft', versionId: 'two' });
    expect(decide(waiting, true, null)).toEqual({ what: 'unchanged' });
  });

  it('touches nothing while a person has a draft, but for saying so when something differs', () => {
    const theirs = { draft: { ...draft, isImported: false } };
    expect(decide(theirs, false)).toMatchObject({ what: 'hold', held: expect.stringContaining('version 2') });
    expect(decide(theirs, true)).toEqual({ what: 'unchanged' });
  });

  it('replaces a draft that an earlier import left', () => {
    expect(decide({ draft, imported: draft }, false)).toEqual({ what: 'change', publish: true, held: null });
  });

  it('makes only a draft where people wrote what is in force, and where that begins later', () => {
    const written = { newestPublished: { ...version, effectiveFrom: day, isImported: false } };
    expect(decide(written, false)).toMatchObject({
      what: 'change',
      publish: false,
      held: expect.stringContaining('people'),
    });
    expect(decide(written, false, null)).toMatchObject({ publish: false, held: null });
    const later = { newestPublished: { ...version, effectiveFrom: toLocalDate('2026-03-02') } };
    expect(decide(later, false)).toMatchObject({ publish: false, held: expect.stringContaining('2 March 2026') });
    expect(decide({ ...later, draft, imported: draft }, true)).toMatchObject({ what: 'hold' });
  });
});

describe('whose words a definition of the skill library has', () => {
  it.each([
    ['the framework’s where there are none yet', 'new', null, undefined, 'write'],
    ['the framework’s where it wrote the last ones', 'new', 'old', 'old', 'write'],
    ['the same as before', 'old', 'old ', 'old', 'same'],
    ['those of people', 'new', 'ours', 'old', 'keep'],
    ['those of people where no framework has said anything', 'new', 'ours', undefined, 'keep'],
    ['none where people struck them out', 'new', null, 'old', 'keep'],
    ['whatever they are where the framework is silent', null, 'ours', 'old', 'silent'],
  ] as const)('%s', (_whose, framework, library, lastImport, decision) => {
    expect(decideDefinition({ framework, library, lastImport })).toBe(decision);
  });
});

describe('a role level that was filed elsewhere before', () => {
  it('is known again by its level and either its role or its family', () => {
    const pairs = pairUp(['new » b » c', 'a » new » d'], ['a » b » c', 'a » b » d']);
    expect([...pairs]).toEqual([
      ['new » b » c', 'a » b » c'],
      ['a » new » d', 'a » b » d'],
    ]);
  });

  it('is a new one where it could be more than one, or one that another could be', () => {
    expect(pairUp(['a » new » c'], ['a » b » c', 'a » x » c']).size).toBe(0);
    expect(pairUp(['a » new » c', 'a » newer » c'], ['a » b » c']).size).toBe(0);
    expect(pairUp(['new » newer » c'], ['a » b » c']).size).toBe(0);
  });
});
