import { useContext, useState } from 'react';
import { sentenceOf } from '../../../api/problem';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { say } from '../../../components/toasts';
import type { Corrected, Correction } from '../../../api/imports';
import type { Component, Defect } from '../../../api/role-profiles';
import { kinds } from '../kinds';
import { DoubtList } from './doubt-list';
import { doubtsOf, keyOf } from './doubts';
import { type Head, headFields, setsOf } from './fields';
import { CorrectionForm } from './form';
import { EditableRow } from './row';
import { TypedContext } from './typed';

interface Props {
  readonly profile: Head & { readonly components: readonly Component[]; readonly warnings: readonly Defect[] };
  readonly corrections: readonly Corrected[];
  readonly onCorrect: (corrections: readonly Correction[]) => Promise<void>;
  readonly onLine?: (line: number) => void;
  /** What is left out cannot be taken back: it is asked about first. */
  readonly isFinal?: boolean;
}

/** A profile section by section with its counts and doubts; every word of it can be corrected in its place. */
export function ProfileEditor({ profile, corrections, onCorrect, onLine, isFinal = false }: Props) {
  const { components, warnings } = profile;
  /** For what has no form of its own to say that it was refused. */
  const now = (correction: Correction): void =>
    void onCorrect([correction]).catch((error: unknown) => say(sentenceOf(error)));
  const [leaving, setLeaving] = useState<Component>();
  const doubts = doubtsOf(components, warnings, corrections);
  const corrected = new Set(
    corrections.flatMap(({ kind, position }) =>
      kind === null || position === null ? [] : [keyOf({ kind, position })],
    ),
  );
  return (
    <>
      <HeadPart
        profile={profile}
        doubts={doubts.ofHead}
        settled={doubts.settled}
        onCorrect={onCorrect}
        onLine={onLine}
      />
      {kinds.map(({ kind, title }) => {
        const rows = components.filter((row) => row.kind === kind);
        const unsure = rows.filter((row) => doubts.ofRow(row).some((doubt) => !doubts.settled.has(doubt))).length;
        return (
          <section key={kind} className="card stack" aria-labelledby={`edit-${kind}`}>
            <h2 id={`edit-${kind}`} className="row" tabIndex={-1}>
              {title} <span className="chip">{rows.length}</span>
              {unsure > 0 && <span className="chip warn">{unsure} in doubt</span>}
            </h2>
            {rows.length === 0 && <p className="muted">The source has none.</p>}
            <DoubtList doubts={doubts.ofKind(kind)} settled={doubts.settled} onLine={onLine} />
            <ul className="plain lines">
              {rows.map((row) => (
                <EditableRow
                  key={row.position}
                  row={row}
                  doubts={doubts.ofRow(row)}
                  settled={doubts.settled}
                  corrected={corrected.has(keyOf(row))}
                  onCorrect={onCorrect}
                  onLeaveOut={() => (isFinal ? setLeaving(row) : now({ op: 'remove', kind, position: row.position }))}
                  onLine={onLine}
                />
              ))}
            </ul>
            <div>
              <button type="button" className="button quiet" onClick={() => now({ op: 'add', kind })}>
                Add a row<span className="unseen"> to {title}</span>
              </button>
            </div>
          </section>
        );
      })}
      {leaving && (
        <ConfirmDialog
          open
          title={`Leave out ${leaving.title === '' ? 'the row without a title' : `“${leaving.title}”`}?`}
          confirm="Leave it out"
          cancel="Keep it"
          onCancel={() => setLeaving(undefined)}
          onConfirm={async () => {
            await onCorrect([{ op: 'remove', kind: leaving.kind, position: leaving.position }]);
            setLeaving(undefined);
          }}
        >
          <p>The row goes from the draft. The source keeps its words; here you would have to write it again.</p>
        </ConfirmDialog>
      )}
    </>
  );
}

interface HeadProps extends Pick<Props, 'onCorrect' | 'onLine'> {
  readonly profile: Head;
  readonly doubts: readonly Defect[];
  readonly settled: ReadonlySet<Defect>;
}

function HeadPart({ profile, doubts, settled, onCorrect, onLine }: HeadProps) {
  const words = useContext(TypedContext);
  const [editing, setEditing] = useState(() => words.at('head') !== undefined);
  const { title, place, summary, footer } = profile;
  return (
    <section className="card stack" aria-labelledby="edit-head">
      <h2 id="edit-head" tabIndex={-1}>
        Title and summary
      </h2>
      <DoubtList doubts={doubts} settled={settled} onLine={onLine} />
      {editing ? (
        <CorrectionForm
          name="the title and summary"
          place="head"
          fields={headFields}
          of={profile}
          onCancel={() => setEditing(false)}
          onSave={async (typed) => {
            const sets = setsOf(headFields, profile, typed, { kind: null, position: null });
            if (sets.length > 0) await onCorrect(sets);
            setEditing(false);
          }}
        />
      ) : (
        <>
          <p className="strong">{title}</p>
          {place.family !== null && (
            <p className="muted">{[place.family, place.role, place.level].filter(Boolean).join(' › ')}</p>
          )}
          {summary.text !== '' && <p>{summary.text}</p>}
          {summary.bulletsIntro !== null && <p>{summary.bulletsIntro}</p>}
          {summary.bullets.length > 0 && (
            <ul>
              {summary.bullets.map((bullet, index) => (
                <li key={index}>{bullet}</li>
              ))}
            </ul>
          )}
          {footer !== null && <p className="small muted">{footer}</p>}
          <div>
            <button type="button" className="button link" onClick={() => setEditing(true)}>
              Correct<span className="unseen"> the title and summary</span>
            </button>
          </div>
        </>
      )}
    </section>
  );
}
