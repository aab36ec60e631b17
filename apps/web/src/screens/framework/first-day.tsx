import { Field } from '../../components/field';

interface Props {
  readonly publishFrom: string;
  readonly asDrafts: boolean;
  readonly fault: string | undefined;
  readonly onChange: (change: { readonly publishFrom?: string; readonly asDrafts?: boolean }) => void;
}

/** From when its profiles are in force, if at all: what an import changes depends on it. */
export const FirstDay = ({ publishFrom, asDrafts, fault, onChange }: Props) => (
  <>
    {!asDrafts && (
      <Field
        label="In force from"
        type="date"
        required
        value={publishFrom}
        fault={fault}
        onChange={({ currentTarget }) => onChange({ publishFrom: currentTarget.value })}
      />
    )}
    <label className="row">
      <input
        type="checkbox"
        checked={asDrafts}
        onChange={({ currentTarget }) => onChange({ asDrafts: currentTarget.checked })}
      />
      Keep every profile as a draft
    </label>
  </>
);
