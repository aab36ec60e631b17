import { toDecimal } from '@app/kernel';
import fc from 'fast-check';
import { type ComparedRow, compareNames, compareScale, rowsOfPerson, type Side } from './comparison';
import { pairUp } from './comparison-pairs';

const row = (title: string, step: number | null, also: Partial<ComparedRow> = {}): ComparedRow => ({
  kind: 'organisation_skill',
  title,
  skillId: null,
  step,
  basis: 'role',
  ...also,
});
const role = (...rows: ComparedRow[]): Side => ({ kind: 'role', rows });
const person = (...rows: ComparedRow[]): Side => ({ kind: 'person', rows });
const skills = (from: Side, to: Side) => compareScale('organisation_skill', from, to);

describe('rows of two sides', () => {
  const titles = fc.constantFrom(
    'Change',
    ' change ',
    'CHANGE',
    'Problem',
    'problem  management',
    'Problem management',
    '',
    ' ',
  );
  const anyRow = fc.record({
    title: titles,
    skillId: fc.option(fc.constantFrom('a', 'b', 'c')),
    step: fc.option(fc.integer({ min: 1, max: 4 })),
  });
  const apart = fc.array(anyRow, { maxLength: 10 });

  it.each([
    ['whatever capitals and spaces', row('Change  Management ', 1), row('change management', 2), true],
    ['by skill, whatever their titles', row('Old', 1, { skillId: 's' }), row('New', 2, { skillId: 's' }), true],
    ['not where the skills differ', row('Same', 1, { skillId: 's' }), row('Same', 2, { skillId: 't' }), false],
    ['by title where one has no skill', row('Same', 1, { skillId: 's' }), row('same', 2), true],
    ['not without a title', row('', 1), row(' ', 2), false],
  ])('meet %s', (_how, from, to, meet) => {
    expect(pairUp([from], [to]).shared).toHaveLength(meet ? 1 : 0);
  });

  it('count once where they come twice, at the higher step', () => {
    const { shared } = pairUp(
      [row('Twice', 1), row('twice', 3), row('TWICE', null)],
      [row('Twice', 4), row('Twice', 2)],
    );
    expect(shared.map(({ from, to }) => [from.step, to.step])).toEqual([[3, 4]]);
  });

  it('lose none: each is shared, on one side only, or said a second time', () => {
    fc.assert(
      fc.property(apart, apart, (from, to) => {
        const { shared, onlyFrom, onlyTo } = pairUp(from, to);
        const sameTitle = (one: string, other: string) =>
          one.trim().replace(/ +/g, ' ').toLowerCase() === other.trim().replace(/ +/g, ' ').toLowerCase();
        const alike = (one: (typeof from)[number], other: (typeof from)[number]) =>
          one === other ||
          (one.skillId !== null && one.skillId === other.skillId) ||
          (one.title.trim() !== '' && sameTitle(one.title, other.title));
        const [ours, theirs] = [
          [...shared.map((pair) => pair.from), ...onlyFrom],
          [...shared.map((pair) => pair.to), ...onlyTo],
        ];
        for (const one of from) expect(ours.some((kept) => alike(one, kept))).toBe(true);
        for (const one of to) expect(theirs.some((kept) => alike(one, kept))).toBe(true);
        expect(new Set([...ours, ...theirs]).size).toBe(ours.length + theirs.length);
        for (const { from: one, to: other } of shared) expect(alike(one, other)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('two roles on one scale', () => {
  it('are lines where both ask, and stand apart where one does', () => {
    const found = skills(
      role(row('Change', 1), row('Reports', 3), row('Own', 2)),
      role(row('Change', 3), row('Reports', 2), row('Theirs', 2), row('Vague', null)),
    );
    expect(found.lines).toEqual([
      { title: 'Change', target: 3, current: 1, gap: 2, surplus: 0, status: 'gap', basis: 'role' },
      { title: 'Reports', target: 2, current: 3, gap: 0, surplus: 1, status: 'surplus', basis: 'role' },
    ]);
    expect([found.shared, found.summedGap, found.summedSurplus]).toEqual([2, 2, 1]);
    expect([found.onlyFrom, found.onlyTo]).toEqual([
      [{ title: 'Own', step: 2, basis: 'role' }],
      [
        { title: 'Theirs', step: 2, basis: 'role' },
        { title: 'Vague', step: null, basis: 'role' },
      ],
    ]);
    expect([found.readiness && toDecimal(found.readiness, 2), toDecimal(found.coverage, 2)]).toEqual(['0.60', '0.67']);
  });

  it('keep what one of them does not define as that, and add no gap for it', () => {
    const { lines, summedGap, shared } = skills(role(row('A', null), row('B', 2)), role(row('A', 4), row('B', null)));
    expect(lines.map(({ title, status, gap }) => [title, status, gap])).toEqual([
      ['A', 'not-assessed', null],
      ['B', 'not-defined', null],
    ]);
    expect([shared, summedGap]).toEqual([2, 0]);
  });

  it('never meet on another scale, nor a behavioural skill a topic of knowledge', () => {
    const from = role(row('Teamwork', 1), row('Teamwork', null, { kind: 'behavioural_skill' }));
    const to = role(row('Teamwork', 4, { kind: 'knowledge' }));
    expect(compareScale('knowledge', from, to)).toMatchObject({ lines: [], onlyTo: [{ title: 'Teamwork', step: 4 }] });
    expect(skills(from, to)).toMatchObject({ lines: [], onlyFrom: [{ title: 'Teamwork', step: 1 }] });
    expect(compareNames('behavioural_skill', from, to)).toEqual({ shared: [], onlyFrom: ['Teamwork'], onlyTo: [] });
  });
});

describe('a person and a role on one scale', () => {
  it('have everything the role asks for as lines, what is not known as not assessed', () => {
    const found = skills(person(row('Change', 1, { basis: 'lead' })), role(row('Change', 3), row('Reports', 2)));
    expect(found.lines.map(({ title, status, basis }) => [title, status, basis])).toEqual([
      ['Change', 'gap', 'lead'],
      ['Reports', 'not-assessed', 'role'],
    ]);
    expect([found.shared, found.onlyTo, toDecimal(found.coverage, 2)]).toEqual([1, [], '0.50']);
  });

  it('take what was judged before what the role asks for, and keep the rest of either', () => {
    const judged = [row('change', 1, { basis: 'lead' }), row('Earlier', 4, { basis: 'self' })];
    expect(
      rowsOfPerson([row('Change', 3), row('Reports', 2)], judged).map(({ title, step, basis }) => [title, step, basis]),
    ).toEqual([
      ['change', 1, 'lead'],
      ['Reports', 2, 'role'],
      ['Earlier', 4, 'self'],
    ]);
  });
});
