import { componentKinds, contentHash } from '@app/profile-formats';
import fc from 'fast-check';
import type { Change } from './version-change';
import { changesBetween } from './version-changes';
import { profile, row } from './version.fixture';

const aWord = fc.constantFrom('', 'Signals', 'signals', 'Radios', 'Wash', 'Wash.', 'Sweep  it', 'Sweep it');
const aWordOrNone = fc.option(aWord, { nil: null });
const aStep = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });

const aRow = fc
  .record({
    kind: fc.constantFrom(...componentKinds),
    title: aWord,
    details: aWordOrNone,
    step: aStep,
    other: aWordOrNone,
  })
  .map(({ kind, title, details, step, other }) =>
    row(kind, title, {
      details,
      depth: kind === 'knowledge' ? step : null,
      level: kind === 'organisation_skill' ? step : null,
      levelDescriptor: kind === 'organisation_skill' ? other : null,
      source: kind === 'qualification' ? { awardingBody: other } : {},
    }),
  );

const aProfile = fc
  .record({
    rows: fc.array(aRow, { maxLength: 12 }),
    summary: aWord,
    bullets: fc.array(fc.constantFrom('a', 'b', 'a b', '')),
  })
  .map(({ rows, ...words }) => profile(rows, words));

const tellsOnce = ({ changes }: { changes: readonly Change[] }) => {
  const other: Partial<Record<Change['what'], Change['what']>> = { added: 'removed', removed: 'added' };
  return changes
    .map(({ kind, what, field, was, now }) => JSON.stringify([kind, other[what] ?? what, field, now, was]))
    .toSorted();
};

describe('what changed between any two versions', () => {
  it('is nothing where nothing changed, and something where the content hash differs', () => {
    fc.assert(
      fc.property(aProfile, aProfile, (one, other) => {
        expect(changesBetween(one, one)).toEqual({ changes: [], unchanged: one.components.length });
        const none = changesBetween(one, other).changes.length === 0;
        expect(none).toBe(contentHash(one) === contentHash(other));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same backwards, with what was and what is now in each other’s place', () => {
    fc.assert(
      fc.property(aProfile, aProfile, (one, other) => {
        const back = changesBetween(other, one).changes.map(({ kind, what, field, was, now }) =>
          JSON.stringify([kind, what, field, was, now]),
        );
        expect(tellsOnce(changesBetween(one, other))).toEqual(back.toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it('counts every row once: in a change, or as unchanged', () => {
    fc.assert(
      fc.property(aProfile, aProfile, (one, other) => {
        const { changes, unchanged } = changesBetween(one, other);
        const came = changes.filter(({ what }) => what === 'added').length;
        const went = changes.filter(({ what }) => what === 'removed').length;
        expect(one.components.length - went).toBe(other.components.length - came);
        expect(unchanged).toBeLessThanOrEqual(one.components.length - went);
        for (const { sentence } of changes) expect(sentence).toMatch(/^\S.*\S$/su);
      }),
      { numRuns: 1000 },
    );
  });
});
