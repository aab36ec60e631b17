import { useState } from 'react';
import { importProfile, type Preview } from '../../api/role-profiles';
import { sentenceOf } from '../../api/problem';
import { useOnce } from '../../components/once';
import { say } from '../../components/toasts';
import { Defects } from './defects';
import { titleOf } from './kinds';
import { Sheet } from './sheet';
import { Source } from './source';

interface Props {
  readonly preview: Preview;
  readonly text: string;
  readonly title: string;
  readonly onImported: (profileId: string) => void;
}

/** What was read: counts by section, each defect with its line, and the parse beside its source. */
export function ImportPreview({ preview, text, title, onImported }: Props) {
  const [line, setLine] = useState<{ number: number }>();
  const [failed, setFailed] = useState<string>();
  const { counts, warnings, draft, rendering, summary } = preview;
  const keep = useOnce(async () => {
    setFailed(undefined);
    try {
      const { profileId } = await importProfile({ title, text, replaceDraft: draft !== null });
      say('Kept as a draft. Read it once more, then publish it.');
      onImported(profileId);
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  });
  return (
    <>
      <section className="card stack" aria-labelledby="read">
        <h2 id="read">What is read from it</h2>
        <p role="status">
          {sumOf(counts)} rows{rendering !== null && <span className="muted"> · laid out as {rendering}</span>}
        </p>
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col" className="number">
                Rows
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Summary bullets</th>
              <td className="number">{summary.bullets.length}</td>
            </tr>
            {counts.map(({ kind, count }) => (
              <tr key={kind}>
                <th scope="row">{titleOf(kind)}</th>
                <td className="number">{count === 0 ? <span className="chip warn">0, missing</span> : count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {draft && (
          <p className="note warn">
            Version {draft.number} of this profile is a draft already. Keeping this one replaces it.
          </p>
        )}
        {failed !== undefined && (
          <p className="note bad" role="alert">
            {failed}
          </p>
        )}
        <div className="row">
          <button type="button" className="button" onClick={() => void keep()}>
            {draft ? 'Replace the draft' : 'Keep as a draft'}
          </button>
          <span className="muted">Nobody else sees a draft. You publish it on the next page, or discard it.</span>
        </div>
      </section>
      <Defects defects={warnings} onLine={(number) => setLine({ number })} />
      <div className="halves">
        <div className="stack" aria-label="As it is read">
          <Sheet profile={preview} />
        </div>
        <section className="card stack sticky-side" aria-labelledby="source">
          <h2 id="source">Source</h2>
          <Source text={text} marked={new Set(warnings.map((defect) => defect.line))} line={line} />
        </section>
      </div>
    </>
  );
}

const sumOf = (counts: Preview['counts']): number => counts.reduce((sum, { count }) => sum + count, 0);
