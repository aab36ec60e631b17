import type { AppraisalAction } from './appraisal-lifecycle';

/**
 * The steps that everybody who reads the appraisal beyond its progress is told of, by name and day. That the lead's
 * view was completed or taken back is not among them: nothing of it shows to the appraisee (docs/permissions.md, SR-14).
 */
export const recordedActions = [
  'submit-self-assessment',
  'proceed-without-self-assessment',
  'return-self-assessment',
  'share',
  'acknowledge',
  'disagree',
  'record-not-acknowledged',
  'countersign',
  'close',
] as const satisfies readonly AppraisalAction[];
export type RecordedAction = (typeof recordedActions)[number];

interface Taken {
  readonly action: AppraisalAction;
}

/** What is asked of the database for it: taking back is not told, and what was taken back is no longer there. */
export const actionsOnRecord: readonly AppraisalAction[] = [...recordedActions, 'recall-self-assessment'];

const isRecorded = <T extends Taken>(step: T): step is T & { readonly action: RecordedAction } =>
  recordedActions.some((action) => action === step.action);

/** The way an appraisal went, oldest step first. */
export function recordOf<T extends Taken>(steps: readonly T[]): (T & { readonly action: RecordedAction })[] {
  const record: (T & { readonly action: RecordedAction })[] = [];
  for (const step of steps) {
    if (step.action === 'recall-self-assessment') record.pop();
    else if (isRecorded(step)) record.push(step);
  }
  return record;
}
