import { useState } from 'react';
import { askAnew, type KeyResult, type KeyResultWords, type Objective, saveKeyResult } from '../../api/objectives';
import { ProblemError } from '../../api/problem';
import { useKeptHere } from '../../app/use-kept-here';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Field, faultOf } from '../../components/field';
import { PutBack } from '../../components/put-back';
import { Choice } from '../../components/scale-input';
import { say } from '../../components/toasts';

interface Props {
  readonly objectiveId: string;
  readonly keyResult: KeyResult | undefined;
  /** The objective it belongs to, once what is typed around it is saved. */
  readonly base: () => Promise<Pick<Objective, 'id' | 'version'>>;
  readonly again: string | undefined;
  readonly done: (version: number) => void;
  readonly onClose: () => void;
}

const kinds = [
  { value: 'numeric', name: 'A figure' },
  { value: 'milestone', name: 'A milestone' },
] as const;

const empty: KeyResultWords = { kind: 'numeric', title: '', unit: '', start: '', target: '', weight: 10_000 };

/** One key result, new or there already. Its kind never changes. */
export function KeyResultDialog({ objectiveId, keyResult, base, again, done, onClose }: Props) {
  const place = `objective/${objectiveId}/key-result/${keyResult?.id ?? 'new'}`;
  const kept = useKeptHere<KeyResultWords>(place, keyResult ? wordsOf(keyResult) : empty);
  const { value: words, change } = kept;
  const [error, setError] = useState<unknown>();
  const numeric = words.kind === 'numeric';
  const go = async () => {
    const objective = await base();
    try {
      const version = await saveKeyResult(objective, tidy(words), keyResult?.id);
      kept.drop();
      done(version);
      say('The key result is saved.');
    } catch (problem) {
      setError(problem);
      // What is stored now shows behind the dialog; what was typed stays in it.
      if (problem instanceof ProblemError && problem.status === 412) void askAnew();
      throw problem;
    }
  };
  const field = (name: 'title' | 'unit' | 'start' | 'target') => ({
    value: words[name] ?? '',
    fault: faultOf(error, name),
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change({ [name]: currentTarget.value }),
  });
  return (
    <ConfirmDialog
      open
      title={keyResult ? 'Change the key result' : 'Add a key result'}
      confirm="Save"
      cancel="Cancel"
      onConfirm={go}
      onCancel={onClose}
    >
      {again !== undefined && <p>{again}</p>}
      <PutBack kept={kept} />
      {!keyResult && (
        <Choice legend="What it is" value={words.kind} options={kinds} onChange={(kind) => change({ kind })} />
      )}
      <Field label="What is looked at" required maxLength={200} {...field('title')} />
      {numeric && (
        <div className="fields">
          <Field label="From" required inputMode="decimal" {...field('start')} />
          <Field label="To" required inputMode="decimal" {...field('target')} />
          <Field label="Unit" maxLength={20} {...field('unit')} />
        </div>
      )}
      {numeric && <p className="muted small">To less than from: then less is better.</p>}
      <Field
        label="Weight in %"
        hint="Only the proportion among the key results counts."
        type="number"
        required
        min={0}
        max={100}
        step={0.01}
        value={words.weight / 100}
        fault={faultOf(error, 'weight')}
        onChange={({ currentTarget: { valueAsNumber } }) =>
          change({ weight: Number.isNaN(valueAsNumber) ? 0 : Math.round(valueAsNumber * 100) })
        }
      />
    </ConfirmDialog>
  );
}

const wordsOf = ({ kind, title, unit, start, target, weight }: KeyResult): KeyResultWords => ({
  kind,
  title,
  unit,
  start,
  target,
  weight,
});

/** A milestone has no figures and no unit; a comma is how some write a point. */
function tidy({ kind, title, unit, start, target, weight }: KeyResultWords): KeyResultWords {
  if (kind === 'milestone') return { kind, title, unit: '', start: null, target: null, weight };
  return { kind, title, unit: unit.trim(), start: decimal(start), target: decimal(target), weight };
}

export const decimal = (typed: string | null): string | null => {
  const figure = (typed ?? '').trim().replace(',', '.');
  return figure === '' ? null : figure;
};
