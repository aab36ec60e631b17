import { addDays, type LocalDate } from '@app/kernel';
import { objectiveStates, type ObjectiveState } from './objective';
import { type DueFacts, dueOf, horizonOf, turnOf } from './objective-due';
import { annsObjective } from './facts.fixture';

const day = (text: string) => text as LocalDate;

const facts = (state: ObjectiveState, over: Partial<DueFacts> = {}): DueFacts => ({
  ...annsObjective(state),
  proposedOn: day('2026-11-02'),
  lastSeenOn: state === 'in_progress' ? day('2026-11-02') : null,
  division: 'england-and-wales',
  ...over,
});
const rules = (objective: DueFacts, on: string) => dueOf(objective, day(on)).map(({ rule, of }) => `${rule} ${of}`);

describe('what is due about an objective', () => {
  it('is the answer of the other side within twenty working days, Christmas not counted', () => {
    expect(dueOf(facts('proposed'), day('2026-11-02'))).toEqual([
      { rule: 'objective-agreement', of: 'lead', dueOn: '2026-11-30' },
    ]);
    const byLead = facts('proposed', { proposedSide: 'lead', proposedOn: day('2026-12-14') });
    expect(dueOf(byLead, day('2026-12-14'))).toEqual([
      { rule: 'objective-agreement', of: 'owner', dueOn: '2027-01-14' },
    ]);
  });

  it('is a check-in thirty days after the last one, shown in its last week, on a working day', () => {
    expect(rules(facts('in_progress'), '2026-11-24')).toEqual([]);
    expect(dueOf(facts('in_progress'), day('2026-11-25'))).toEqual([
      { rule: 'objective-check-in', of: 'owner', dueOn: '2026-12-02' },
    ]);
    const atWeekend = facts('in_progress', { lastSeenOn: day('2026-11-05') });
    expect(dueOf(atWeekend, day('2026-12-20'))[0]?.dueOn).toBe('2026-12-07');
  });

  it('is the objective itself, for its person from two weeks before, and for the lead once its day has passed', () => {
    const agreed = facts('agreed');
    expect(rules(agreed, '2027-03-16')).toEqual([]);
    expect(rules(agreed, '2027-03-17')).toEqual(['objective-due owner']);
    expect(rules(agreed, '2027-03-31')).toEqual(['objective-due owner']);
    expect(rules(agreed, '2027-04-01')).toEqual(['objective-outcome lead']);
  });

  it('is nothing for a draft, for what is closed, nor about somebody who left', () => {
    const states: ObjectiveState[] = ['draft', 'achieved', 'partly_achieved', 'not_achieved', 'withdrawn'];
    for (const state of [...states, 'carried_forward'] as const)
      expect(dueOf(facts(state, { proposedOn: null }), day('2099-01-01'))).toEqual([]);
    for (const state of ['proposed', 'agreed', 'in_progress'] as const)
      expect(dueOf(facts(state, { hasLeft: true }), day('2099-01-01'))).toEqual([]);
  });

  it('is whose turn it is, and the other way round: nobody’s while nothing is due', () => {
    for (const state of objectiveStates)
      for (const on of ['2026-11-10', '2027-03-20', '2027-03-31', '2027-04-01', '2028-01-01'].map(day)) {
        const objective = facts(state);
        const asked = new Set(dueOf(objective, on).map(({ of }) => of));
        expect([...asked]).toEqual(turnOf(objective, on) === 'nobody' ? [] : [turnOf(objective, on)]);
      }
    expect(turnOf(facts('in_progress'), day('2026-11-10'))).toBe('nobody');
    expect(turnOf(facts('agreed'), day('2027-04-01'))).toBe('lead');
  });

  it('is by the agreed day while another day waits, beside the answer to that', () => {
    const waits = { wasAgreed: true, wasStarted: true, agreedDueOn: day('2026-11-20'), dueOn: day('2027-06-30') };
    expect(rules(facts('proposed', { ...waits, proposedSide: 'lead' }), '2026-11-23')).toEqual([
      'objective-agreement owner',
      'objective-outcome lead',
    ]);
    const sooner = { ...waits, agreedDueOn: day('2027-06-30'), dueOn: day('2026-11-20') };
    expect(rules(facts('proposed', sooner), '2026-11-23')).toEqual(['objective-agreement lead']);
  });

  it('never goes away by itself: on each later day it is still there', () => {
    for (let on = day('2027-04-01'); on < day('2027-05-01'); on = addDays(on, 1))
      expect(rules(facts('in_progress'), on)).toEqual(['objective-outcome lead']);
    for (let on = day('2027-03-17'); on < day('2027-04-01'); on = addDays(on, 1))
      expect(rules(facts('in_progress'), on)).toEqual(['objective-check-in owner', 'objective-due owner']);
  });

  it('is nothing beyond the horizon that the search is kept to, and something on it', () => {
    const today = day('2026-11-25');
    const [dueBy, lastSeenBy] = horizonOf(today);
    const of = (dueOn: LocalDate, lastSeenOn: LocalDate) => dueOf(facts('in_progress', { dueOn, lastSeenOn }), today);
    expect(of(addDays(dueBy, 1), addDays(lastSeenBy, 1))).toEqual([]);
    expect(of(dueBy, addDays(lastSeenBy, 1))).toMatchObject([{ rule: 'objective-due' }]);
    expect(of(addDays(dueBy, 1), lastSeenBy)).toMatchObject([{ rule: 'objective-check-in' }]);
  });
});
