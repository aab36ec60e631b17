import { ProblemError } from '../../api/problem';

/** What a dialog says that would act on words which are not on the server yet. */
export const notSaved = (): ProblemError =>
  new ProblemError(
    { status: 409, headers: new Headers() },
    { detail: 'Something you typed is not saved yet. Look at the state beside the title, then try again.' },
  );
