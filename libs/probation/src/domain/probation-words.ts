import type { OpenTask } from './probation-tasks';

export interface TaskWords {
  readonly title: string;
  readonly verb: string;
}

/** What a task says: what to do, never what was written or proposed (permissions SR-25). */
export function wordsFor(
  { rule, doer, hasLeft = false }: Pick<OpenTask, 'rule' | 'doer'> & { readonly hasLeft?: boolean },
  personName: string,
): TaskWords {
  switch (rule) {
    case 'probation-requirements':
      return { title: `Agree the requirements with ${personName}`, verb: 'Open' };
    case 'probation-review':
      return { title: `Review the probation of ${personName}`, verb: 'Write' };
    case 'probation-comment':
      return { title: 'Read the review of your probation and comment on it', verb: 'Read' };
    case 'probation-decision':
      if (hasLeft) return { title: `Close the probation of ${personName}, who has left`, verb: 'Open' };
      return doer === 'hr'
        ? { title: `Answer the proposal on the probation of ${personName}`, verb: 'Read' }
        : { title: `Propose an outcome of the probation of ${personName}`, verb: 'Decide' };
    case 'probation-statutory-date':
      return { title: `Check the statutory date of ${personName}, whose probation is paused`, verb: 'Open' };
    case 'probation-letter':
      return { title: `Send the letter on the probation of ${personName}`, verb: 'Open' };
  }
}

export const pathOf = (probationId: string): string => `/probations/${probationId}`;
