import { addDays, type LocalDate, toLocalDate } from '@app/kernel';
import fc from 'fast-check';
import { lastDayOf } from './role-profile-policy';
import { type Lived, shownOf, standingOn } from './standing';

const day = toLocalDate;

interface Published extends Lived {
  readonly effectiveFrom: LocalDate;
}

/** Versions as HR publishes them one after the other, each from a day on; what cannot be is refused, as it is there. */
function published(...days: readonly LocalDate[]): Published[] {
  return days.reduce<Published[]>((versions, from) => {
    const former = versions.at(-1);
    const next: Published = { number: versions.length + 1, state: 'published', effectiveFrom: from, effectiveTo: null };
    if (!former) return [next];
    const effectiveTo = lastDayOf(former, from);
    return effectiveTo === undefined
      ? versions
      : [...versions.slice(0, -1), { ...former, state: 'retired', effectiveTo }, next];
  }, []);
}

const standingsOf = (versions: readonly Lived[], on: string) =>
  versions.map((version) => standingOn(version, versions, day(on)));

const shownOn = (versions: readonly Lived[], on: string) => {
  const { now, next } = shownOf(
    versions.map((version) => ({ ...version, standing: standingOn(version, versions, day(on)) })),
  );
  return [now?.number, next?.number];
};

describe('the standing of a version on a day', () => {
  const versions = published(day('2026-01-01'), day('2026-12-01'));

  it('leaves the former one in force until the day before the new one begins', () => {
    expect(standingsOf(versions, '2026-11-30')).toEqual(['in_force', 'upcoming']);
    expect(standingsOf(versions, '2026-12-01')).toEqual(['past', 'in_force']);
    expect([shownOn(versions, '2026-11-30'), shownOn(versions, '2026-12-01')]).toEqual([
      [1, 2],
      [2, undefined],
    ]);
  });

  it('is upcoming for a first version before its day, and that is what is shown', () => {
    expect(standingsOf(versions, '2025-12-31')).toEqual(['upcoming', 'upcoming']);
    expect(shownOn(versions, '2025-12-31')).toEqual([1, 2]);
  });

  it('is draft for a draft on every day', () => {
    const draft: Lived = { number: 3, state: 'draft', effectiveFrom: null, effectiveTo: null };
    expect(standingsOf([...versions, draft], '2026-11-30')).toEqual(['in_force', 'upcoming', 'draft']);
    expect(shownOn([draft], '2026-11-30')).toEqual([undefined, undefined]);
  });

  it('never counts a version that was put right before its day came: another begins that same day', () => {
    const corrected = published(day('2026-01-01'), day('2026-12-01'), day('2026-12-01'));
    expect(standingsOf(corrected, '2026-11-30')).toEqual(['in_force', 'replaced', 'upcoming']);
    expect(standingsOf(corrected, '2026-12-01')).toEqual(['past', 'replaced', 'in_force']);
    expect(shownOn(corrected, '2026-11-30')).toEqual([1, 3]);
  });

  it('never counts a version that was withdrawn before its day, and leaves the former one in force', () => {
    const former: Lived = { number: 1, state: 'published', effectiveFrom: '2026-01-01', effectiveTo: null };
    const withdrawn: Lived = { number: 2, state: 'withdrawn', effectiveFrom: null, effectiveTo: null };
    for (const on of ['2026-11-30', '2026-12-01', '2027-12-01']) {
      expect(standingsOf([former, withdrawn], on)).toEqual(['in_force', 'withdrawn']);
      expect(shownOn([former, withdrawn], on)).toEqual([1, undefined]);
    }
  });

  it('follows several that are to come, one after the other', () => {
    const planned = published(day('2026-01-01'), day('2026-12-01'), day('2027-01-01'));
    expect(standingsOf(planned, '2026-11-30')).toEqual(['in_force', 'upcoming', 'upcoming']);
    expect(shownOn(planned, '2026-11-30')).toEqual([1, 2]);
  });

  it('has one version in force each day from the first on, none before, and the newest that has begun', () => {
    const days = fc.integer({ min: 0, max: 40 }).map((after) => addDays(day('2026-11-01'), after));
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), days, (from, on) => {
        const all = published(...from);
        const standing = all.filter((version) => standingOn(version, all, on) === 'in_force');
        const begun = all.filter(({ effectiveFrom }) => effectiveFrom <= on);
        expect(standing.map(({ number }) => number)).toEqual(begun.slice(-1).map(({ number }) => number));
      }),
    );
  });
});
