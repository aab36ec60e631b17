import { unreachable } from '@app/kernel';
import { type OutcomeKind, type ProbationFacts, type ProbationState, probationStates } from './probation';
import {
  type ProbationAction,
  probationActions,
  type ProbationRelation,
  probationRelations,
  probationSteps,
  targetOf,
} from './probation-lifecycle';
import { decide } from './probation-policy';
import { cast, day, ivysProbation, proposedBy } from './facts.fixture';

type Allowed = Partial<Record<ProbationAction, ProbationRelation[]>>;

const closing: Allowed = { 'close-left': ['hr'], 'close-moved': ['hr'] };
/** While nothing is decided. */
const calledOff: Allowed = { ...closing, cancel: ['hr'] };
const confirming: Allowed = {
  'propose-confirmation': ['lead'],
  'withdraw-proposal': ['lead'],
  'return-proposal': ['hr'],
  confirm: ['hr'],
};
const deciding: Allowed = {
  ...calledOff,
  ...confirming,
  'agree-requirements': ['lead', 'hr'],
  'propose-extension': ['lead'],
  'propose-non-confirmation': ['lead'],
  extend: ['hr'],
  'not-confirm': ['hr'],
  lapse: ['system'],
  'deem-confirmed': ['system'],
};

/** Written from the domain's table, state by state, and not from the code: whatever is not here must be refused. */
const allowed: Record<ProbationState, Allowed> = {
  not_started: { ...calledOff, begin: ['system'] },
  in_progress: {
    ...deciding,
    'call-for-decision': ['system'],
    'propose-early-confirmation': ['lead'],
    'confirm-early': ['hr'],
    suspend: ['hr'],
  },
  decision_due: deciding,
  suspended: { ...calledOff, resume: ['hr'] },
  lapsed: { ...calledOff, ...confirming },
  not_confirmed: { ...closing, end: ['system'] },
  confirmed_early: {},
  confirmed: {},
  ended: {},
  closed_left: {},
  closed_moved: {},
  cancelled: {},
};

const leadsTo: Partial<Record<ProbationAction, ProbationState>> = {
  begin: 'in_progress',
  'call-for-decision': 'decision_due',
  confirm: 'confirmed',
  'confirm-early': 'confirmed_early',
  extend: 'in_progress',
  'not-confirm': 'not_confirmed',
  end: 'ended',
  lapse: 'lapsed',
  'deem-confirmed': 'confirmed',
  suspend: 'suspended',
  resume: 'in_progress',
  'close-left': 'closed_left',
  'close-moved': 'closed_moved',
  cancel: 'cancelled',
};

const answered: Partial<Record<ProbationAction, OutcomeKind>> = {
  confirm: 'confirmed',
  'confirm-early': 'confirmed_early',
  extend: 'extended',
  'not-confirm': 'not_confirmed',
  'withdraw-proposal': 'confirmed',
  'return-proposal': 'confirmed',
};

/** The facts under which only state and relation decide: the proposal that the step answers, and no other rule met. */
const factsFor = (action: ProbationAction, state: ProbationState): ProbationFacts =>
  ivysProbation(state, {
    ...proposedBy(answered[action] ?? null),
    onLapse: action === 'deem-confirmed' ? 'deemed_confirmed' : 'flag',
  });

/** Steps of time come after the last day, the others well before it. */
const dayOf = (action: ProbationAction) =>
  day(['call-for-decision', 'lapse', 'deem-confirmed', 'end'].includes(action) ? '2027-03-15' : '2026-11-22');

const everyone = [...probationRelations, 'stranger', 'otherLead', 'admin', 'formerLead'] as const;

const every = probationStates.flatMap((state) =>
  probationActions.flatMap((action) => everyone.map((who) => ({ state, action, who }))),
);

describe('the probation lifecycle', () => {
  it('is asked for every state, action and relation', () => {
    expect(every).toHaveLength(12 * 21 * 10);
  });

  it.each(every)('$who asking to $action in $state', ({ state, action, who }) => {
    const asked = who === 'system' ? 'system' : cast[who];
    const expected = allowed[state][action]?.some((relation) => relation === who) ?? false;
    expect(decide(asked, factsFor(action, state), action, dayOf(action)).allowed).toBe(expected);
  });

  it.each(['stranger', 'otherLead', 'admin', 'formerLead'] as const)('does not even exist for a %s', (who) => {
    for (const state of probationStates)
      for (const action of probationActions)
        expect(decide(cast[who], factsFor(action, state), action, dayOf(action))).toEqual({
          allowed: false,
          reason: 'not-visible',
        });
  });

  it.each(probationActions)('leads by %s where the domain says', (action) => {
    for (const from of probationSteps[action].from as readonly ProbationState[])
      expect(targetOf(action, from)).toBe(leadsTo[action] ?? from);
  });

  it('is cancelled only as long as nothing was decided in it', () => {
    const cancel = (decided: boolean) =>
      decide(cast.hr, ivysProbation('in_progress', { decided }), 'cancel', dayOf('cancel'));
    expect(cancel(false)).toEqual({ allowed: true });
    expect(cancel(true)).toEqual({ allowed: false, reason: 'already-decided' });
  });

  it('can reach every state', () => {
    expect(unreachable([...probationStates], 'not_started', probationSteps)).toEqual([]);
  });

  it('never ends a probation, and never lengthens one, by itself', () => {
    const bySystem = probationActions.filter((action) => probationSteps[action].by.includes('system'));
    expect(bySystem).toEqual(['begin', 'call-for-decision', 'end', 'lapse', 'deem-confirmed']);
  });
});
