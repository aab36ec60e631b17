import type { ComparedScale, Line, Side } from '../../api/comparison';
import { coverageWords, drawn, knownOf, marksOf, notDrawn, onlyFromOf, percentOf, rowOf } from './words';

const line = (title: string, target: number | null, current: number | null, basis: Line['basis'] = 'role'): Line => ({
  title,
  target,
  current,
  gap: target === null || current === null ? null : Math.max(0, target - current),
  surplus: target === null || current === null ? null : Math.max(0, current - target),
  status: 'met',
  basis,
});

const scale = (lines: Line[], onlyTo: ComparedScale['onlyTo'] = []): ComparedScale => ({
  lines,
  summedGap: 0,
  summedSurplus: 0,
  shared: lines.length,
  readiness: null,
  coverage: '1.00',
  enough: true,
  onlyFrom: [],
  onlyTo,
});

const side = (more: Partial<Side>): Side => ({
  kind: 'role',
  versionId: null,
  profileId: null,
  title: 'Problem analyst',
  number: 1,
  personId: null,
  personName: null,
  ...more,
});

describe('a comparison in words', () => {
  it('says how much of what is asked for can be compared, what only the target asks for among it', () => {
    const found = scale(
      [line('a', 3, 2), line('b', 2, 2), line('c', null, 2), line('d', 2, null)],
      [
        { title: 'e', step: 1, basis: 'role' },
        { title: 'f', step: null, basis: 'role' },
      ],
    );
    expect(knownOf(found)).toEqual({ asked: 4, known: 2 });
    expect(coverageWords(found)).toBe('Of 4 asked for, 2 can be compared.');
    expect(coverageWords(scale([line('a', 1, 1), line('b', 1, 1)]))).toBe('All 2 asked for can be compared.');
    expect(coverageWords(scale([]))).toBe('Nothing is asked for with a step.');
  });

  it('never calls said of a person what only the role they hold asks for', () => {
    const of = (...bases: Line['basis'][]) => scale(bases.map((basis, n) => line(String(n), 3, 2, basis)));
    const words = (...bases: Line['basis'][]) => coverageWords(of(...bases), 'Analyst');
    expect(words('self', 'lead')).toBe('All 2 asked for can be compared.');
    expect(words('self', 'role', 'role')).toBe(
      'All 3 asked for can be compared: 1 was rated, and for 2 it is what Analyst asks for.',
    );
    expect(words('role')).toBe('The one asked for can be compared: by what Analyst asks for, as nothing was rated.');
    const [rated, assumed] = [
      { title: 'a', step: 1, basis: 'self' as const },
      { title: 'b', step: 2, basis: 'role' as const },
    ];
    const found = { ...of('self'), onlyFrom: [rated, assumed] };
    expect(onlyFromOf(found, 'Sam Okafor', 'Analyst')).toEqual([
      { title: 'Rated, and not asked for', items: [rated] },
      { title: 'Only Analyst asks for', items: [assumed] },
    ]);
    expect(onlyFromOf(found, 'Analyst')).toEqual([{ title: 'Only Analyst asks for', items: [rated, assumed] }]);
  });

  it('draws no mark for what is not known', () => {
    const found = scale([line('a', 3, 2), line('b', 3, null), line('c', null, 1)]);
    expect(drawn(found).map(({ title }) => title)).toEqual(['a']);
    expect(notDrawn(found).map(({ title }) => title)).toEqual(['b', 'c']);
  });

  it('keeps two places of a share as they came', () => {
    expect(['0.29', '1.00', '0.57', '0', '0.5'].map(percentOf)).toEqual(['29 %', '100 %', '57 %', '0 %', '50 %']);
  });

  const lead = side({ title: 'Lead engineer', versionId: 'v9' });
  const sam = side({ kind: 'person', personId: 'sam', personName: 'Sam Okafor', versionId: 'v1' });

  it('names whose view a mark is, and only those that are drawn', () => {
    const own = scale([line('a', 3, 2, 'self'), line('b', 3, null, 'lead')]);
    expect(marksOf({ from: sam, to: lead }, own, 'sam')).toEqual({
      target: 'Lead engineer asks for',
      marks: { dot: 'My own view' },
    });
    const mixed = scale([line('a', 3, 2, 'lead'), line('b', 3, 2, 'self'), line('c', 3, 2, 'role')]);
    expect(marksOf({ from: sam, to: lead }, mixed, 'priya').marks).toEqual({
      diamond: 'The lead’s view',
      dot: 'Sam Okafor’s own view',
      ring: 'Nothing is said yet: what Problem analyst asks for',
    });
    const roles = scale([line('a', 3, 2)]);
    expect(marksOf({ from: side({}), to: lead }, roles, 'sam').marks).toEqual({ dot: 'Problem analyst asks for' });
    expect(rowOf(line('a', 3, 2, 'role'), true).mark).toBe('ring');
  });
});
