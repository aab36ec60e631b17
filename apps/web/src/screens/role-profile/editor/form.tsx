import { type FormEvent, useContext, useId, useState } from 'react';
import { Field } from '../../../components/field';
import { useOnce } from '../../../components/once';
import { Refused } from '../../../components/refused';
import type { FieldOf } from './fields';
import { type Typed, TypedContext } from './typed';

interface Props<Of> {
  readonly name: string;
  /** What tells this form from every other one of the page. */
  readonly place: string;
  readonly fields: readonly FieldOf<Of>[];
  readonly of: Of;
  readonly onSave: (typed: Typed) => Promise<void>;
  readonly onCancel: () => void;
}

/** The fields of one row or of the profile. What was typed stays when it is refused. */
export function CorrectionForm<Of>({ name, place, fields, of, onSave, onCancel }: Props<Of>) {
  const words = useContext(TypedContext);
  const [typed, setTyped] = useState<Typed>(() => words.at(place) ?? {});
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const save = useOnce(async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      await onSave(typed);
      words.keep(place, undefined);
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  });
  const type = (next: Typed) => {
    setTyped(next);
    words.keep(place, next);
  };
  const cancel = () => {
    words.keep(place, undefined);
    onCancel();
  };
  return (
    <form
      className="sunken stack"
      aria-label={`Correct ${name}`}
      data-typed={Object.keys(typed).length > 0 || undefined}
      onKeyDown={({ key }) => key === 'Escape' && Object.keys(typed).length === 0 && cancel()}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      {fields.map((field, index) => (
        <OneField
          key={field.name}
          field={field}
          first={index === 0}
          value={typed[field.name] ?? String(field.of(of) ?? '')}
          onChange={(value) => type({ ...typed, [field.name]: value })}
        />
      ))}
      <Refused error={failed} />
      <div className="row">
        <button type="submit" className="button" aria-disabled={busy}>
          {busy ? 'One moment…' : 'Correct it'}
        </button>
        <button type="button" className="button quiet" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

interface OneProps {
  readonly field: Omit<FieldOf<never>, 'of'>;
  readonly first: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OneField({ field: { label, hint, shape, steps = [] }, first, value, onChange }: OneProps) {
  const id = useId();
  if (shape === 'line') {
    return (
      <Field
        label={label}
        hint={hint}
        maxLength={1_000}
        autoFocus={first}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {shape === 'words' ? (
        <textarea
          id={id}
          rows={Math.min(8, Math.max(2, value.split('\n').length, Math.ceil(value.length / 90)))}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      ) : (
        <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          <option value="">Not known</option>
          {steps.map((step, index) => (
            <option key={index} value={shape === 'choice' ? step : index + 1}>
              {shape === 'choice' ? step : `${index + 1} ${step}`.trim()}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
