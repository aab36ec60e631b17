import type { Component } from '../../../api/role-profiles';
import { keyOf } from './doubts';
import { type AllTyped, leftOverIn } from './kept-typed';

interface Props {
  readonly putBack: AllTyped;
  readonly rows: readonly Component[];
  readonly onStartAfresh: () => void;
}

/** Half-written corrections that came back: open in their forms, and of rows that are gone as plain words to copy. */
export function TypedPutBack({ putBack, rows, onStartAfresh }: Props) {
  const count = Object.keys(putBack).length;
  if (count === 0) return null;
  const left = leftOverIn(putBack, new Set(['head', ...rows.map(keyOf)]));
  return (
    <div className="note stack close" role="status">
      <p className="row">
        {count > left.length && 'What you had written here is back, in its form and not corrected yet.'}
        <button type="button" className="button link" onClick={onStartAfresh}>
          Throw it away
        </button>
      </p>
      {left.length > 0 && (
        <>
          <p>A row that you were correcting is not in the draft any more. You had written:</p>
          {left.map(([place, typed]) => (
            <blockquote key={place} className="card">
              {Object.values(typed).join(' · ')}
            </blockquote>
          ))}
        </>
      )}
    </div>
  );
}
