import { type LocalDate, Problem } from '@app/kernel';
import { inWords } from './first-day';
import { hasBegun } from './role-profile-policy';
import type { VersionLife } from './role-profile';

interface Numbered extends VersionLife {
  readonly number: number;
}

/** What stands on a version, or is planned to: while anything does, it is not withdrawn. */
export interface Pins {
  readonly people: number;
  readonly appraisals: number;
  readonly probations: number;
  readonly objectives: number;
}

/** Why a version that was published is not withdrawn, where more can be said than that it is not its turn. */
export function whyNotWithdrawn(version: Numbered, today: LocalDate): Problem | undefined {
  const { number, state, effectiveFrom } = version;
  if (effectiveFrom === null) return undefined;
  if (hasBegun(version, today)) {
    const message = `Version ${number} counts since ${inWords(effectiveFrom)}, so it stays on record. What puts it right is a new version.`;
    return new Problem('conflict', 'has-begun', message);
  }
  if (state !== 'retired') return undefined;
  const message = `Another version was published after version ${number}. Withdraw that one first.`;
  return new Problem('conflict', 'another-follows', message);
}

/** Refuses (`conflict`, `stands-on-it`) while something stands on the version, and says how much. */
export function demandNothingOnIt({ number }: Numbered, pins: Pins): void {
  const found = [
    counted(pins.people, 'person holds it or is to', 'people hold it or are to'),
    counted(pins.appraisals, 'appraisal stands on it', 'appraisals stand on it'),
    counted(pins.probations, 'probation stands on it', 'probations stand on it'),
    counted(pins.objectives, 'objective names a part of it', 'objectives name parts of it'),
  ].filter((words) => words !== undefined);
  if (found.length === 0) return;
  const message = `Version ${number} cannot be withdrawn: ${found.join(', ')}. Move what stands on it to another version first.`;
  throw new Problem('conflict', 'stands-on-it', message, { standsOnIt: { ...pins } });
}

const counted = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : count === 1 ? `1 ${one}` : `${count} ${many}`;

/** Refuses (`invalid`, `reason-missing`) a reason that says nothing. */
export function demandReason(reason: string): void {
  if (reason.trim() !== '') return;
  const message = 'Say why it is withdrawn.';
  throw new Problem('invalid', 'reason-missing', message, {
    errors: [{ pointer: '/reason', code: 'reason-missing', message }],
  });
}
