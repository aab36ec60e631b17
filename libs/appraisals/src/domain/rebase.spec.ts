import { appraisalStates, type ItemKind } from './appraisal';
import { annsAppraisal, cast } from './facts.fixture';
import { decideToRebase, type ItemFacts, planRebase, rowIdsOf, tellsOfNewer, tooFar } from './rebase';

const item = (id: string, kind: ItemKind, componentId: string | null, inRole = true): ItemFacts => ({
  id,
  kind,
  componentId,
  inRole,
});

/** A form as a launch makes it: a question, two skills, an activity, the place for statements. */
const form = [
  item('words', 'question', null),
  item('change', 'organisation_skill', 'change-1'),
  item('assets', 'organisation_skill', 'assets-1'),
  item('calls', 'work_activity', 'calls-1'),
  item('end', 'statement', null),
];

const row = (id: string, kind: string) => ({ id, kind });
const newer = [
  row('assets-2', 'organisation_skill'),
  row('change-2', 'organisation_skill'),
  row('vision-2', 'organisation_skill'),
  row('background-2', 'background'),
];
const successors = new Map([
  ['change-1', 'change-2'],
  ['assets-1', 'assets-2'],
]);

describe('moving an appraisal to a newer version of its role profile', () => {
  it('is the appraiser’s and HR’s, and nobody else’s', () => {
    const appraisal = annsAppraisal('self_assessment');
    const decisions = Object.fromEntries(
      Object.entries(cast).map(([who, viewer]) => {
        const decision = decideToRebase(viewer, appraisal);
        return [who, decision.allowed || decision.reason];
      }),
    );
    expect(decisions).toEqual({
      appraisee: 'not-your-step',
      appraiser: true,
      countersigner: 'not-your-step',
      hr: true,
      overseer: 'not-your-step',
      stranger: 'not-visible',
      otherLead: 'not-visible',
      admin: 'not-visible',
    });
  });

  it('is not for HR who leads the appraisee’s own line, or is of their team', () => {
    const appraisal = annsAppraisal('self_assessment');
    const inTheTeam = { ...cast.hr, teamId: 'ops' };
    const ledByThem = { ...cast.hr, leadId: 'ann' };
    expect([inTheTeam, ledByThem].map((viewer) => decideToRebase(viewer, appraisal))).toEqual([
      { allowed: false, reason: 'not-visible' },
      { allowed: false, reason: 'not-visible' },
    ]);
  });

  it('is possible until the lead’s part is handed in, and says afterwards why not', () => {
    const open = appraisalStates.filter((state) => decideToRebase(cast.appraiser, annsAppraisal(state)).allowed);
    expect(open).toEqual(['planned', 'self_assessment', 'lead_assessment']);
    expect(decideToRebase(cast.appraiser, annsAppraisal('meeting'))).toEqual({ allowed: false, reason: 'wrong-state' });
    expect(appraisalStates.filter(tellsOfNewer)).toEqual([...open, 'meeting']);
    expect(tooFar('meeting')).toContain('Take it back first');
    expect(tooFar('shared')).toContain('keeps the version');
  });

  it('keeps each item of a row that is in both, under its own id, in the newer order', () => {
    const { places, kept } = planRebase(form, newer, successors);
    expect(kept).toBe(2);
    expect(places.map(({ itemId, componentId }) => itemId ?? componentId)).toEqual([
      'words',
      'assets',
      'change',
      'vision-2',
      'calls',
      'end',
    ]);
    expect(places.find(({ itemId }) => itemId === 'change')).toEqual({
      itemId: 'change',
      kind: 'organisation_skill',
      componentId: 'change-2',
      isNew: false,
    });
  });

  it('asks anew for a row that is new, and for nothing that is not appraised', () => {
    const { places, added } = planRebase(form, newer, successors);
    expect(added).toBe(1);
    expect(places.filter(({ isNew }) => isNew)).toEqual([
      { itemId: null, kind: 'organisation_skill', componentId: 'vision-2', isNew: true },
    ]);
    expect(places.map(({ componentId }) => componentId)).not.toContain('background-2');
  });

  it('keeps the item of a row that is gone, with the component it was about', () => {
    const { places, left } = planRebase(form, newer, successors);
    expect(left).toEqual(['calls']);
    expect(places.find(({ itemId }) => itemId === 'calls')?.componentId).toBe('calls-1');
  });

  it('gives what once left back its item when the row comes back, and asks for it again', () => {
    const before = [...form.slice(0, 4), item('old', 'organisation_skill', 'vision-0', false), ...form.slice(4)];
    const { places, kept, added, left } = planRebase(before, newer, new Map([...successors, ['vision-0', 'vision-2']]));
    expect({ kept, added, left }).toEqual({ kept: 2, added: 1, left: ['calls'] });
    expect(places.find(({ componentId }) => componentId === 'vision-2')).toMatchObject({ itemId: 'old', isNew: true });
  });

  it('does not count what left before once more', () => {
    const before = [...form, item('old', 'organisation_skill', 'gone-0', false)];
    const { left, places } = planRebase(before, newer, successors);
    expect(left).toEqual(['calls']);
    expect(places.map(({ itemId }) => itemId)).toContain('old');
  });

  it('leaves everything where it is when both versions ask for the same', () => {
    const same = [
      row('change-2', 'organisation_skill'),
      row('assets-2', 'organisation_skill'),
      row('calls-2', 'work_activity'),
    ];
    const { places, kept, added, left } = planRebase(form, same, new Map([...successors, ['calls-1', 'calls-2']]));
    expect({ kept, added, left }).toEqual({ kept: 3, added: 0, left: [] });
    expect(places.map(({ itemId }) => itemId)).toEqual(form.map(({ id }) => id));
  });

  it('looks for what is asked for before what once left', () => {
    expect(rowIdsOf([item('old', 'knowledge', 'one', false), ...form])).toEqual([
      'change-1',
      'assets-1',
      'calls-1',
      'one',
    ]);
  });
});
