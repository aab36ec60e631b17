import { type ComponentProps, type ReactNode, useId } from 'react';
import { faultAt } from '../api/problem';

type InputProps = Omit<ComponentProps<'input'>, 'id'>;

interface Props extends InputProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string;
}

/** A labelled input whose hint and fault belong to it for everybody. */
export function Field({ label, hint, fault, ...input }: Props) {
  const id = useId();
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
      <input {...input} id={id} aria-invalid={fault !== undefined} aria-describedby={described || undefined} />
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
