import { effectOf, whyNotOf } from './newer-role-words';

const sam = {
  appraisee: { id: 's', name: 'Sam Okafor' },
  appraiser: { id: 'p', name: 'Priya Shah' },
  state: 'self_assessment',
  selfProgress: 'started',
} as const;
const handedIn = { ...sam, state: 'lead_assessment', selfProgress: 'submitted' } as const;
const effect = { kept: 40, added: 2, left: 3, leftWithWords: 1 };

describe('what moving an appraisal would come to', () => {
  it('is said in numbers', () => {
    expect(effectOf(effect, sam)).toEqual([
      '40 rows stay, with everything written about them.',
      '2 rows are new: nobody has answered them yet.',
      '3 rows are no longer in the role profile: not asked for any more, and not counted.',
      'What is written about 1 of them stays at the end of the form.',
    ]);
  });

  it('speaks of one row as of one, and not of what does not happen', () => {
    expect(effectOf({ kept: 1, added: 0, left: 1, leftWithWords: 0 }, sam)).toEqual([
      '1 row stays, with everything written about it.',
      '1 row is no longer in the role profile: not asked for any more, and not counted.',
      'What anybody may have written about it is kept for its writer.',
    ]);
  });

  it('warns that who handed in before was not asked what is new', () => {
    expect(effectOf(effect, handedIn).join(' ')).toContain('Sam Okafor handed in before');
    expect(effectOf({ ...effect, added: 0 }, handedIn).join(' ')).not.toContain('handed in');
    // The lead went on without a self-assessment: there is nothing that was handed in.
    expect(effectOf(effect, { ...handedIn, selfProgress: 'started' }).join(' ')).not.toContain('handed in');
  });

  it('says who may, and until when', () => {
    expect(whyNotOf({ whyNot: 'not-yours' }, sam)).toContain('Priya Shah or HR');
    expect(whyNotOf({ whyNot: 'wrong-state' }, sam)).toContain('once that is taken back');
    expect(whyNotOf({ whyNot: null }, sam)).toBeUndefined();
  });
});
