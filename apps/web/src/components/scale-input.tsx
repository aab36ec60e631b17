import { useId } from 'react';

interface Option<Value> {
  readonly value: Value;
  readonly name: string;
}

interface Props<Value> {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  /** The option that the role asks for: it is marked, with a word. */
  readonly target?: Value;
  readonly hideLegend?: boolean;
  readonly disabled?: boolean;
  readonly wide?: boolean;
}

/** A choice of one in a compact row: radio buttons, each with its word in a box of 44 px. */
export function Choice<Value extends string | number | null>(props: Props<Value>) {
  const { legend, value, options, onChange, target, hideLegend = false, disabled = false, wide = false } = props;
  const name = useId();
  return (
    <fieldset className="stack close" disabled={disabled}>
      <legend className={hideLegend ? 'unseen' : 'label'}>{legend}</legend>
      <div className={wide ? 'scale levels' : 'scale'}>
        {options.map((option) => (
          <label
            key={String(option.value)}
            className={target !== undefined && target !== null && option.value === target ? 'target' : undefined}
          >
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
