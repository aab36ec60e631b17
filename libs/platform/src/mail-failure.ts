/**
 * Why a mail did not go out: the server will never take it (`refused`), not now (`later`), could not be reached
 * (`unreachable`), does not let us in (`sign-in`), or went away while it had the text and may have sent it (`unknown`).
 */
export type MailFailureKind = 'refused' | 'later' | 'unreachable' | 'sign-in' | 'unknown';

/** Its message holds no address: it goes into a log. */
export class MailFailure extends Error {
  constructor(
    readonly kind: MailFailureKind,
    message: string,
  ) {
    super(message);
  }
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** What an error of nodemailer means; `begun` says whether the text may have begun to go out. */
export function failureOf(error: unknown, begun: boolean): MailFailure {
  if (error instanceof MailFailure) return error;
  const { code = '', responseCode = 0, command = '' } = error as SmtpError;
  const message = [code, command, responseCode || ''].filter((part) => part !== '').join(' ') || 'no answer';
  return new MailFailure(kindOf({ code, responseCode, command }, begun), message);
}

function kindOf({ code, responseCode, command }: Required<SmtpError>, begun: boolean): MailFailureKind {
  if (code === 'EAUTH' || responseCode === 535 || responseCode === 530) return 'sign-in';
  // A permanent answer about anything but the recipient or the text is about us, and an operator can mend it.
  if (responseCode >= 500) return command === 'RCPT TO' || command === 'DATA' ? 'refused' : 'later';
  if (responseCode >= 400) return 'later';
  // nodemailer names the step only when the server answered it; a lost connection is always called 'CONN'.
  return begun ? 'unknown' : 'unreachable';
}
