import { recordOf } from './appraisal-record';
import type { AppraisalAction } from './appraisal-lifecycle';

const told = (...actions: AppraisalAction[]) =>
  recordOf(actions.map((action) => ({ action }))).map((step) => step.action);

describe('the record of an appraisal', () => {
  it('tells each step from handing in to closing, in the order in which they were taken', () => {
    const steps = ['submit-self-assessment', 'share', 'disagree', 'countersign', 'close'] as const;
    expect(told('open', ...steps)).toEqual(steps);
  });

  it('keeps what was given back, and that it was handed in again', () => {
    const steps = ['submit-self-assessment', 'return-self-assessment', 'submit-self-assessment'] as const;
    expect(told(...steps)).toEqual(steps);
  });

  it('does not tell what was taken back before it was opened', () => {
    expect(told('submit-self-assessment', 'recall-self-assessment')).toEqual([]);
    expect(
      told('submit-self-assessment', 'return-self-assessment', 'submit-self-assessment', 'recall-self-assessment'),
    ).toEqual(['submit-self-assessment', 'return-self-assessment']);
  });

  it('says nothing of the lead’s draft: not when it was complete, nor that it was taken back (SR-14)', () => {
    expect(told('submit-self-assessment', 'submit-lead-assessment', 'recall-lead-assessment')).toEqual([
      'submit-self-assessment',
    ]);
  });
});
