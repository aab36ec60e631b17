import type { TeamProgress } from '../../api/cycles';
import type { Part } from '../../pictures/shares';

/** The stages of a group's appraisals, the furthest first. */
export const partsOf = ({ signed, shared, inProgress, notStarted }: TeamProgress): Part[] => [
  { name: 'Signed', count: signed, mark: 1 },
  { name: 'Shared', count: shared, mark: 2 },
  { name: 'In progress', count: inProgress, mark: 3 },
  { name: 'Not started', count: notStarted, mark: 'none' },
];
