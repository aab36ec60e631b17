import type { Probation } from '../../api/probations';
import { doubtsOf } from './doubts';

const probation = (
  over: Partial<Probation> = {},
  statutory = { qualifiesOn: '2099-01-01', latestNoticeOn: '2098-12-24' },
) =>
  ({
    person: { id: 'noor', name: 'Noor Aziz' },
    agreedOn: '2026-09-14',
    reviews: [{ sharedAt: '2026-10-01T09:00:00Z' }],
    dates: { statutory },
    ...over,
  }) as unknown as Probation;
const fair = { companionOffered: true, noticeOn: '2026-11-22' };

describe('what speaks against not confirming somebody', () => {
  it('is nothing after agreed requirements, reviews and a hearing with a companion offered', () => {
    expect(doubtsOf(probation(), fair)).toEqual([]);
    expect(doubtsOf(probation(), { noticeOn: '2026-11-22' })).toEqual([]);
  });

  it('is a companion not offered, requirements never agreed, and no review', () => {
    const doubts = doubtsOf(probation({ agreedOn: null, reviews: [] }), { ...fair, companionOffered: false });
    expect(doubts).toEqual([
      expect.stringMatching(/^No companion was offered/),
      'The requirements were never agreed.',
      'No review was shared with Noor Aziz.',
    ]);
  });

  it('is the protection by law, there already or with that day of notice', () => {
    const since = probation({}, { qualifiesOn: '2026-03-31', latestNoticeOn: '2026-03-23' });
    expect(doubtsOf(since, fair)).toEqual([expect.stringMatching(/is protected .* since .*31 March 2026/)]);
    expect(doubtsOf(probation(), { ...fair, noticeOn: '2098-12-24' })).toEqual([]);
    expect(doubtsOf(probation(), { ...fair, noticeOn: '2098-12-25' })).toEqual([
      expect.stringMatching(/25 December 2098.*protected.*1 January 2099/),
    ]);
  });
});
