import { useState } from 'react';
import { readWeight } from '../../api/objective-figures';
import { Field } from '../../components/field';

interface Props {
  /** In basis points. */
  readonly value: number | null;
  readonly hint: string | undefined;
  readonly fault: string | undefined;
  readonly onChange: (weight: number | null) => void;
  /** What stands in the field cannot be read: it goes nowhere, and what is stored stays. */
  readonly onUnfit: (fault: string | undefined) => void;
}

export function WeightField({ value, hint, fault, onChange, onUnfit }: Props) {
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? undefined : readWeight(typed);
  // Somebody else’s words may have taken the place of what was typed.
  const stands = read !== undefined && ('fault' in read || read.value === value);
  const hear = (text: string) => {
    setTyped(text);
    const now = readWeight(text);
    onUnfit('fault' in now ? now.fault : undefined);
    if ('value' in now && now.value !== value) onChange(now.value);
  };
  return (
    <Field
      label="Weight in %"
      hint={hint}
      inputMode="decimal"
      autoComplete="off"
      value={stands ? typed : value === null ? '' : value / 100}
      fault={fault}
      onChange={({ currentTarget }) => hear(currentTarget.value)}
    />
  );
}
