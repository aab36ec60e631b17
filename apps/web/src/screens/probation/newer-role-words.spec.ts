import { effectOf, whyNotOf } from './newer-role-words';

const lead = { id: 'p', name: 'Priya Shah' };
const effect = { kept: 5, added: 2, left: 1, leftWithWords: 1 };

describe('what moving a probation would come to', () => {
  it('leaves what was agreed as it was agreed', () => {
    expect(effectOf(effect, { lead, agreedOn: '2026-10-01' })).toEqual([
      '5 requirements from the role profile are in both versions and stay, in the words that were agreed.',
      '1 requirement is no longer in the role profile, and asked for as before.',
      '2 rows are new in the role profile. What was agreed does not change: nothing of it is asked for.',
      'What was judged in reviews stays as it is.',
    ]);
  });

  it('offers what is new while the requirements are still being chosen', () => {
    const [, , offered] = effectOf({ ...effect, added: 1 }, { lead, agreedOn: null });
    expect(offered).toContain('1 row is new in the role profile. Nothing of it is asked for until you choose it');
  });

  it('says who may, and what it waits for', () => {
    expect(whyNotOf({ whyNot: 'not-yours' }, { lead, agreedOn: null })).toContain('Priya Shah or HR');
    expect(whyNotOf({ whyNot: 'proposed' }, { lead, agreedOn: null })).toContain('An outcome is proposed');
    expect(whyNotOf({ whyNot: null }, { lead, agreedOn: null })).toBeUndefined();
  });
});
