import type { Appraisal } from '../../api/appraisals';
import type { Effect, NewerRole } from '../../api/rebase';

type Facts = Pick<Appraisal, 'appraisee' | 'appraiser' | 'state' | 'selfProgress'>;

const rows = (count: number, one: string, many: string): string =>
  count === 1 ? `1 row ${one}` : `${count} rows ${many}`;

/** What moving would come to, in numbers, for whoever is about to do it. */
export function effectOf({ kept, added, left, leftWithWords }: Effect, appraisal: Facts): string[] {
  const asked = appraisal.state === 'lead_assessment' && appraisal.selfProgress === 'submitted';
  const { name } = appraisal.appraisee;
  return [
    `${rows(kept, 'stays', 'stay')}, with everything written about ${kept === 1 ? 'it' : 'them'}.`,
    ...(added === 0
      ? []
      : [`${rows(added, 'is', 'are')} new: nobody has answered ${added === 1 ? 'it' : 'them'} yet.`]),
    ...(added === 0 || !asked
      ? []
      : [
          `${name} handed in before. What is new is marked as not asked of them. Give it back to them if they should answer it.`,
        ]),
    ...(left === 0
      ? []
      : [`${rows(left, 'is', 'are')} no longer in the role profile: not asked for any more, and not counted.`]),
    ...(left === 0 ? [] : [staying(left, leftWithWords)]),
  ];
}

/** What others have written and not shared is not told of, not even as a number. */
const staying = (left: number, withWords: number): string =>
  withWords === 0
    ? `What anybody may have written about ${left === 1 ? 'it' : 'them'} is kept for its writer.`
    : `What is written about ${withWords === left ? (left === 1 ? 'it' : 'them') : `${withWords} of them`} stays at the end of the form.`;

/** Why this reader cannot move it, or not now. Once it is shared, nobody is told of a newer version any more. */
export function whyNotOf({ whyNot }: Pick<NewerRole, 'whyNot'>, { appraiser }: Facts): string | undefined {
  switch (whyNot) {
    case 'not-yours':
      return `Only ${appraiser.name} or HR can move it, on purpose. Nothing changes by itself.`;
    case 'wrong-state':
      return 'The lead’s part is handed in. It can be moved once that is taken back.';
    default:
      return undefined;
  }
}
