import { useState } from 'react';
import { type Correction, importProfile, type Preview, type ProfileInput } from '../../api/imports';
import { ProblemError } from '../../api/problem';
import { useOnce } from '../../components/once';
import { Refused } from '../../components/refused';
import { say } from '../../components/toasts';
import { differencesOf } from '../import/differences';
import { CorrectionList } from './editor/corrected';
import { keyOf } from './editor/doubts';
import { DoubtIndex } from './editor/doubt-index';
import { ProfileEditor } from './editor/editor';
import { Counts } from './counts';
import { Duplicates } from './duplicates';
import { ImportChanges } from './import-changes';
import { Source } from './source';

interface Props {
  readonly preview: Preview;
  readonly input: ProfileInput;
  readonly onCorrect: (corrections: readonly Correction[]) => Promise<void>;
  readonly onUndo: (index: number) => void;
  /** It is not any more as it was when it was looked at; resolves to what is read now. */
  readonly onChanged: () => Promise<Preview>;
  readonly onSignedOut: (problem: ProblemError) => void;
  readonly onImported: (profileId: string) => void;
}

/** What was read: counts by section, the source beside its parse, each doubt marked in both, every word correctable. */
export function ImportPreview({ preview, input, onCorrect, onUndo, onChanged, onSignedOut, onImported }: Props) {
  const [line, setLine] = useState<{ number: number }>();
  const [failed, setFailed] = useState<unknown>();
  const [differences, setDifferences] = useState<readonly string[]>([]);
  const { warnings, draft, components, duplicates } = preview;
  const keep = useOnce(async () => {
    setFailed(undefined);
    setDifferences([]);
    const half = document.querySelector<HTMLElement>('form[data-typed]');
    if (half) {
      say('A correction is typed and not taken over yet: press “Correct it” or “Cancel” there first.');
      const field = half.querySelector<HTMLElement>('input, textarea, select');
      field?.scrollIntoView({ block: 'center' });
      return field?.focus({ preventScroll: true });
    }
    try {
      const { profileId } = await importProfile(input, preview);
      say('Kept as a draft. Read it once more, then publish it.');
      onImported(profileId);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) return onSignedOut(error);
      setFailed(error);
      if (!(error instanceof ProblemError) || error.status !== 409) return;
      const now = await onChanged().catch(() => undefined);
      if (now && error.code === 'reads-differently') setDifferences(differencesOf(preview, now));
    }
  });
  const goToRow = (number: number) => {
    const row = components.find((one) => one.line === number);
    const element = row && document.getElementById(`row-${keyOf(row)}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  };
  return (
    <>
      <section className="card stack" aria-labelledby="read">
        <h2 id="read">What is read from it</h2>
        <Counts preview={preview} />
        <DoubtIndex {...preview} />
        <Duplicates duplicates={duplicates} />
        <ImportChanges since={preview.since} />
        {draft && (
          <p className="note warn">
            Version {draft.number} of this profile is a draft already. Keeping this one replaces it.
          </p>
        )}
        {differences.length > 0 ? (
          <Differences differences={differences} corrected={preview.corrections.length > 0} />
        ) : (
          <Refused error={failed} />
        )}
        <div className="row">
          <button type="button" className="button" onClick={() => void keep()}>
            {draft ? 'Replace the draft' : 'Keep as a draft'}
          </button>
          <span className="muted">Nobody else sees a draft. You publish it on the next page, or discard it.</span>
        </div>
      </section>
      <CorrectionList corrections={preview.corrections} onUndo={onUndo} />
      <div className="halves">
        <div className="stack" role="region" aria-label="As it is read">
          <ProfileEditor
            profile={preview}
            corrections={preview.corrections}
            onCorrect={onCorrect}
            onLine={(number) => setLine({ number })}
          />
        </div>
        <section className="card stack sticky-side" aria-labelledby="source">
          <h2 id="source">Source</h2>
          <Source
            text={preview.sourceText}
            marked={new Set(warnings.map((defect) => defect.line))}
            line={line}
            onRow={goToRow}
          />
        </section>
      </div>
    </>
  );
}

const Differences = ({ differences, corrected }: { differences: readonly string[]; corrected: boolean }) => (
  <div className="note warn" role="alert">
    <p>
      <b>It reads differently now:</b> a profile was published or a skill was added since you looked, and their names
      tell where a title ends. Nothing was kept. Below is what is read now{corrected && ', with your corrections'}.
    </p>
    <ul>
      {differences.map((difference, index) => (
        <li key={index}>{difference}</li>
      ))}
    </ul>
  </div>
);
