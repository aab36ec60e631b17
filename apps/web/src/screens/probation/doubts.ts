import type { Probation } from '../../api/probations';
import { dayInWords, today } from '../../components/day';

interface Planned {
  /** Left out as long as nothing is said of it. */
  readonly companionOffered?: boolean;
  /** The day notice would be given on. */
  readonly noticeOn: string;
}

/** What speaks against not confirming somebody, a sentence each: for the lead who proposes it and HR who decides. */
export function doubtsOf(probation: Probation, { companionOffered, noticeOn }: Planned): string[] {
  const { agreedOn, reviews, dates, person } = probation;
  const doubts: string[] = [];
  if (companionOffered === false) {
    doubts.push('No companion was offered at the hearing. The Acas code of practice asks for one.');
  }
  if (agreedOn === null) doubts.push('The requirements were never agreed.');
  if (!reviews.some(({ sharedAt }) => sharedAt !== null)) doubts.push(`No review was shared with ${person.name}.`);
  if (dates) {
    const { qualifiesOn, latestNoticeOn } = dates.statutory;
    const from = dayInWords(qualifiesOn);
    if (qualifiesOn <= today()) doubts.push(`${person.name} is protected from unfair dismissal since ${from}.`);
    else if (noticeOn > latestNoticeOn) {
      const given = dayInWords(noticeOn);
      doubts.push(
        `With notice given on ${given}, ${person.name} is protected from unfair dismissal: they are from ${from} on.`,
      );
    }
  }
  return doubts;
}
