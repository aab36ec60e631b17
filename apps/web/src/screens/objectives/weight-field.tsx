import { useEffect, useRef, useState } from 'react';
import { readWeight } from '../../api/objective-figures';
import { useKeptHere } from '../../app/use-kept-here';
import { Field } from '../../components/field';

interface Props {
  /** Where what cannot be read lies on the device until it can. */
  readonly place: string;
  /** In basis points. */
  readonly value: number | null;
  readonly hint: string | undefined;
  readonly fault: string | undefined;
  readonly onChange: (weight: number | null) => void;
  /** What stands in the field cannot be read: it goes nowhere, and what is stored stays. */
  readonly onUnfit: (fault: string | undefined) => void;
}

const notTyped = { typed: '' };

/** Why it cannot be read, and what that means for it. */
function faultOf(typed: string): string | undefined {
  const read = readWeight(typed);
  return 'fault' in read ? `${read.fault} Until then it is not saved.` : undefined;
}

export function WeightField({ place, value, hint, fault, onChange, onUnfit }: Props) {
  const kept = useKeptHere(place, notTyped);
  const [typed, setTyped] = useState<string>();
  const here = typed ?? (kept.putBack ? kept.value.typed : undefined);
  const read = here === undefined ? undefined : readWeight(here);
  // Somebody else’s words may have taken the place of what was typed.
  const stands = read !== undefined && ('fault' in read || read.value === value);
  const told = useRef(false);
  useEffect(() => {
    if (!kept.putBack || told.current) return;
    told.current = true;
    onUnfit(faultOf(kept.value.typed));
  });
  const hear = (text: string) => {
    setTyped(text);
    const unfit = faultOf(text);
    onUnfit(unfit);
    if (unfit === undefined) kept.drop();
    else kept.change({ typed: text });
    const now = readWeight(text);
    if ('value' in now && now.value !== value) onChange(now.value);
  };
  return (
    <Field
      label="Weight in %"
      hint={hint}
      inputMode="decimal"
      autoComplete="off"
      value={stands ? here : value === null ? '' : value / 100}
      fault={fault}
      onChange={({ currentTarget }) => hear(currentTarget.value)}
    />
  );
}
