import { nobodyIn, ownDay } from './people-words';

const cycle = {
  selfDueOn: '2026-12-01',
  leadDueOn: '2026-12-15',
  meetingDueOn: '2027-01-05',
  acknowledgeDueOn: '2027-01-19',
  countersignDueOn: '2027-02-02',
};

describe('the people of a cycle', () => {
  it('are missing for the reason that what was asked for gives', () => {
    expect(nobodyIn('meeting', undefined)).toBe('Nobody is at this stage.');
    expect(nobodyIn(undefined, 'late')).toBe('Nobody is late.');
    expect(nobodyIn('meeting', 'late')).toBe('Nobody at this stage is late.');
    expect(nobodyIn(undefined, 'not_started')).toBe('Everybody has started.');
    expect(nobodyIn(undefined, undefined)).not.toContain('stage');
  });

  it('have a day of their own where it is not the day of the cycle for their stage', () => {
    expect(ownDay({ state: 'lead_assessment', dueOn: '2026-11-19' }, cycle)).toBe(
      'Due on 19 November 2026; the cycle’s day is 15 December 2026.',
    );
    expect(ownDay({ state: 'lead_assessment', dueOn: '2026-12-15' }, cycle)).toBeUndefined();
    expect(ownDay({ state: 'closed', dueOn: null }, cycle)).toBeUndefined();
  });
});
