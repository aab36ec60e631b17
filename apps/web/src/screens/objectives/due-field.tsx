import { type SyntheticEvent, useState } from 'react';
import { day } from '../../components/day';
import { Field } from '../../components/field';

interface Props {
  readonly value: string | null;
  readonly fault: string | undefined;
  readonly onChange: (dueOn: string | null) => void;
  /** What stands in the field is no date: it goes nowhere, and what is stored stays. */
  readonly onUnfit: (fault: string | undefined) => void;
}

/** A year that is still being typed reads as one of antiquity, and one digit too many as one without end. */
const isDay = (typed: string): boolean => /^(19|20|21)\d\d-\d\d-\d\d$/.test(typed);

/** A browser says of 31 February that the field is empty; only `badInput` tells it from one that was emptied. */
export function DueField({ value, fault, onChange, onUnfit }: Props) {
  const [unread, setUnread] = useState<string>();
  // On the way from the 28th to the 31st of February stands the 3rd: what stays is the day that was there before.
  const [before, setBefore] = useState(value);
  const hear = ({ currentTarget: { value: typed, validity } }: SyntheticEvent<HTMLInputElement>) => {
    const unfit = validity.badInput || (typed !== '' && !isDay(typed));
    setUnread(unfit ? typed : undefined);
    const stays = before === null ? 'No day is saved.' : `${day(before)} stays until you give another day.`;
    onUnfit(unfit ? `This is no date. ${stays}` : undefined);
    const next = unfit ? before : typed || null;
    if (next !== value) onChange(next);
  };
  return (
    <Field
      label="Due"
      type="date"
      value={unread ?? value ?? ''}
      fault={fault}
      onFocus={() => unread === undefined && setBefore(value)}
      onChange={hear}
      // A date that was begun and not finished changes nothing that the browser would tell of.
      onBlur={hear}
    />
  );
}
