import fc from 'fast-check';
import type { ParsedProfile } from './parsed-profile';
import { parseProfile } from './parse-profile';
import { type Plan } from './printing/plan';
import { plans } from './printing/plans';
import { print, type Rendering, renderings } from './printing/print';
import { labelsOf, saidBy, saidIn } from './printing/said';

const read = (plan: Plan, rendering: Rendering): ParsedProfile => parseProfile(print(plan, rendering));

describe('a profile printed in any rendering', () => {
  it.each(renderings)('is read as it was, as far as %s keeps it', (rendering) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const parsed = read(plan, rendering);
        expect(saidBy(parsed)).toEqual(saidIn(plan, rendering));
        if (rendering === 'T1-sfia') {
          expect(parsed.workActivities.every(({ sfiaCode, sfiaLevel }) => sfiaCode === 'ASUP' && sfiaLevel === 2)).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the same labels in any two of them', () => {
    const whole = renderings.filter((one) => !one.startsWith('Q') && one !== 'L2' && one !== 'L1-ba');
    const pair = fc.tuple(fc.constantFrom(...whole), fc.constantFrom(...whole));
    fc.assert(
      fc.property(plans, pair, (plan, [one, other]) => {
        expect(labelsOf(read(plan, one))).toEqual(labelsOf(read(plan, other)));
      }),
      { numRuns: 100 },
    );
  });
});
