import type { LocalDate } from '@app/kernel';
import { isOpen, isOverdue, type ObjectiveFacts, objectiveStates } from './objective';
import { objectiveActions } from './objective-lifecycle';
import { decide, decideToDiscard, decideToEdit, relationsTo, seesContent } from './objective-policy';
import { annsObjective, cast, type Player, viewer } from './facts.fixture';

const everyone = Object.keys(cast) as Player[];
const seenBy = (objective: ReturnType<typeof annsObjective>) =>
  everyone.filter((who) => relationsTo(objective, cast[who]).length > 0);
const readBy = (objective: ReturnType<typeof annsObjective>) =>
  everyone.filter((who) => seesContent(relationsTo(objective, cast[who])));

const shared = objectiveStates.filter((state) => state !== 'draft');

describe('who reads what', () => {
  it('row 9: a draft never leaves its author, not even towards the person it is meant for', () => {
    expect(seenBy(annsObjective('draft'))).toEqual(['owner']);
    expect(seenBy(annsObjective('draft', { authorId: 'bob' }))).toEqual(['lead']);
  });

  it('row 9: a draft about a former member stays with its author, who can only throw it away', () => {
    const left = annsObjective('draft', { authorId: 'fay' });
    expect(seenBy(left)).toEqual(['formerLead']);
    expect(decide(cast.formerLead, left, 'propose')).toEqual({ allowed: false, reason: 'not-your-step' });
    expect(decideToDiscard(cast.formerLead, left).allowed).toBe(true);
  });

  it.each(shared)(
    'row 10: in %s both sides, the countersigner and HR read it; an overseer sees title and state',
    (state) => {
      const objective = annsObjective(state);
      expect(readBy(objective)).toEqual(['owner', 'lead', 'countersigner', 'hr']);
      expect(seenBy(objective)).toEqual(['owner', 'lead', 'countersigner', 'hr', 'overseer']);
    },
  );

  it('row 11: in a past cycle an overseer sees nothing more of it, and the line still reads it', () => {
    expect(seenBy(annsObjective('achieved', { isPast: true }))).toEqual(['owner', 'lead', 'countersigner', 'hr']);
  });
});

describe('the subtle rules', () => {
  it('D2 and SR-1: oneself beats every other relation, HR, lead and overseer included', () => {
    const ann = viewer('ann', { roles: ['hr', 'admin'], leads: ['ops'], oversees: ['ops'] });
    expect(relationsTo(annsObjective('proposed'), ann)).toEqual(['owner']);
    expect(decide(ann, annsObjective('proposed'), 'agree')).toEqual({ allowed: false, reason: 'own-proposal' });
  });

  it('I1: nobody agrees to their own proposal, on neither side', () => {
    const byLead = annsObjective('proposed', { proposedSide: 'lead' });
    expect(decide(cast.lead, byLead, 'agree')).toEqual({ allowed: false, reason: 'own-proposal' });
    expect(decide(cast.owner, byLead, 'agree').allowed).toBe(true);
  });

  it('I7 and SR-8: whoever leads the person now decides, and the former lead finds nothing', () => {
    const moved = annsObjective('in_progress', { currentLeadId: 'nell', teamId: 'desk', countersignerId: 'cat' });
    expect(relationsTo(moved, cast.lead)).toEqual([]);
    expect(relationsTo(moved, viewer('nell', { leads: ['desk'] }))).toEqual(['lead']);
  });

  it('a new lead answers what the person proposed, and does not agree to what the lead before proposed', () => {
    const nell = viewer('nell', { leads: ['ops'] });
    const line = { currentLeadId: 'nell' };
    expect(decide(nell, annsObjective('proposed', line), 'agree').allowed).toBe(true);
    expect(decide(nell, annsObjective('proposed', { ...line, proposedSide: 'lead' }), 'agree').allowed).toBe(false);
  });

  it('SR-11: HR in the line or the team of the person is no HR there', () => {
    const annLeadsHer = viewer('hana', { roles: ['hr'], teamId: 'people', leadId: 'ann' });
    const sameTeam = viewer('hugo', { roles: ['hr'], teamId: 'ops', leadId: 'bob' });
    for (const who of [annLeadsHer, sameTeam]) expect(relationsTo(annsObjective('agreed'), who)).toEqual([]);
  });

  it.each(['countersigner', 'hr', 'overseer'] as const)('SR-12 and SR-27: a %s reads and takes no step', (who) => {
    for (const state of shared) {
      for (const action of objectiveActions)
        expect(decide(cast[who], annsObjective(state), action)).toEqual({ allowed: false, reason: 'not-your-step' });
      expect(decideToEdit(cast[who], annsObjective(state)).allowed).toBe(false);
    }
  });

  it('nobody deletes what was proposed or agreed', () => {
    for (const state of shared)
      for (const who of everyone) expect(decideToDiscard(cast[who], annsObjective(state)).allowed).toBe(false);
    expect(decideToDiscard(cast.owner, annsObjective('draft')).allowed).toBe(true);
    expect(decideToDiscard(cast.lead, annsObjective('draft'))).toEqual({ allowed: false, reason: 'not-visible' });
  });

  it('asks nothing new of somebody who left, and lets the lead settle what is open', () => {
    const left = { hasLeft: true };
    expect(decide(cast.lead, annsObjective('proposed', left), 'agree')).toEqual({
      allowed: false,
      reason: 'person-left',
    });
    expect(decide(cast.lead, annsObjective('in_progress', left), 'carry-forward').allowed).toBe(false);
    expect(decide(cast.lead, annsObjective('in_progress', left), 'record-achieved').allowed).toBe(true);
    expect(decide(cast.lead, annsObjective('agreed', left), 'withdraw').allowed).toBe(true);
  });

  it('proposes nothing where nobody could agree', () => {
    const head = annsObjective('draft', { currentLeadId: null, countersignerId: null });
    expect(decide(cast.owner, head, 'propose')).toEqual({ allowed: false, reason: 'no-lead' });
    expect(decideToEdit(cast.owner, head).allowed).toBe(true);
  });
});

describe('what was proposed already', () => {
  it('is too late for its author, and nobody else’s to propose', () => {
    const proposed = annsObjective('proposed');
    expect(decide(cast.owner, proposed, 'propose')).toEqual({ allowed: false, reason: 'wrong-state' });
    expect(decide(cast.lead, proposed, 'propose')).toEqual({ allowed: false, reason: 'not-your-step' });
    expect(decide(cast.stranger, proposed, 'propose')).toEqual({ allowed: false, reason: 'not-visible' });
  });
});

describe('what is derived', () => {
  it('is open from the first agreement to the disposition, also while other words wait for an answer', () => {
    expect(objectiveStates.filter((state) => isOpen(annsObjective(state)))).toEqual(['agreed', 'in_progress']);
    expect(isOpen(annsObjective('proposed', { wasAgreed: true }))).toBe(true);
  });

  it('is overdue from the day after its day, and only while it is open', () => {
    const late = (state: (typeof objectiveStates)[number], on: string) =>
      isOverdue(annsObjective(state), on as LocalDate);
    expect([late('agreed', '2027-03-31'), late('agreed', '2027-04-01')]).toEqual([false, true]);
    expect(objectiveStates.filter((state) => late(state, '2027-04-01'))).toEqual(['agreed', 'in_progress']);
    expect(isOverdue(annsObjective('agreed', { dueOn: null }), '2099-01-01' as LocalDate)).toBe(false);
  });

  it('is overdue by the day that was agreed while another one waits, either way', () => {
    const on = (objective: Partial<ObjectiveFacts>) =>
      isOverdue(annsObjective('proposed', { wasAgreed: true, ...objective }), '2027-04-01' as LocalDate);
    const [past, later] = ['2027-03-31', '2027-06-30'] as LocalDate[];
    expect(on({ agreedDueOn: past, dueOn: later })).toBe(true);
    expect(on({ agreedDueOn: later, dueOn: past })).toBe(false);
  });
});
