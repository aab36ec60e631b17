import { unreachable } from '@app/kernel';
import { type ObjectiveSide, type ObjectiveState, objectiveStates } from './objective';
import { type ObjectiveAction, objectiveActions, objectiveSteps, stateAfter } from './objective-lifecycle';
import { decide } from './objective-policy';
import { annsObjective, cast, type Player } from './facts.fixture';

type Allowed = Partial<Record<ObjectiveAction, Player[]>>;

const both: Player[] = ['owner', 'lead'];

/**
 * Written from the domain's table, state by state, and not from the code: whatever is not here must be refused.
 * Proposed stands here four times: by whom, and whether other words were agreed before.
 */
const allowed: Record<Exclude<ObjectiveState, 'draft' | 'proposed'>, Allowed> = {
  agreed: { change: both, start: both, 'check-in': both, withdraw: ['lead'] },
  in_progress: {
    change: both,
    'check-in': both,
    'record-achieved': ['lead'],
    'record-partly-achieved': ['lead'],
    'record-not-achieved': ['lead'],
    withdraw: ['lead'],
    'carry-forward': ['lead'],
  },
  achieved: {},
  partly_achieved: {},
  not_achieved: {},
  withdrawn: {},
  carried_forward: {},
};

const proposed = (by: ObjectiveSide, wasAgreed: boolean): Allowed => ({
  change: both,
  agree: by === 'owner' ? ['lead'] : ['owner'],
  // Ann wrote it: what was never agreed she takes back also once her lead has reworded it.
  withdraw: wasAgreed ? ['lead'] : both,
  ...(wasAgreed ? { 'keep-agreed': both } : {}),
});

const leadsTo: Record<ObjectiveAction, ObjectiveState> = {
  propose: 'proposed',
  change: 'proposed',
  agree: 'agreed',
  'keep-agreed': 'agreed',
  start: 'in_progress',
  'check-in': 'in_progress',
  'record-achieved': 'achieved',
  'record-partly-achieved': 'partly_achieved',
  'record-not-achieved': 'not_achieved',
  withdraw: 'withdrawn',
  'carry-forward': 'carried_forward',
};

const everyone = Object.keys(cast) as Player[];

interface Situation {
  readonly named: string;
  readonly objective: ReturnType<typeof annsObjective>;
  readonly expected: Allowed;
}

const situations: Situation[] = [
  { named: 'her draft', objective: annsObjective('draft'), expected: { propose: ['owner'] } },
  {
    named: 'a draft her lead wrote for her',
    objective: annsObjective('draft', { authorId: 'bob' }),
    expected: { propose: ['lead'] },
  },
  ...(['owner', 'lead'] as const).flatMap((proposedSide) =>
    [false, true].map((wasAgreed) => ({
      named: `proposed by the ${proposedSide}, ${wasAgreed ? 'after other words were agreed' : 'never agreed'}`,
      objective: annsObjective('proposed', { proposedSide, wasAgreed }),
      expected: proposed(proposedSide, wasAgreed),
    })),
  ),
  ...objectiveStates
    .filter((state) => state !== 'draft' && state !== 'proposed')
    .flatMap((state) =>
      (['owner', 'lead'] as const).map((proposedSide) => ({
        named: `${state}, once proposed by the ${proposedSide}`,
        objective: annsObjective(state, { proposedSide }),
        expected: allowed[state],
      })),
    ),
];

const every = situations.flatMap((situation) =>
  objectiveActions.flatMap((action) => everyone.map((who) => ({ ...situation, action, who }))),
);

describe('the objective lifecycle', () => {
  it('is asked for every state, action and relation, and each side’s proposals', () => {
    expect(new Set(situations.map(({ objective }) => objective.state))).toEqual(new Set(objectiveStates));
    expect(every).toHaveLength((2 + 4 + 7 * 2) * 11 * 8);
  });

  it.each(every)('$named: $who asking to $action', ({ objective, expected, action, who }) => {
    const answer = decide(cast[who], objective, action);
    expect(answer.allowed).toBe(expected[action]?.includes(who) ?? false);
  });

  it.each(['stranger', 'formerLead', 'admin'] as const)('does not even exist for a %s', (who) => {
    for (const { objective } of situations)
      for (const action of objectiveActions)
        expect(decide(cast[who], objective, action)).toEqual({ allowed: false, reason: 'not-visible' });
  });

  it.each(objectiveActions)('leads by %s where the domain says', (action) => {
    expect(objectiveSteps[action].to).toBe(leadsTo[action]);
  });

  it('goes on in progress when both agree again about what was started, and is agreed otherwise', () => {
    for (const action of ['agree', 'keep-agreed'] as const) {
      expect(stateAfter(action, { wasStarted: true })).toBe('in_progress');
      expect(stateAfter(action, { wasStarted: false })).toBe('agreed');
    }
    expect(stateAfter('withdraw', { wasStarted: true })).toBe('withdrawn');
  });

  it('lets the person withdraw what the lead proposed first only through the lead', () => {
    const leads = annsObjective('proposed', { authorId: 'bob', proposedSide: 'lead' });
    expect(decide(cast.owner, leads, 'withdraw').allowed).toBe(false);
    expect(decide(cast.owner, { ...leads, proposedSide: 'owner' }, 'withdraw').allowed).toBe(true);
  });

  it('can reach every state, and leaves no closed one', () => {
    expect(unreachable(objectiveStates, 'draft', objectiveSteps)).toEqual([]);
    const left = Object.values(objectiveSteps).flatMap(({ from }) => from);
    expect(new Set(left)).toEqual(new Set(['draft', 'proposed', 'agreed', 'in_progress']));
  });
});
