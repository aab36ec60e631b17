import { cast, day, ivysProbation, proposedBy } from './facts.fixture';
import type { ProbationAction } from './probation-lifecycle';
import { decide } from './probation-policy';

describe('a probation', () => {
  it('of somebody who has left nothing is decided any more, not even by the time that passes: HR closes it', () => {
    const late = day('2027-04-01');
    const asked = (who: 'lead' | 'hr' | 'system', action: ProbationAction, over: object = {}) =>
      decide(
        who === 'system' ? who : cast[who],
        ivysProbation('in_progress', { hasLeft: true, ...over }),
        action,
        late,
      );
    const left = { allowed: false, reason: 'person-left' };
    expect(asked('lead', 'propose-confirmation')).toEqual(left);
    expect(asked('lead', 'propose-non-confirmation')).toEqual(left);
    expect(asked('hr', 'confirm', proposedBy('confirmed'))).toEqual(left);
    expect(asked('system', 'deem-confirmed', { onLapse: 'deemed_confirmed' })).toEqual(left);
    expect(asked('system', 'lapse')).toEqual({ allowed: true });
    expect(asked('hr', 'return-proposal', proposedBy('confirmed'))).toEqual({ allowed: true });
    expect(asked('hr', 'close-left')).toEqual({ allowed: true });
  });
});
