import { effectOf, whyNotOf } from './newer-role-words';

const agreed = { lead: { id: 'p', name: 'Priya Shah' }, agreedOn: '2026-10-01', state: 'in_progress' } as const;
const open = { ...agreed, agreedOn: null };
const effect = { kept: 5, added: 2, left: 1, leftWithWords: 1 };

describe('what moving a probation would come to', () => {
  it('leaves what was agreed as it was agreed', () => {
    expect(effectOf(effect, agreed)).toEqual([
      '5 requirements from the role profile are in both versions and stay, in the words that were agreed.',
      '1 requirement is no longer in the role profile, and asked for as before.',
      '2 rows are new in the role profile. What was agreed does not change: nothing of it is asked for.',
      'What was judged in reviews stays as it is.',
    ]);
  });

  it('offers what is new while the requirements are still being chosen', () => {
    const [, , offered] = effectOf({ ...effect, added: 1 }, open);
    expect(offered).toContain('1 row is new in the role profile. Nothing of it is asked for until you choose it');
  });

  it('says who may, and what it waits for', () => {
    expect(whyNotOf({ whyNot: 'not-yours' }, open)).toContain('Priya Shah or HR');
    expect(whyNotOf({ whyNot: 'proposed' }, open)).toContain('An outcome is proposed');
    const late = { whyNot: 'wrong-state' } as const;
    expect(whyNotOf(late, { ...agreed, state: 'suspended' })).toContain('when it goes on');
    expect(whyNotOf(late, { ...agreed, state: 'decision_due' })).toContain('The decision is due');
    expect(whyNotOf({ whyNot: null }, open)).toBeUndefined();
  });
});
