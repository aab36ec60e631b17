import { DecidedMeanwhile, meanwhile } from './probation-meanwhile';
import { ProblemError } from './problem';

const refused = (code: string) =>
  new ProblemError({ status: 409, headers: new Headers() }, { code, detail: 'In the words of the server.' });

describe('a step that was refused', () => {
  it('because somebody was quicker says that it has been decided', () => {
    const error = meanwhile(refused('wrong-state'));
    expect(error).toBeInstanceOf(DecidedMeanwhile);
    expect([error.status, error.code, error.message]).toEqual([
      409,
      'wrong-state',
      expect.stringMatching(/^This has been decided meanwhile/),
    ]);
  });

  it('for another reason keeps the words of the server', () => {
    expect(meanwhile(refused('too-late')).message).toBe('In the words of the server.');
  });
});
