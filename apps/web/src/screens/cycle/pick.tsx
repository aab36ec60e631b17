import { useId } from 'react';

interface Props<Name extends string> {
  readonly label: string;
  /** What is shown while nothing is picked. */
  readonly all: string;
  readonly names: Readonly<Record<Name, string>>;
  readonly value: Name | undefined;
  readonly onPick: (picked: Name | undefined) => void;
}

/** One of a few, or all of them. */
export function Pick<Name extends string>({ label, all, names, value, onPick }: Props<Name>) {
  const id = useId();
  const choices = Object.keys(names) as Name[];
  return (
    <div className="field filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ currentTarget }) => onPick(choices.find((choice) => choice === currentTarget.value))}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {names[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
