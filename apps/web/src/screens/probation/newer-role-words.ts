import type { Probation } from '../../api/probations';
import type { Effect, NewerRole } from '../../api/rebase';

type Facts = Pick<Probation, 'lead' | 'agreedOn' | 'state'>;

const requirements = (count: number): string => (count === 1 ? '1 requirement' : `${count} requirements`);

/** What moving would come to, in numbers, for whoever is about to do it. */
export function effectOf({ kept, added, left }: Effect, { agreedOn }: Facts): string[] {
  const agreed = agreedOn !== null;
  const words = agreed ? ', in the words that were agreed' : '';
  return [
    `${requirements(kept)} from the role profile ${kept === 1 ? 'is' : 'are'} in both versions and ${kept === 1 ? 'stays' : 'stay'}${words}.`,
    ...(left === 0
      ? []
      : [`${requirements(left)} ${left === 1 ? 'is' : 'are'} no longer in the role profile, and asked for as before.`]),
    ...(added === 0 ? [] : [offered(added, agreed)]),
    'What was judged in reviews stays as it is.',
  ];
}

function offered(added: number, agreed: boolean): string {
  const rows = added === 1 ? '1 row is' : `${added} rows are`;
  return agreed
    ? `${rows} new in the role profile. What was agreed does not change: nothing of it is asked for.`
    : `${rows} new in the role profile. Nothing of it is asked for until you choose it among the requirements.`;
}

/** Why this reader cannot move it, or not now. */
export function whyNotOf({ whyNot }: Pick<NewerRole, 'whyNot'>, { lead, state }: Facts): string | undefined {
  switch (whyNot) {
    case 'not-yours':
      return `Only ${lead.name} or HR can move it, on purpose. Nothing changes by itself.`;
    case 'proposed':
      return 'An outcome is proposed on what was asked so far. It can be moved if that is withdrawn or returned.';
    case 'wrong-state':
      return state === 'suspended'
        ? 'It is paused. It can be moved when it goes on.'
        : 'The decision is due, and is made on the version that was judged by.';
    default:
      return undefined;
  }
}
