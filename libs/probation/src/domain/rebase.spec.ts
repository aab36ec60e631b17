import { cast, ivysProbation } from './facts.fixture';
import { probationStates } from './probation';
import { type AskedFor, decideToRebase, planRebase, rowIdsOf } from './rebase';

const asked = (id: string, componentId: string | null, inRole = true): AskedFor => ({ id, componentId, inRole });
const requirements = [asked('calls', 'calls-1'), asked('logs', 'logs-1'), asked('own', null)];
const rows = {
  pinned: ['calls-1', 'logs-1', 'shifts-1'],
  newer: [
    { id: 'calls-2', kind: 'work_activity' },
    { id: 'shifts-2', kind: 'work_activity' },
    { id: 'change-2', kind: 'organisation_skill' },
    { id: 'courses-2', kind: 'training_activity' },
  ],
};
const successors = new Map([
  ['calls-1', 'calls-2'],
  ['shifts-1', 'shifts-2'],
]);

describe('moving a probation to a newer version of its role profile', () => {
  it('is the lead’s and HR’s, and nobody else’s', () => {
    const probation = ivysProbation('in_progress');
    const decisions = Object.entries(cast).map(([who, viewer]) => {
      const decision = decideToRebase(viewer, probation);
      return [who, decision.allowed || decision.reason];
    });
    expect(Object.fromEntries(decisions)).toEqual({
      subject: 'not-your-step',
      lead: true,
      countersigner: 'not-your-step',
      hr: true,
      overseer: 'not-your-step',
      stranger: 'not-visible',
      otherLead: 'not-visible',
      admin: 'not-visible',
      formerLead: 'not-visible',
    });
  });

  it('is possible before the start and while it runs, and not when a decision is due or made', () => {
    const open = probationStates.filter((state) => decideToRebase(cast.lead, ivysProbation(state)).allowed);
    expect(open).toEqual(['not_started', 'in_progress']);
  });

  it('waits while an outcome is proposed: that was judged on what was asked', () => {
    const probation = ivysProbation('in_progress', { proposed: 'extended', proposedBy: 'priya' });
    expect(decideToRebase(cast.hr, probation)).toEqual({ allowed: false, reason: 'already-proposed' });
  });

  it('points what is in both at the newer row, and lets nothing go that was asked for', () => {
    const { kept, left } = planRebase(requirements, rows, successors);
    expect(kept).toEqual([{ id: 'calls', componentId: 'calls-2' }]);
    expect(left).toEqual(['logs']);
  });

  it('counts what could be asked for and could not before: no row that was there, and none that is not asked for', () => {
    expect(planRebase(requirements, rows, successors).added).toBe(1);
  });

  it('takes back into the role what left it once and has come back', () => {
    const before = [...requirements, asked('change', 'change-0', false)];
    const { kept, left, added } = planRebase(before, rows, new Map([...successors, ['change-0', 'change-2']]));
    expect(kept).toContainEqual({ id: 'change', componentId: 'change-2' });
    expect({ left, added }).toEqual({ left: ['logs'], added: 0 });
  });

  it('looks for each row once, and for what is required before the rest of the version', () => {
    const before = [asked('old', 'old-0', false), ...requirements];
    expect(rowIdsOf(before, rows.pinned)).toEqual(['calls-1', 'logs-1', 'old-0', 'shifts-1']);
  });
});
