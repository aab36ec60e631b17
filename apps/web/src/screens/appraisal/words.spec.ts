import type { AppraisalItem } from '../../api/appraisals';
import { lifecycleOf, notAcknowledged, reasonHeading } from './words';

const dates = { acknowledgeDueOn: '2026-12-04', acknowledgedAt: null } as unknown as AppraisalItem['dates'];
const appraisal = {
  state: 'not_acknowledged',
  dates,
  appraisee: { id: 'sam', name: 'Sam Okafor' },
} as unknown as AppraisalItem;
const acknowledged = { ...dates, acknowledgedAt: '2026-12-01T10:00:00Z' } as unknown as AppraisalItem['dates'];

describe('what the page says', () => {
  it('names who gave it back, and the day as it was in London', () => {
    const by = { id: 'priya', name: 'Priya Shah' };
    expect(reasonHeading({ by, at: '2026-11-22T09:00:00Z' })).toBe('Given back by Priya Shah on 22 November 2026');
    expect(reasonHeading({ by: null, at: '2026-07-22T23:30:00Z' })).toBe('Given back on 23 July 2026');
  });

  it('says that it was not acknowledged, and by which day, to the person and to the others, and to the end', () => {
    expect(notAcknowledged(appraisal, 'sam')).toMatch(/^Not acknowledged: you did not .* by 4 December 2026/);
    expect(notAcknowledged(appraisal, 'grace')).toMatch(/^Not acknowledged: Sam Okafor did not/);
    expect(lifecycleOf(appraisal)).toContain('Not acknowledged');
    expect(lifecycleOf({ ...appraisal, state: 'closed' })).toContain('Not acknowledged');
    expect(lifecycleOf({ state: 'closed', dates: acknowledged })).toContain('Acknowledgement');
    expect(lifecycleOf({ state: 'shared', dates })).toContain('Acknowledgement');
    expect(notAcknowledged({ ...appraisal, state: 'shared' })).toBeUndefined();
  });
});
