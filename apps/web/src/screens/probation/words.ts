import type { Judgement, Probation, ProbationItem, Proposal, Review } from '../../api/probations';

export const judgementNames: Record<Judgement, string> = {
  met: 'Met',
  on_track: 'On track',
  concern: 'Concern',
  not_yet_seen: 'Not seen yet',
};

export const judgementTone: Record<Judgement, '' | 'ok' | 'warn' | 'bad'> = {
  met: 'ok',
  on_track: '',
  concern: 'bad',
  not_yet_seen: '',
};

const stateNames: Record<NonNullable<ProbationItem['state']>, string> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  decision_due: 'Decision due',
  suspended: 'Paused',
  lapsed: 'Lapsed: the last day passed undecided',
  confirmed_early: 'Confirmed early',
  confirmed: 'Confirmed',
  not_confirmed: 'Not confirmed',
  ended: 'Ended',
  closed_left: 'Closed: left',
  closed_moved: 'Closed: moved to another role',
  cancelled: 'Cancelled',
};

const stageNames: Record<ProbationItem['stage'], string> = {
  planned: 'Not started',
  open: 'Open',
  finished: 'Finished',
};

export const stateOf = ({ state, stage }: ProbationItem): string => (state ? stateNames[state] : stageNames[stage]);

export const outcomeNames: Record<Proposal['kind'], string> = {
  confirmed: 'Confirm',
  confirmed_early: 'Confirm early',
  extended: 'Extend',
  not_confirmed: 'Not confirm',
};

export const decisionStateNames: Record<Proposal['state'], string> = {
  proposed: 'Proposed',
  withdrawn: 'Withdrawn',
  returned: 'Given back',
  overtaken: 'Overtaken',
  confirmed: 'Issued',
};

export const letterNames: Record<Probation['letters'][number]['kind'], string> = {
  'confirmation-letter': 'Confirmation letter',
  'extension-letter': 'Letter on the extension',
  'written-statement': 'Written statement of the changed terms',
  'notice-letter': 'Letter of notice',
};

export const ruleNames: Record<Probation['tasks'][number]['rule'], string> = {
  'probation-requirements': 'Agree the requirements',
  'probation-review': 'Review',
  'probation-comment': 'Comment on the review',
  'probation-decision': 'Decision',
  'probation-statutory-date': 'Check the statutory date',
  'probation-letter': 'Letter',
};

export const historyNames: Record<Probation['history'][number]['action'], string> = {
  begin: 'Began',
  'agree-requirements': 'Requirements agreed',
  'call-for-decision': 'Decision called for',
  'propose-confirmation': 'Confirmation proposed',
  'propose-early-confirmation': 'Early confirmation proposed',
  'propose-extension': 'Extension proposed',
  'propose-non-confirmation': 'Proposed not to confirm',
  'withdraw-proposal': 'Proposal withdrawn',
  'return-proposal': 'Proposal given back',
  confirm: 'Confirmed',
  'confirm-early': 'Confirmed early',
  extend: 'Extended',
  'not-confirm': 'Not confirmed',
  end: 'Ended',
  lapse: 'Lapsed',
  'deem-confirmed': 'Confirmed, as the policy says of an undecided one',
  suspend: 'Paused',
  resume: 'Resumed',
  'close-left': 'Closed: left',
  'close-moved': 'Closed: moved',
  cancel: 'Cancelled',
};

/** The reviews in order of their days, each with a name of its own in this probation. */
export function namedReviews(reviews: readonly Review[]): { name: string; review: Review }[] {
  const counts = { planned: 0, concern: 0, final: 0 };
  const first = { planned: 'Review', concern: 'Second look', final: 'Final review' };
  return [...reviews]
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
    .map((review) => {
      const count = ++counts[review.kind];
      const numbered = review.kind === 'planned' || count > 1;
      return { name: numbered ? `${first[review.kind]} ${count}` : first[review.kind], review };
    });
}

/** Whose turn it is, said to the one who reads. */
export function turnOf({ turn, person, lead, stage }: ProbationItem, viewerId: string): string {
  if (stage === 'finished' && turn === 'nobody') return 'It is finished';
  if (turn === 'nobody') return 'Nobody’s turn now';
  if (turn === 'hr') return 'HR’s turn';
  const whose = turn === 'subject' ? person : lead;
  return whose.id === viewerId ? 'Your turn' : `${whose.name}’s turn`;
}

/** '98 days left', 'last day today', '3 days after the last day'. */
export function daysLeftInWords(days: number): string {
  if (days === 0) return 'Last day is today';
  if (days < 0) return days === -1 ? '1 day past the last day' : `${-days} days past the last day`;
  return days === 1 ? '1 day left' : `${days} days left`;
}

/** The latest judgement of each requirement that was shared, or that the reader wrote: by requirement. */
export function latestJudgements(
  reviews: readonly Review[],
): ReadonlyMap<string, { judgement: Judgement; on: string }> {
  const shared = reviews
    .filter(({ sharedAt, note }) => sharedAt !== null && note !== null)
    .sort((one, other) => (one.sharedAt ?? '').localeCompare(other.sharedAt ?? ''));
  return new Map(
    shared.flatMap(({ note, sharedAt }) =>
      (note?.judgements ?? []).map(
        ({ requirementId, judgement }) => [requirementId, { judgement, on: sharedAt ?? '' }] as const,
      ),
    ),
  );
}

/** The next review that is not shared. */
export const nextReviewOf = ({ reviews }: Pick<Probation, 'reviews'>): Review | undefined =>
  namedReviews(reviews).find(({ review }) => review.sharedAt === null)?.review;
