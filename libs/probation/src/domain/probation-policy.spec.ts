import { type OutcomeKind, outcomeKinds, probationStates, tellsOutcome } from './probation';
import type { ProbationAction, ProbationRelation } from './probation-lifecycle';
import {
  decide,
  decideOnLetters,
  decideToComment,
  decideToWriteNote,
  decideToWriteRequirements,
  knowsState,
  readsOutcome,
  readsPlan,
  readsProposal,
  relationsTo,
} from './probation-policy';
import { cast, day, ivysProbation, proposedBy, viewer } from './facts.fixture';

const today = day('2026-11-22');
const parts = ['subject', 'lead', 'countersigner', 'hr', 'overseer'] as const;
const nobody = ['stranger', 'otherLead', 'admin', 'formerLead'] as const;
const whoDoes = (may: (relations: ProbationRelation[]) => boolean) =>
  parts.filter((who) => may(relationsTo(ivysProbation('in_progress'), cast[who])));

describe('who stands how', () => {
  it.each(parts)('the %s is that and nothing else', (who) => {
    expect(relationsTo(ivysProbation('in_progress'), cast[who])).toEqual([who]);
  });

  it.each(nobody)('a %s stands in no relation, in no state', (who) => {
    for (const state of probationStates) expect(relationsTo(ivysProbation(state), cast[who])).toEqual([]);
  });

  it('D2: oneself beats every other relation, HR, lead and overseer included', () => {
    const ivy = viewer('ivy', { roles: ['hr', 'admin'], leads: ['ops'], oversees: ['ops'] });
    expect(relationsTo(ivysProbation('in_progress'), ivy)).toEqual(['subject']);
    expect(decide(ivy, ivysProbation('in_progress', proposedBy('confirmed')), 'confirm', today).allowed).toBe(false);
  });

  it('SR-8: a former lead finds nothing from the moment the line has changed', () => {
    const moved = ivysProbation('in_progress', { currentLeadId: 'omar' });
    expect(relationsTo(moved, cast.lead)).toEqual([]);
  });

  it('has the lead named at the opening as long as the starter has no team yet', () => {
    const before = ivysProbation('not_started', { teamId: null, currentLeadId: null });
    expect(relationsTo(before, cast.lead)).toEqual(['lead']);
    expect(relationsTo(ivysProbation('closed_left', { teamId: null, currentLeadId: null }), cast.lead)).toEqual([]);
  });

  it.each([
    ['the person leads her', viewer('hana', { roles: ['hr'], teamId: 'people', leadId: 'ivy' })],
    ['the same team', viewer('hugo', { roles: ['hr'], teamId: 'ops', leadId: 'priya' })],
    ['she oversees the team', viewer('una', { roles: ['hr'], teamId: 'trust', oversees: ['ops'] })],
    ['he leads the team beside', viewer('leo', { roles: ['hr'], teamId: 'digital', leads: ['ops'] })],
  ])('SR-11: HR is no HR where %s', (_why, person) => {
    expect(relationsTo(ivysProbation('in_progress'), person)).not.toContain('hr');
  });

  it('SR-11: a lead or countersigner who has the role of HR is not HR for that probation', () => {
    for (const who of ['lead', 'countersigner'] as const) {
      const withRole = { ...cast[who], roles: ['hr' as const] };
      expect(relationsTo(ivysProbation('in_progress'), withRole)).toEqual([who]);
    }
  });
});

describe('who reads what', () => {
  it('row 25: the plan and its days are read by the person, the lead, the countersigner and HR', () => {
    expect(whoDoes(readsPlan)).toEqual(['subject', 'lead', 'countersigner', 'hr']);
  });

  it('row 28: a proposal is between the lead and HR; the outcome is the person’s too, and nobody else’s', () => {
    expect(whoDoes(readsProposal)).toEqual(['lead', 'hr']);
    expect(whoDoes(readsOutcome)).toEqual(['subject', 'lead', 'hr']);
  });

  it('row 28: a state that tells the outcome is hidden from whoever may not know it', () => {
    for (const state of probationStates) {
      const facts = ivysProbation(state);
      expect(knowsState(['countersigner'], facts)).toBe(!tellsOutcome(state));
      expect(knowsState(['overseer'], facts)).toBe(false);
      for (const who of ['subject', 'lead', 'hr'] as const) expect(knowsState([who], facts)).toBe(true);
    }
  });
});

describe('who writes what', () => {
  const writers = (may: typeof decideToWriteNote, state: (typeof probationStates)[number] = 'in_progress') =>
    [...parts, ...nobody].filter((who) => may(cast[who], ivysProbation(state)).allowed);

  it('SR-12: the note is the lead’s, the comment the person’s, and HR writes neither', () => {
    expect(writers(decideToWriteNote)).toEqual(['lead']);
    expect(writers(decideToComment)).toEqual(['subject']);
  });

  it('row 25: the requirements are the lead’s and HR’s until they are agreed, the letters HR’s', () => {
    const mayChange = (agreedOn: string | null) =>
      parts.filter((who) => {
        const facts = ivysProbation('in_progress', { agreedOn: agreedOn === null ? null : day(agreedOn) });
        return decideToWriteRequirements(cast[who], facts).allowed;
      });
    expect(mayChange(null)).toEqual(['lead', 'hr']);
    expect(mayChange('2026-09-20')).toEqual([]);
    expect(writers(decideOnLetters, 'confirmed')).toEqual(['hr']);
  });

  it('writes and comments only while it runs', () => {
    const writable = probationStates.filter((state) => writers(decideToWriteNote, state).length > 0);
    expect(writable).toEqual(['in_progress', 'decision_due']);
    const commentable = probationStates.filter((state) => writers(decideToComment, state).length > 0);
    expect(commentable).toEqual(['in_progress', 'decision_due', 'suspended', 'lapsed']);
  });
});

describe('the days', () => {
  const ask = (action: ProbationAction, on: string, proposed: OutcomeKind | null = null) =>
    decide(
      action.startsWith('propose') ? cast.lead : ['extend', 'not-confirm'].includes(action) ? cast.hr : 'system',
      ivysProbation(action === 'begin' ? 'not_started' : action === 'end' ? 'not_confirmed' : 'in_progress', {
        ...proposedBy(proposed),
      }),
      action,
      day(on),
    );
  const early = { allowed: false, reason: 'too-early' };
  const late = { allowed: false, reason: 'too-late' };

  it.each([
    ['begin', '2026-09-14', '2026-09-15'],
    ['call-for-decision', '2027-02-18', '2027-02-19'],
    ['lapse', '2027-03-14', '2027-03-15'],
    ['end', '2027-03-04', '2027-03-05'],
  ] as const)('%s when its day has come, and on any day after a lost one', (action, before, from) => {
    expect(ask(action, before)).toEqual(early);
    expect(ask(action, from)).toEqual({ allowed: true });
    expect(ask(action, '2027-06-01')).toEqual({ allowed: true });
  });

  it('an extension is asked for before the last day and confirmed on it at the latest', () => {
    expect(ask('propose-extension', '2027-03-13')).toEqual({ allowed: true });
    expect(ask('propose-extension', '2027-03-14')).toEqual(late);
    expect(ask('extend', '2027-03-14', 'extended')).toEqual({ allowed: true });
    expect(ask('extend', '2027-03-15', 'extended')).toEqual(late);
    expect(ask('not-confirm', '2027-03-15', 'not_confirmed')).toEqual(late);
  });
});

describe('proposal and confirmation', () => {
  const answers: Record<OutcomeKind, ProbationAction> = {
    confirmed: 'confirm',
    confirmed_early: 'confirm-early',
    extended: 'extend',
    not_confirmed: 'not-confirm',
  };

  it('HR confirms what was proposed and nothing else', () => {
    for (const proposed of [...outcomeKinds, null])
      for (const kind of outcomeKinds)
        expect(decide(cast.hr, ivysProbation('in_progress', proposedBy(proposed)), answers[kind], today).allowed).toBe(
          proposed === kind,
        );
  });

  it('nobody confirms their own proposal, whatever they have become since', () => {
    const facts = ivysProbation('in_progress', { ...proposedBy('confirmed'), proposedBy: 'hari' });
    expect(decide(cast.hr, facts, 'confirm', today)).toEqual({ allowed: false, reason: 'own-proposal' });
  });

  it('one proposal stands at a time', () => {
    const facts = ivysProbation('in_progress', proposedBy('confirmed'));
    expect(decide(cast.lead, facts, 'propose-extension', today)).toEqual({
      allowed: false,
      reason: 'already-proposed',
    });
  });

  it('is early only where the policy allows it and after a review', () => {
    const propose = (over: object) =>
      decide(cast.lead, ivysProbation('in_progress', over), 'propose-early-confirmation', today);
    expect(propose({})).toEqual({ allowed: true });
    expect(propose({ allowEarly: false })).toEqual({ allowed: false, reason: 'not-in-the-policy' });
    expect(propose({ sharedReviews: 0 })).toEqual({ allowed: false, reason: 'no-review-yet' });
  });

  it('a missed last day is flagged or deemed confirmed, as the policy says', () => {
    const lapse = (action: ProbationAction, onLapse: 'flag' | 'deemed_confirmed') =>
      decide('system', ivysProbation('decision_due', { onLapse }), action, day('2027-04-01')).allowed;
    expect([lapse('lapse', 'flag'), lapse('deem-confirmed', 'flag')]).toEqual([true, false]);
    expect([lapse('lapse', 'deemed_confirmed'), lapse('deem-confirmed', 'deemed_confirmed')]).toEqual([false, true]);
  });

  it('is suspended only where the policy permits a pause', () => {
    const suspend = (allowPause: boolean) =>
      decide(cast.hr, ivysProbation('in_progress', { allowPause }), 'suspend', today).allowed;
    expect([suspend(true), suspend(false)]).toEqual([true, false]);
  });
});
