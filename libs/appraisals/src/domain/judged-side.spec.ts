import { appraisalStates } from './appraisal';
import { readableSides } from './appraisal-policy';
import { annsAppraisal, cast } from './facts.fixture';
import { judgedSides } from './judged-side';

const opened = { selfOpenedAt: new Date('2026-11-03T10:00:00Z') };

describe('which judgements are told outside the appraisal', () => {
  it.each([
    ['self_assessment', ['self'], [], []],
    ['lead_assessment', ['self'], ['self'], []],
    ['meeting', ['self'], ['self'], ['self']],
    ['shared', ['self', 'lead'], ['self', 'lead'], ['self', 'lead']],
    ['acknowledged_disagree', ['self', 'lead'], ['self', 'lead'], ['self', 'lead']],
    ['countersigned', ['self', 'lead'], ['self', 'lead'], ['self', 'lead']],
  ] as const)('%s: to the appraisee %j, the appraiser %j, the countersigner %j', (state, ann, bob, cat) => {
    const appraisal = annsAppraisal(state, opened);
    const told = [cast.appraisee, cast.appraiser, cast.countersigner].map((viewer) => judgedSides(viewer, appraisal));
    expect(told).toEqual([ann, bob, cat]);
  });

  it('are never more than the appraisal itself shows, and none to HR, overseers and strangers', () => {
    for (const state of appraisalStates) {
      const appraisal = annsAppraisal(state, { ...opened, openedByViewer: true });
      for (const [who, viewer] of Object.entries(cast)) {
        const told = judgedSides(viewer, appraisal);
        expect(readableSides(viewer, appraisal)).toEqual(expect.arrayContaining(told));
        if (!['appraisee', 'appraiser', 'countersigner'].includes(who))
          expect({ who, told }).toEqual({ who, told: [] });
      }
    }
  });

  it('leave out what was handed in and may still be taken back, but not from who wrote it', () => {
    const appraisal = annsAppraisal('lead_assessment');
    expect(judgedSides(cast.appraiser, appraisal)).toEqual([]);
    expect(judgedSides(cast.appraisee, appraisal)).toEqual(['self']);
  });
});
