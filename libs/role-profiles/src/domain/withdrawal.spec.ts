import { Problem, toLocalDate } from '@app/kernel';
import type { VersionState } from './role-profile';
import { demandNothingOnIt, demandReason, whyNotWithdrawn } from './withdrawal';

const today = toLocalDate('2026-11-22');
const version = (state: VersionState, effectiveFrom: string | null) => ({ number: 2, state, effectiveFrom });
const nothing = { people: 0, appraisals: 0, probations: 0, objectives: 0 };
const refusal = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('why a version is not withdrawn', () => {
  it.each([
    ['published', '2026-11-22', 'has-begun'],
    ['published', '2026-01-01', 'has-begun'],
    ['retired', '2026-11-22', 'has-begun'],
    ['retired', '2026-11-23', 'another-follows'],
    ['published', '2026-11-23', undefined],
    ['draft', null, undefined],
    ['withdrawn', null, undefined],
  ] as const)('%s, in force from %s: %s', (state, from, code) => {
    expect(whyNotWithdrawn(version(state, from), today)?.code).toBe(code);
  });

  it('is said with the day since when it counts', () => {
    expect(whyNotWithdrawn(version('published', '2026-03-01'), today)?.message).toBe(
      'Version 2 counts since 1 March 2026, so it stays on record. What puts it right is a new version.',
    );
  });
});

describe('what stands on a version', () => {
  const said = (pins: Partial<typeof nothing>) =>
    refusal(() => demandNothingOnIt(version('published', '2026-12-01'), { ...nothing, ...pins }));

  it('keeps it where it is, and is counted', () => {
    expect(said({})).toBeUndefined();
    expect(said({ people: 1 })).toMatchObject({
      kind: 'conflict',
      code: 'stands-on-it',
      message:
        'Version 2 cannot be withdrawn: 1 person holds it or is to. Move what stands on it to another version first.',
    });
    expect(said({ people: 12, probations: 1, appraisals: 2, objectives: 3 })).toMatchObject({
      message:
        'Version 2 cannot be withdrawn: 12 people hold it or are to, 2 appraisals stand on it, 1 probation stands on it, 3 objectives name parts of it. Move what stands on it to another version first.',
    });
  });
});

describe('the reason for a withdrawal', () => {
  it('has to say something', () => {
    expect(refusal(() => demandReason('Wrong day.'))).toBeUndefined();
    for (const reason of ['', ' \n\t']) {
      expect(refusal(() => demandReason(reason))).toMatchObject({ kind: 'invalid', code: 'reason-missing' });
    }
    expect(refusal(() => demandReason(''))).toBeInstanceOf(Problem);
  });
});
