import { withUnit } from '../../api/objective-figures';
import type { KeyResult, Objective } from '../../api/objectives';
import { overWords } from './over-words';
import { counting, stepOf, turnWords } from './names';

const sales = { id: 'k1', kind: 'numeric', title: 'Sales', unit: '£', start: '0', target: '3000000', weight: 10_000 };
const words = { title: 'Sell more', measure: 'Seen monthly.', weight: 4_000, dueOn: '2027-03-31' };
const objective = (over: Partial<Objective> = {}): Objective =>
  ({
    ...words,
    person: { id: 'sam', name: 'Sam Okafor' },
    state: 'proposed',
    version: 3,
    turn: 'lead',
    asks: { rule: 'objective-agreement', by: '2026-12-14' },
    agreed: null,
    cycle: null,
    component: null,
    keyResults: [sales as KeyResult],
    canEdit: true,
    allowedActions: [],
    ...over,
  }) as Objective;
const agreed = { ...words, dueOn: '2026-11-20', cycleName: null, started: true, keyResults: [] };

describe('what happened to an objective while a dialog about it was open', () => {
  it('is said figure by figure, and that nothing was done', () => {
    const now = objective({ version: 4, keyResults: [{ ...sales, target: '2500001' } as KeyResult] });
    expect(overWords(objective(), now)).toBe(
      'Nothing was done: this objective was changed while you had it open. ' +
        'Now it says: “Sales” to 2,500,001, not 3,000,000. Close this, and read it anew.',
    );
  });

  it('names words, key results that came or went, and another state', () => {
    const said = overWords(
      objective(),
      objective({ title: 'Sell', weight: null, state: 'withdrawn', keyResults: [{ ...sales, id: 'k2' } as KeyResult] }),
    );
    for (const part of ['it is withdrawn', 'title “Sell”', 'no weight', 'a new key result', 'without the key result'])
      expect(said).toContain(part);
  });
});

describe('while a change waits', () => {
  it('the objective is where it was on its way, with the terms that were agreed', () => {
    expect([stepOf(objective()), stepOf(objective({ agreed }))]).toEqual(['Proposed', 'In progress']);
    expect(stepOf(objective({ agreed: { ...agreed, started: false } }))).toBe('Agreed');
    expect(counting(objective({ agreed })).dueOn).toBe('2026-11-20');
  });

  it('it is said by when whom it waits for', () => {
    expect(turnWords(objective({ agreed }), 'priya')).toBe('Your turn to agree to a change by 14 December 2026');
    expect(turnWords(objective(), 'sam')).toBe('The lead’s turn to agree by 14 December 2026');
  });

  it('and it is nobody’s turn while nothing is due', () => {
    expect(turnWords(objective({ state: 'agreed', turn: 'nobody', asks: null }), 'sam')).toBe('Due 31 March 2027');
  });
});

describe('a figure with its unit', () => {
  it('has a currency before it and anything else behind', () => {
    expect([withUnit('0', '£'), withUnit('-3', '£'), withUnit('1500', 'days'), withUnit('7', '')]).toEqual([
      '£0',
      '-£3',
      '1,500 days',
      '7',
    ]);
  });
});
