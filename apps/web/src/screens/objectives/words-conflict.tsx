import { bothWords, textOf, wordsOf } from '../../api/objective-words';
import type { Objective } from '../../api/objectives';
import type { Autosave } from '../../autosave/autosave';
import { useSnapshot } from '../../autosave/use-form-saves';
import { ConflictNote } from './conflict-note';

/** Two sets of words for one draft: both are shown, and neither goes without a choice. */
export function WordsConflict({ autosave, objective }: { autosave: Autosave; objective: Objective }) {
  const { theirs, value } = useSnapshot(autosave);
  if (!theirs) return null;
  const mine = wordsOf(value.text);
  const other = wordsOf(theirs.value.text);
  return (
    <ConflictNote mine={mine} theirs={other} objective={objective}>
      <button type="button" className="button" onClick={() => autosave.keepMine()}>
        Keep mine
      </button>
      <button type="button" className="button quiet" onClick={() => autosave.takeTheirs()}>
        Take the other
      </button>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          autosave.change({ text: textOf(bothWords(mine, other)) });
          autosave.keepMine();
        }}
      >
        Keep both
      </button>
    </ConflictNote>
  );
}
