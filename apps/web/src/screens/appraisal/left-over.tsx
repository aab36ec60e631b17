import type { Autosave } from '../../autosave/autosave';
import { useSnapshot } from '../../autosave/use-form-saves';

/** Typed before the answer was closed, and never saved: it can be copied, and nothing else. */
export function LeftOver({ autosave }: { autosave: Autosave }) {
  const { leftOver } = useSnapshot(autosave);
  if (!leftOver) return null;
  return (
    <div className="note warn" role="status">
      <p>
        <b>We kept text you had not saved.</b> This answer can no longer be changed. You can copy the text:
      </p>
      <blockquote className="card">{leftOver.text || '(only a rating)'}</blockquote>
      <div>
        <button type="button" className="button quiet" onClick={() => autosave.forgetLeftOver()}>
          Throw it away
        </button>
      </div>
    </div>
  );
}
