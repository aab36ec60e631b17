import type { Autosave } from '../autosave/autosave';
import { useSnapshot } from '../autosave/use-form-saves';

/** Two texts for one answer: both are shown, and neither goes without a choice. */
export function Conflict({
  autosave,
  ratingInWords,
}: {
  autosave: Autosave;
  ratingInWords: (level: number) => string;
}) {
  const { theirs, value } = useSnapshot(autosave);
  if (!theirs) return null;
  const rating = theirs.value.level !== value.level || theirs.value.judgement !== value.judgement;
  return (
    <div className="note warn" role="alert">
      <p>
        <b>This answer was changed elsewhere while you were writing.</b> What you typed is above. The other one says:
      </p>
      <blockquote className="card">{theirs.value.text || '(no text)'}</blockquote>
      {rating && theirs.value.level !== null && <p>Rated there: {ratingInWords(theirs.value.level)}</p>}
      <div className="row">
        <button type="button" className="button" onClick={() => autosave.keepMine()}>
          Keep mine
        </button>
        <button type="button" className="button quiet" onClick={() => autosave.takeTheirs()}>
          Take the other
        </button>
        <button type="button" className="button quiet" onClick={() => autosave.keepBoth()}>
          Keep both
        </button>
      </div>
    </div>
  );
}
