import { useId } from 'react';
import type { ObjectiveState } from '../../api/objectives';
import { objectiveStates, stateNames } from './names';

interface Props {
  readonly state: ObjectiveState | undefined;
  readonly onChange: (state: ObjectiveState | undefined) => void;
}

/** Which of them to show: the choice is part of the address. */
export function StateFilter({ state, onChange }: Props) {
  const id = useId();
  return (
    <div className="field filter">
      <label htmlFor={id}>Show</label>
      <select
        id={id}
        value={state ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? undefined : (value as ObjectiveState))}
      >
        <option value="">All</option>
        {objectiveStates.map((one) => (
          <option key={one} value={one}>
            {stateNames[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
