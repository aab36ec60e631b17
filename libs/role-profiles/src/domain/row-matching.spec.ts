import { type Component, componentKinds } from '@app/profile-formats';
import fc from 'fast-check';
import { successorsOf } from './row-matching';
import { changesBetween } from './version-changes';
import { profile, row } from './version.fixture';

interface RowOfVersion extends Component {
  readonly id: string;
}

/** Rows with ids: `a1` is the first of version a. */
const version = (name: string, ...rows: Component[]): RowOfVersion[] =>
  rows.map((one, position) => ({ ...one, position, id: `${name}${position + 1}` }));

const activity = (details: string, title = 'Planning') => row('work_activity', title, { details });
const skill = (level: number, title = 'Planning') => row('organisation_skill', title, { level });

const aTitle = fc.constantFrom('', 'Signals', 'signals', 'Radios', 'Sweep  it', 'Sweep it');
const aRow = fc
  .record({
    kind: fc.constantFrom(...componentKinds.slice(0, 3), 'organisation_skill' as const),
    title: aTitle,
    details: fc.constantFrom(null, 'Wash', 'Wash.', 'Dry'),
    level: fc.constantFrom(null, 1, 2),
  })
  .map(({ kind, title, ...more }) => row(kind, title, more));
const someRows = fc.array(aRow, { maxLength: 12 });

const named = ({ kind, title }: Component) => JSON.stringify([kind, title]);

describe('what a row of a version is in the next one', () => {
  it('is the one that says the same, where a title comes twice: what is dropped is left behind', () => {
    const before = version('a', activity('The week'), activity('The year'));
    expect(successorsOf([before], version('b', activity('The year')))).toEqual(new Map([['a2', 'b1']]));
    const skills = version('a', skill(2), skill(3));
    expect(successorsOf([skills], version('b', skill(3)))).toEqual(new Map([['a2', 'b1']]));
  });

  it('is of the same skill before it is of a title that differs in its spaces', () => {
    const before = version('a', skill(1, 'Sweep  it'), skill(1, 'Sweep it'));
    const now = version('b', skill(2, 'sweep it'), skill(2, 'Sweep  It'));
    expect(Object.fromEntries(successorsOf([before], now))).toEqual({ a1: 'b2', a2: 'b1' });
  });

  it('is what the pinned version makes it: a row left behind before takes only what nothing else became', () => {
    const pinned = version('b', activity('The year'));
    const left = version('a', activity('The week'));
    expect(successorsOf([pinned, left], version('c', activity('The week')))).toEqual(new Map([['b1', 'c1']]));
    const both = version('c', activity('The year'), activity('The week'));
    expect(Object.fromEntries(successorsOf([pinned, left], both))).toEqual({ b1: 'c1', a1: 'c2' });
  });

  it('is what the changes between the two versions say, whatever was left behind before', () => {
    fc.assert(
      fc.property(someRows, someRows, someRows, (was, now, left) => {
        const [before, after] = [version('a', ...was), version('b', ...now)];
        const of = successorsOf([before], after);
        const { changes, unchanged } = changesBetween(profile(was), profile(now));
        const told = (what: string) =>
          changes.filter((one) => one.what === what).map(({ kind, title }) => JSON.stringify([kind, title]));
        const became = new Set(of.values());
        expect(told('removed').toSorted()).toEqual(
          before
            .filter(({ id }) => !of.has(id))
            .map(named)
            .toSorted(),
        );
        expect(told('added').toSorted()).toEqual(
          after
            .filter(({ id }) => !became.has(id))
            .map(named)
            .toSorted(),
        );
        const rowOf = new Map([...before, ...after].map((one) => [one.id, one]));
        const pairs = [...of].map(([from, to]) => [rowOf.get(from), rowOf.get(to)] as const);
        const differing = pairs.filter(([one, other]) => one && other && changesOfOne(one, other) > 0);
        expect(pairs.length - differing.length).toBe(unchanged);
        const withLeft = successorsOf([before, version('z', ...left)], after);
        expect([...withLeft].filter(([id]) => id.startsWith('a'))).toEqual([...of]);
        expect(new Set(withLeft.values()).size).toBe(withLeft.size);
      }),
      { numRuns: 1000 },
    );
  });
});

const changesOfOne = (one: Component, other: Component): number =>
  changesBetween(profile([one]), profile([other])).changes.length;
