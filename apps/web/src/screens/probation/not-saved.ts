import { ProblemError } from '../../api/problem';

/** Nothing is handed in while some of it is not on the server. */
export class NotSaved extends ProblemError {
  constructor() {
    super(
      { status: 409, headers: new Headers() },
      { detail: 'Something you typed is not saved yet. Look at the state beside the title, then try again.' },
    );
  }
}
