import { useContext, useState } from 'react';
import type { Correction } from '../../../api/imports';
import type { Component, Defect } from '../../../api/role-profiles';
import { keyOf } from './doubts';
import { fieldsOf, setsOf } from './fields';
import { CorrectionForm } from './form';
import { DoubtList } from './doubt-list';
import { RowWords } from './row-words';
import { TypedContext } from './typed';

interface Props {
  readonly row: Component;
  readonly doubts: readonly Defect[];
  readonly settled: ReadonlySet<Defect>;
  readonly corrected: boolean;
  readonly onCorrect: (corrections: readonly Correction[]) => Promise<void>;
  readonly onLeaveOut: () => void;
  readonly onLine: ((line: number) => void) | undefined;
}

/** One row as it is read, with its doubts, and a form in its place while somebody corrects it. */
export function EditableRow({ row, doubts, settled, corrected, onCorrect, onLeaveOut, onLine }: Props) {
  const words = useContext(TypedContext);
  const [editing, setEditing] = useState(() => words.at(keyOf(row)) !== undefined);
  const name = row.title || 'the row without a title';
  const { kind, position, line } = row;
  const done = () => setEditing(false);
  return (
    <li
      id={`row-${keyOf(row)}`}
      tabIndex={-1}
      className={doubts.some((doubt) => !settled.has(doubt)) ? 'stack close doubted' : 'stack close'}
    >
      <RowWords row={row} />
      <DoubtList doubts={doubts} settled={settled} onLine={onLine} />
      {editing ? (
        <CorrectionForm
          name={name}
          place={keyOf(row)}
          fields={fieldsOf(kind)}
          of={row}
          onCancel={done}
          onSave={async (typed) => {
            const sets = setsOf(fieldsOf(kind), row, typed, { kind, position });
            if (sets.length > 0) await onCorrect(sets);
            done();
          }}
        />
      ) : (
        <div className="row">
          {corrected && <span className="chip ok">Corrected</span>}
          <button type="button" className="button link" onClick={() => setEditing(true)}>
            Correct<span className="unseen"> {name}</span>
          </button>
          <button type="button" className="button link" onClick={onLeaveOut}>
            Leave out<span className="unseen"> {name}</span>
          </button>
          {onLine && line !== null && (
            <button type="button" className="button link" onClick={() => onLine(line)}>
              Line {line}
              <span className="unseen"> of the source</span>
            </button>
          )}
        </div>
      )}
    </li>
  );
}
