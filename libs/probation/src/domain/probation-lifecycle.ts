import { defineSteps, type Step } from '@app/kernel';
import type { OutcomeKind, ProbationState } from './probation';

/** How somebody stands to one probation. An overseer leads a team further up and sees progress only. */
export const probationRelations = ['subject', 'lead', 'countersigner', 'hr', 'overseer', 'system'] as const;
export type ProbationRelation = (typeof probationRelations)[number];

/** A proposal, a return or an agreement is a step that leaves the probation where it is. */
type Target = ProbationState | 'same';

const running: readonly ProbationState[] = ['in_progress', 'decision_due'];
/** Who missed the last day may still be confirmed; nobody is dismissed and nothing is extended afterwards. */
const confirmable: readonly ProbationState[] = [...running, 'lapsed'];
const undecided: readonly ProbationState[] = ['not_started', ...running, 'suspended', 'lapsed'];
const unfinished: readonly ProbationState[] = [...undecided, 'not_confirmed'];

/** The whole lifecycle. Read a row as: from these states, this relation may take it to that state. */
// prettier-ignore
export const probationSteps = defineSteps<Target, ProbationRelation>()({
  'begin':                     { from: ['not_started'],                to: 'in_progress',     by: ['system'] },
  'agree-requirements':        { from: running,                        to: 'same',            by: ['lead', 'hr'] },
  'call-for-decision':         { from: ['in_progress'],                to: 'decision_due',    by: ['system'] },
  'propose-confirmation':      { from: confirmable,                    to: 'same',            by: ['lead'] },
  'propose-early-confirmation': { from: ['in_progress'],               to: 'same',            by: ['lead'] },
  'propose-extension':         { from: running,                        to: 'same',            by: ['lead'] },
  'propose-non-confirmation':  { from: running,                        to: 'same',            by: ['lead'] },
  'withdraw-proposal':         { from: confirmable,                    to: 'same',            by: ['lead'] },
  'return-proposal':           { from: confirmable,                    to: 'same',            by: ['hr'] },
  'confirm':                   { from: confirmable,                    to: 'confirmed',       by: ['hr'] },
  'confirm-early':             { from: ['in_progress'],                to: 'confirmed_early', by: ['hr'] },
  'extend':                    { from: running,                        to: 'in_progress',     by: ['hr'] },
  'not-confirm':               { from: running,                        to: 'not_confirmed',   by: ['hr'] },
  'end':                       { from: ['not_confirmed'],              to: 'ended',           by: ['system'] },
  'lapse':                     { from: running,                        to: 'lapsed',          by: ['system'] },
  'deem-confirmed':            { from: running,                        to: 'confirmed',       by: ['system'] },
  'suspend':                   { from: ['in_progress'],                to: 'suspended',       by: ['hr'] },
  'resume':                    { from: ['suspended'],                  to: 'in_progress',     by: ['hr'] },
  'close-left':                { from: unfinished,                     to: 'closed_left',     by: ['hr'] },
  'close-moved':               { from: unfinished,                     to: 'closed_moved',    by: ['hr'] },
  'cancel':                    { from: undecided,                      to: 'cancelled',       by: ['hr'] },
});

export type ProbationAction = keyof typeof probationSteps;
export type ProbationStep = Step<Target, ProbationRelation>;
export const probationActions = Object.keys(probationSteps) as ProbationAction[];

/** Which step proposes which outcome, and which one answers it. */
export const proposes: Partial<Record<ProbationAction, OutcomeKind>> = {
  'propose-confirmation': 'confirmed',
  'propose-early-confirmation': 'confirmed_early',
  'propose-extension': 'extended',
  'propose-non-confirmation': 'not_confirmed',
};

export const decides: Partial<Record<ProbationAction, OutcomeKind>> = {
  confirm: 'confirmed',
  'confirm-early': 'confirmed_early',
  extend: 'extended',
  'not-confirm': 'not_confirmed',
};

/** Where a step leads from here. */
export function targetOf(action: ProbationAction, from: ProbationState): ProbationState {
  const { to }: ProbationStep = probationSteps[action];
  return to === 'same' ? from : to;
}
