import { type ComponentProps, useEffect, useRef } from 'react';
import { ANSWER_LIMIT, overInWords, roomIn } from './text-room';

interface Props extends Omit<ComponentProps<'textarea'>, 'maxLength' | 'value' | 'id'> {
  readonly id: string;
  readonly value: string;
  readonly limit?: number;
  /** What is too long, and saved by itself once it is not; else it waits for a button. */
  readonly savesItself?: boolean;
}

/**
 * A text area that never cuts what is typed or pasted: near its limit it counts, beyond it it says by how much, and a
 * form that is sent as a whole waits until it is short enough.
 */
export function LongText(props: Props) {
  const { id, value, limit = ANSWER_LIMIT, savesItself = false, ...rest } = props;
  const { 'aria-describedby': described, 'aria-invalid': invalid, ...area } = rest;
  const box = useRef<HTMLTextAreaElement>(null);
  const room = roomIn(value.length, limit);
  const over = value.length > limit;
  useEffect(() => box.current?.setCustomValidity(over ? `${room ?? ''}.` : ''), [over, room]);
  const describedBy = [described, room !== undefined && `${id}-room`].filter(Boolean).join(' ');
  return (
    <>
      <textarea
        {...area}
        ref={box}
        id={id}
        value={value}
        aria-invalid={over || invalid || undefined}
        aria-describedby={describedBy || undefined}
      />
      {room !== undefined && (
        <span className={over ? 'fault' : 'hint'} id={`${id}-room`}>
          {over ? overInWords(value.length - limit, savesItself) : room}
        </span>
      )}
    </>
  );
}

interface AskedProps extends Omit<Props, 'id'> {
  readonly id: string;
  readonly label: string;
}

/** The same with its label, for what a dialog asks. */
export const AskedText = ({ label, ...text }: AskedProps) => (
  <div className="field">
    <label htmlFor={text.id}>{label}</label>
    <LongText rows={4} {...text} />
  </div>
);
