import type { KeptForm } from '../autosave/use-kept';

/** In a dialog that was closed, or a window that was killed, before it was sent. */
export function PutBack({ kept }: { kept: Pick<KeptForm<object>, 'putBack' | 'startAfresh'> }) {
  if (!kept.putBack) return null;
  return (
    <p className="note row" role="status">
      What you had written here is back.
      <button type="button" className="button link" onClick={kept.startAfresh}>
        Start afresh
      </button>
    </p>
  );
}
