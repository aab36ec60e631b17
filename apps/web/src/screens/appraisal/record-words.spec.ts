import type { Appraisal } from '../../api/appraisals';
import { dispute, givenBack, recordLines, whyClosed } from './record-words';

type Step = Appraisal['record'][number];
const sian = { id: 'sian', name: 'Siân Hughes' };
const priya = { id: 'priya', name: 'Priya Shah' };
const grace = { id: 'grace', name: 'Grace Oyelaran' };
const step = (action: Step['action'], by: Step['by'], at: string, reason: string | null = null): Step => ({
  action,
  by,
  reason,
  at: `${at}T10:00:00Z`,
});
const saying = (record: Step[], metOn: string | null = '2026-11-16') =>
  recordLines({ record, appraisee: sian, dates: { metOn } as Appraisal['dates'] }).map(({ on, what, reason }) =>
    [on, what, reason].filter(Boolean).join(' | '),
  );

describe('the record on the page', () => {
  it('names who did what and the day of each, the meeting and the disagreement included', () => {
    expect(
      saying([
        step('submit-self-assessment', sian, '2026-11-13'),
        step('share', priya, '2026-11-19'),
        step('disagree', sian, '2026-11-20'),
        step('countersign', grace, '2026-11-21'),
        step('close', null, '2026-11-22'),
      ]),
    ).toEqual([
      '13 November 2026 | Siân Hughes shared the self-assessment',
      '19 November 2026 | Priya Shah shared it with Siân Hughes, after the meeting on 16 November 2026',
      '20 November 2026 | Siân Hughes has read it and disagrees',
      '21 November 2026 | Grace Oyelaran countersigned it',
      '22 November 2026 | Closed',
    ]);
    expect(saying([step('acknowledge', sian, '2026-11-20')])).toEqual([
      '20 November 2026 | Siân Hughes has read it and agrees',
    ]);
  });

  it('gives the reason where one was given, and says when something was shared a second time', () => {
    expect(
      saying(
        [
          step('submit-self-assessment', sian, '2026-11-12'),
          step('return-self-assessment', priya, '2026-11-13', 'Say more of June.'),
          step('submit-self-assessment', sian, '2026-11-14'),
          step('share', priya, '2026-11-19', 'She was abroad.'),
          step('record-not-acknowledged', null, '2026-12-04'),
        ],
        null,
      ).slice(1),
    ).toEqual([
      '13 November 2026 | Priya Shah gave the self-assessment back | Say more of June.',
      '14 November 2026 | Siân Hughes shared the self-assessment again',
      '19 November 2026 | Priya Shah shared it with Siân Hughes, without a meeting | She was abroad.',
      '4 December 2026 | Not acknowledged in time: it went on without Siân Hughes',
    ]);
  });

  it('asks for what was given back only while it is back', () => {
    const record = [
      step('submit-self-assessment', sian, '2026-11-12'),
      step('return-self-assessment', priya, '2026-11-13'),
    ];
    expect(givenBack({ state: 'self_assessment', record })).toBe(record[1]);
    const again = [...record, step('submit-self-assessment', sian, '2026-11-14')];
    expect(givenBack({ state: 'lead_assessment', record: again })).toBeUndefined();
  });

  it('tells whoever typed on after it was closed what closed it, and not that the text is too long', () => {
    const shared = [step('submit-self-assessment', sian, '2026-11-22')];
    const at = { appraisee: sian, appraiser: priya, state: 'lead_assessment' as const };
    expect(whyClosed({ ...at, record: shared }, 'self', 'sian')).toBe(
      'You have shared it with Priya Shah, on 22 November 2026.',
    );
    const without = [step('proceed-without-self-assessment', priya, '2026-11-22', 'Ill since June.')];
    expect(whyClosed({ ...at, record: without }, 'self', 'sian')).toMatch(/^Priya Shah has gone on without it/);
    expect(whyClosed({ ...at, state: 'meeting', record: shared }, 'lead', 'priya')).toBe(
      'The appraisal went on: it is at “Meeting” now.',
    );
    const read = [...shared, step('share', priya, '2026-11-23'), step('disagree', sian, '2026-11-24')];
    expect(whyClosed({ ...at, record: read }, 'agreed', 'priya')).toMatch(/^You have shared it with Siân Hughes/);
    expect(whyClosed({ ...at, record: read }, 'comment', 'sian')).toMatch(/^You have acknowledged it, on 24/);
  });

  it('says that there is a dispute, to whom it falls to decide, and to nobody once it is decided', () => {
    const disputed = { state: 'acknowledged_disagree', appraisee: sian, countersigner: grace } as const;
    expect(dispute(disputed, 'grace')).toMatch(/^Siân Hughes disagrees\. .* You record your decision/);
    expect(dispute(disputed, 'priya')).toMatch(/Grace Oyelaran decides on it\.$/);
    expect(dispute(disputed, 'sian')).toMatch(/^You disagree\. .* your comment/);
    expect(dispute({ ...disputed, state: 'countersigned' }, 'grace')).toBeUndefined();
  });
});
