import type { Viewer } from '@app/access';

/** A step that was judged of a person in an appraisal. */
export interface JudgedStep {
  readonly kind: 'organisation_skill' | 'knowledge';
  readonly title: string;
  /** The skill of the library. */
  readonly skillId: string | null;
  /** 1 to 4. */
  readonly step: number;
  readonly basis: 'self' | 'lead';
}

/** Knows appraisals, which this lib does not: `appraisals` implements it and provides it to everybody. */
export abstract class JudgedSteps {
  /** What was judged last of this person, as far as this viewer may read it; of a skill nobody judged there is none. */
  abstract of(viewer: Viewer, personId: string): Promise<JudgedStep[]>;
}
