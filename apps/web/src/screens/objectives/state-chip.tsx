import type { ObjectiveState } from '../../api/objectives';
import { markOf, stateNames, toneOf } from './names';

/** The state in a word, and how it ended with a mark as well. */
export const StateChip = ({ state }: { state: ObjectiveState }) => (
  <span className={`chip ${toneOf[state] ?? ''}`}>
    {markOf[state] !== undefined && <span aria-hidden>{markOf[state]}</span>} {stateNames[state]}
  </span>
);
