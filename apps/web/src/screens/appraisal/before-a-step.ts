import { type Appraisal, readAnew } from '../../api/appraisals';
import { ProblemError, sentenceOf } from '../../api/problem';
import type { FormSaves } from '../../autosave/form-saves';
import { isAnswered, keyOf } from './sections';
import { stateNames } from './states';

/** Something typed could not be brought to the server, so the step was not taken. */
export class NotSaved extends ProblemError {
  constructor() {
    super(
      { status: 0, headers: new Headers() },
      { detail: 'Something you typed is not saved yet. Look at the state beside the title, then try again.' },
    );
  }
}

/** Whether a step was refused because the appraisal is not what the page shows. */
export const isOutOfDate = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 409 || error.status === 412);

/** What happened meanwhile: why the step was refused, and where the appraisal is now, if that can be asked. */
export async function whatHappened(appraisal: Appraisal, error: unknown): Promise<string> {
  const why = `Nothing was done. ${sentenceOf(error)}`;
  const now = await readAnew(appraisal.id).catch(() => undefined);
  if (!now || now.state === appraisal.state) return why;
  return `${why} Meanwhile it went on from “${stateNames[appraisal.state]}” to “${stateNames[now.state]}”.`;
}

/** How much is written under "What we agreed": whoever shares it sees that before it is final. */
export function agreedSoFar({ id, items }: Appraisal, form: FormSaves | undefined): string {
  const questions = items.filter(({ kind }) => kind === 'question');
  const values = form?.values();
  const said = questions.filter((item) => isAnswered(values?.get(keyOf(id, item.id, 'agreed')))).length;
  if (said === 0) return 'Nothing is written yet under “What we agreed”.';
  return `“What we agreed” is written for ${said} of ${questions.length} questions.`;
}
