import { useState } from 'react';
import { askAnew, type Objective } from '../../api/objectives';
import { ProblemError } from '../../api/problem';
import { overWords } from './over-words';

/**
 * The objective as it was when a dialog about it opened. Once it is another one nothing can be done in that dialog:
 * `over` says what is different, and nobody agrees to words that stand behind it unread.
 */
export function useSeen(objective: Objective) {
  const [seen] = useState(objective);
  const [acting, setActing] = useState(false);
  const [refused, setRefused] = useState(false);
  const moved = objective.version !== seen.version;
  /** What it does is done to the version that was seen; a refusal because of a newer one closes the dialog off. */
  const act = async (step: (of: Objective) => Promise<unknown>): Promise<void> => {
    setActing(true);
    try {
      await step(seen);
    } catch (error) {
      setActing(false);
      const status = error instanceof ProblemError ? error.status : 0;
      setRefused(status === 412);
      if (status === 412 || status === 409) await askAnew();
      throw error;
    }
  };
  return { act, over: !acting && (moved || refused) ? overWords(seen, objective) : undefined };
}
