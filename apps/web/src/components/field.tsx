import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react';
import { faultAt } from '../api/problem';
import { tooLong } from './text-room';

type InputProps = Omit<ComponentProps<'input'>, 'id'>;

interface Props extends InputProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string;
}

/**
 * A labelled input whose hint and fault belong to it for everybody. What is pasted is never cut at `maxLength`: it says
 * by how much it is too long, and a form that is sent as a whole waits until it is short enough.
 */
export function Field({ label, hint, fault: refused, maxLength, ...input }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const by = maxLength === undefined ? 0 : String(input.value ?? '').length - maxLength;
  const over = by > 0 ? `${tooLong(by)}.` : undefined;
  useEffect(() => box.current?.setCustomValidity(over ?? ''), [over]);
  const fault = over === undefined ? refused : `${over} All of it stays here until it is short enough to be sent.`;
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        {...input}
        ref={box}
        id={id}
        aria-invalid={fault !== undefined}
        aria-describedby={described || undefined}
      />
      {fault !== undefined && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}

/** The fault of the field of that name in what was sent, from the problem's JSON pointers. */
export const faultOf = (error: unknown, name: string): string | undefined => faultAt(error, `/${name}`);
