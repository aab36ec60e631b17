import fc from 'fast-check';
import { Problem } from '@app/kernel';
import { type Component, type ComponentKind, contentOf, type ProfileContent } from './content';
import { applyCorrections, type Correction } from './correct';
import type { CorrectableField, Value } from './correctable';
import { parse } from './fixture';
import { anyContent } from './own-rows/any-content.fixture';

const content = contentOf(parse());
const set = (kind: ComponentKind | null, position: number | null, field: string, value: unknown): Correction => ({
  op: 'set',
  kind,
  position,
  field: field as CorrectableField,
  value: value as Value,
});
const one = (corrected: ProfileContent, kind: ComponentKind, position: number) =>
  corrected.components.find((row) => row.kind === kind && row.position === position);

describe('correcting what was read', () => {
  it('sets what the profile says of itself, and tells what stood there', () => {
    const { content: corrected, applied } = applyCorrections(content, [
      set(null, null, 'title', '  Night  Desk Lead '),
      set(null, null, 'bullets', 'watch the boards\n\n  rest '),
      set(null, null, 'family', 'Night'),
      set(null, null, 'footer', ''),
    ]);
    expect(corrected).toMatchObject({
      title: 'Night Desk Lead',
      bullets: ['watch the boards', 'rest'],
      family: 'Night',
      footer: null,
    });
    expect(applied.map(({ was }) => was)).toEqual([
      'Night Desk Operator',
      content.bullets.join('\n'),
      null,
      content.footer,
    ]);
  });

  it('sets the words, the steps and the source’s fields of a row, and leaves its raw words and its line', () => {
    const { content: corrected, applied } = applyCorrections(content, [
      set('knowledge', 2, 'depth', 4),
      set('organisation_skill', 0, 'level', null),
      set('organisation_skill', 0, 'category', 'Day Family'),
      set('work_activity', 1, 'sfiaCode', 'ASUP'),
      set('background', 0, 'title', 'Earlier Lives'),
    ]);
    expect(one(corrected, 'knowledge', 2)).toEqual({ ...one(content, 'knowledge', 2), depth: 4 });
    expect(one(corrected, 'organisation_skill', 0)).toMatchObject({
      level: null,
      line: one(content, 'organisation_skill', 0)?.line,
      source: { category: 'Day Family', levelRaw: expect.stringMatching(/^2 – Working/) as string },
    });
    expect(one(corrected, 'background', 0)).toMatchObject({
      title: 'Earlier Lives',
      source: { background: 'Earlier Lives' },
    });
    expect(applied.map(({ was }) => was)).toEqual([3, 2, 'Night Family', null, 'Prior Knowledge and Skills']);
  });

  it('lets the type decide whether a row is knowledge or behaviour', () => {
    const { content: corrected, applied } = applyCorrections(content, [
      set('knowledge', 4, 'depth', null),
      set('knowledge', 4, 'type', 'Behavioural'),
      set('behavioural_skill', 0, 'type', 'Other Knowledge and Skills'),
      set('knowledge', 0, 'depth', 1),
    ]);
    expect(one(corrected, 'behavioural_skill', 4)?.title).toBe('Night Timetables');
    expect(one(corrected, 'knowledge', 0)).toMatchObject({ title: 'Patience', depth: 1 });
    expect(applied[1]?.was).toBe('Other Knowledge and Skills');
  });

  it('takes rows out and adds rows, and shifts none by it', () => {
    const { content: corrected, applied } = applyCorrections(content, [
      { op: 'remove', kind: 'knowledge', position: 5 },
      { op: 'add', kind: 'behavioural_skill' },
      set('behavioural_skill', 6, 'title', 'Calm'),
      { op: 'remove', kind: 'knowledge', position: 2 },
      set('knowledge', 3, 'title', 'Radios'),
    ]);
    const table = corrected.components.filter(({ kind }) => kind === 'knowledge' || kind === 'behavioural_skill');
    expect(table.map(({ position, title }) => [position, title])).toEqual([
      [0, 'Patience'],
      [1, 'Plain Speaking'],
      [3, 'Radios'],
      [4, 'Night Timetables'],
      [6, 'Calm'],
    ]);
    expect(applied[0]?.was).toEqual(one(content, 'knowledge', 5));
    expect(applied[1]).toEqual({ op: 'add', kind: 'behavioural_skill', position: 6, was: null });
  });

  it.each([
    ['a level 5', set('organisation_skill', 0, 'level', 5), 'value', '5 is not a whole number from 1 to 4'],
    ['a level in words', set('organisation_skill', 0, 'level', '2'), 'value', '"2" is not'],
    [
      'a depth on a behavioural skill',
      set('behavioural_skill', 0, 'depth', 1),
      'field',
      'A behavioural skill has no “depth”',
    ],
    [
      'a depth on a skill that becomes one',
      set('knowledge', 2, 'type', 'Behavioural Skills'),
      'value',
      'take the depth away first',
    ],
    ['a type of its own', set('knowledge', 2, 'type', 'Rumour'), 'value', '“Rumour” is not a type'],
    ['a row that is not there', set('knowledge', 99, 'title', 'A'), 'position', 'no row 99 of kind knowledge'],
    ['the profile with a place', set(null, 0, 'title', 'A'), 'position', 'no row 0'],
    ['a field of a row for the profile', set(null, null, 'depth', 1), 'field', 'A profile has no “depth”'],
    ['no title', set(null, null, 'title', ' '), 'value', 'A profile needs a title'],
    ['a number for words', set(null, null, 'summary', 3), 'value', 'takes words'],
    ['a NUL', set('knowledge', 2, 'details', 'a\0b'), 'value', 'control character'],
    ['half of a character', set('knowledge', 2, 'details', 'a\uD800'), 'value', 'half of a character'],
    ['a text without end', set('knowledge', 2, 'details', 'a'.repeat(20_001)), 'value', 'at most 20000'],
    ['a code that is none', set('work_activity', 0, 'sfiaCode', 'abc'), 'value', 'four capital letters'],
    [
      'a removed row that was not there',
      { op: 'remove', kind: 'pda', position: 0 } as unknown as Correction,
      'position',
      'no row 0',
    ],
    ['a kind that is none', { op: 'add', kind: 'pda' } as unknown as Correction, 'kind', 'no such kind'],
    ['an op that is none', { op: 'move' } as unknown as Correction, 'op', 'none of set, remove and add'],
  ])('is refused with its pointer: %s', (_what, wrong, member, words) => {
    const fine = set(null, null, 'family', 'Night');
    try {
      applyCorrections(content, [fine, wrong]);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect(error).toMatchObject({
        kind: 'invalid',
        message: expect.stringContaining(words) as string,
        details: { errors: [{ pointer: `/corrections/1/${member}`, code: 'correction-invalid' }] },
      });
      return;
    }
    throw new Error('It was taken');
  });

  it('can be undone by what stood there', () => {
    fc.assert(
      fc.property(
        anyContent,
        fc.array(fc.record({ at: fc.nat(), field: fc.nat(), words: fc.string(), step: fc.nat(5) }), { maxLength: 8 }),
        (start, wishes) => {
          const corrections = wishes.map(({ at, field, words, step }) => {
            const row = at % 3 === 0 ? undefined : start.components[at % start.components.length];
            const name = fields[field % fields.length] ?? 'title';
            return set(
              row?.kind ?? null,
              row?.position ?? null,
              name,
              ['depth', 'sfiaLevel'].includes(name) ? step || null : words,
            );
          });
          const possible = corrections.filter((each) => isPossible(start, each));
          const { content: corrected, applied } = applyCorrections(start, possible);
          const back = applied.toReversed().map((each) => ({ ...each, value: each.was }) as Correction);
          expect(bare(applyCorrections(corrected, back).content)).toEqual(bare(start));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const fields = [
  'title',
  'details',
  'depth',
  'sfiaLevel',
  'levelDescriptor',
  'framework',
  'awardingBody',
  'summary',
  'bullets',
  'role',
  'footer',
];

function isPossible(start: ProfileContent, correction: Correction): boolean {
  try {
    return applyCorrections(start, [correction]).applied.length === 1;
  } catch {
    return false;
  }
}

/** What is not there and what is null are the same. */
const bare = ({ components, ...rest }: ProfileContent) => ({
  ...rest,
  components: components.map(({ source, ...row }: Component) => ({
    ...row,
    source: Object.fromEntries(Object.entries(source).filter(([, value]) => value !== null)),
  })),
});
