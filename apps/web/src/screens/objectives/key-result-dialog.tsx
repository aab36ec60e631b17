import { useState } from 'react';
import { askAnew, type KeyResult, type Objective, saveKeyResult } from '../../api/objectives';
import { ProblemError } from '../../api/problem';
import { useKeptHere } from '../../app/use-kept-here';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Field, faultOf } from '../../components/field';
import { PutBack } from '../../components/put-back';
import { Choice } from '../../components/scale-input';
import { say } from '../../components/toasts';
import { noKeyResult, readKeyResult, typedOf, type TypedKeyResult } from './typed-key-result';

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

/** One key result, new or there already. Its kind never changes. */
export function KeyResultDialog({ objectiveId, keyResult, base, again, done, onClose }: Props) {
  const place = `objective/${objectiveId}/key-result/${keyResult?.id ?? 'new'}`;
  const kept = useKeptHere<TypedKeyResult>(place, keyResult ? typedOf(keyResult) : noKeyResult);
  const { value: typed, change } = kept;
  const [error, setError] = useState<unknown>();
  const numeric = typed.kind === 'numeric';
  const go = async () => {
    try {
      const words = readKeyResult(typed);
      const version = await saveKeyResult(await base(), words, keyResult?.id);
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
  const field = (name: 'title' | 'unit' | 'start' | 'target' | 'percent') => ({
    value: typed[name] ?? '',
    fault: faultOf(error, name === 'percent' ? 'weight' : name),
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
        <Choice legend="What it is" value={typed.kind} options={kinds} onChange={(kind) => change({ kind })} />
      )}
      <Field label="What is looked at" required maxLength={200} {...field('title')} />
      {numeric && (
        <div className="fields">
          <Field label="From" required inputMode="decimal" {...field('start')} />
          <Field label="To" required inputMode="decimal" {...field('target')} />
          <Field label="Unit" maxLength={20} {...field('unit')} />
        </div>
      )}
      {numeric && <p className="muted small">Where less is better, write the smaller figure under “To”.</p>}
      <Field
        label="Weight in %"
        hint="Only the proportion among the key results counts."
        required
        inputMode="decimal"
        {...field('percent')}
      />
    </ConfirmDialog>
  );
}
