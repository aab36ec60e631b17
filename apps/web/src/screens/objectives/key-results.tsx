import { useState } from 'react';
import { figureWords, withUnit } from '../../api/objective-figures';
import { type KeyResult, type Objective, removeKeyResult } from '../../api/objectives';
import type { FormSaves } from '../../autosave/form-saves';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { say } from '../../components/toasts';
import { notSaved } from './not-saved';
import { KeyResultDialog } from './key-result-dialog';
import { Progress } from './progress';

interface Props {
  readonly objective: Objective;
  readonly form?: FormSaves;
  /** The version of the words around them, which saving them moves on. */
  readonly version?: () => number;
  readonly onMoved?: (version: number) => void;
}

/** In figures or as done or not, and how far each is: held between 0 and 100 in the bar, said as it is beside it. */
export function KeyResults({ objective, form, version, onMoved = () => undefined }: Props) {
  const { keyResults, canEdit, progress, state } = objective;
  const [asked, setAsked] = useState<{ what: 'save' | 'remove'; keyResult?: KeyResult }>();
  if (keyResults.length === 0 && !canEdit) return null;
  /** What a change is made on: asked once everything typed around it is saved. */
  const base = async () => {
    if (form && !(await form.everythingSaved())) throw notSaved();
    return { id: objective.id, version: version?.() ?? objective.version };
  };
  const done = (next: number) => {
    onMoved(next);
    setAsked(undefined);
  };
  const again = state === 'draft' ? undefined : 'The other side is asked to agree to this change.';
  return (
    <section className="card stack" aria-labelledby="key-results">
      <h2 id="key-results">Key results</h2>
      {state !== 'draft' && keyResults.length > 0 && (
        <div className="stack close">
          <p className="label">The objective as a whole{objective.agreed && ', by the key results that were agreed'}</p>
          <Progress label="The objective as a whole" progress={progress} />
        </div>
      )}
      {keyResults.length === 0 && <p className="muted">None yet. A figure or a milestone says best how far it is.</p>}
      {keyResults.length > 0 && (
        <ul className="plain lines">
          {keyResults.map((keyResult) => (
            <li key={keyResult.id} className="objective-row">
              <OneKeyResult keyResult={keyResult} all={keyResults} />
              <div className="stack close">
                <Progress label={keyResult.title} progress={keyResult.progress} />
                <Raw keyResult={keyResult} />
              </div>
              {canEdit && (
                <div className="row whole">
                  <button type="button" className="button link" onClick={() => setAsked({ what: 'save', keyResult })}>
                    Change<span className="unseen"> {keyResult.title}</span>
                  </button>
                  <button type="button" className="button link" onClick={() => setAsked({ what: 'remove', keyResult })}>
                    Remove<span className="unseen"> {keyResult.title}</span>
                  </button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && (
        <div>
          <button type="button" className="button quiet" onClick={() => setAsked({ what: 'save' })}>
            Add a key result
          </button>
        </div>
      )}
      {asked?.what === 'save' && (
        <KeyResultDialog
          {...{ base, again, done }}
          objectiveId={objective.id}
          keyResult={asked.keyResult}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.what === 'remove' && asked.keyResult && (
        <ConfirmDialog
          open
          title={`Remove “${asked.keyResult.title}”?`}
          confirm="Remove"
          onCancel={() => setAsked(undefined)}
          onConfirm={async () => {
            done(await removeKeyResult(await base(), asked.keyResult?.id ?? ''));
            say('The key result is removed.');
          }}
        >
          <p>{again ?? 'It goes from the draft.'}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function OneKeyResult({ keyResult, all }: { keyResult: KeyResult; all: readonly KeyResult[] }) {
  const { kind, title, unit, start, target, current, done, weight } = keyResult;
  const weights = all.reduce((sum, one) => sum + one.weight, 0);
  const figure = (value: string | null) => (value === null ? '–' : withUnit(value, unit));
  return (
    <div className="stack close">
      <h3>{title}</h3>
      {kind === 'milestone' ? (
        <p>
          Milestone: <b>{done === true ? '✓ done' : 'not done yet'}</b>
        </p>
      ) : (
        <p>
          From {figure(start)} {Number(target) < Number(start) ? 'down' : 'up'} to {figure(target)}, now{' '}
          <b>{current === null ? 'no figure yet' : figure(current)}</b>
        </p>
      )}
      {all.length > 1 && weights > 0 && (
        <p className="muted small">Counts for {Math.round((100 * weight) / weights)} % of the objective</p>
      )}
    </div>
  );
}

/** Beyond either end the bar says less than the figure: then the figure is said, too. */
function Raw({ keyResult: { rawPercent, progress } }: { keyResult: KeyResult }) {
  if (rawPercent === null || progress === null || Math.round(Number(rawPercent) * 100) === progress) return null;
  return <p className="muted small">As it is: {figureWords(String(Number(rawPercent)))} %</p>;
}
