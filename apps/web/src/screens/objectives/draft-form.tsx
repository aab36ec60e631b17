import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { textOf, tooLongIn, weightWarning, type Words, wordsOf, wordsNow } from '../../api/objective-words';
import { discardObjective, type Objective, saveDraft } from '../../api/objectives';
import type { FieldFault, ProblemError } from '../../api/problem';
import { nothingSaid } from '../../autosave/answer-value';
import type { Autosave } from '../../autosave/autosave';
import { FormSaves } from '../../autosave/form-saves';
import { useFormSaves, useOverall, useSnapshot } from '../../autosave/use-form-saves';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { FormNotes } from '../../components/form-notes';
import { SaveStatus } from '../../components/save-status';
import { say } from '../../components/toasts';
import { useBroughtIntoView } from '../../components/use-brought-into-view';
import type { Writer } from '../appraisal/use-appraisal-form';
import { Actions } from './actions';
import { Head } from './head';
import { KeyResults } from './key-results';
import { wordNames } from './names';
import { WordsConflict } from './words-conflict';
import { isUnfit, type Unfit, WordsFields } from './words-fields';

interface Props {
  readonly objective: Objective;
  readonly writer: Writer;
}

/** The words of a draft are one answer of a form: kept here at every key, saved by themselves, never overwritten. */
function useDraft({ objective, writer: { session, drafts } }: Props): { form: FormSaves; autosave: Autosave } {
  const key = `objective/${objective.id}`;
  const form = useFormSaves(() => {
    const start = { key, value: { ...nothingSaid, text: textOf(wordsNow(objective)) }, version: objective.version };
    return new FormSaves(`${session.personId}/${key}`, [{ ...start, writable: true }], drafts, (_, kept, leaving) =>
      saveDraft(objective.id, kept, leaving),
    );
  });
  const autosave = form.answer(key);
  if (!autosave) throw new Error('A form has its one answer.');
  return { form, autosave };
}

/** A draft, its author's alone: it is saved as it is typed, and then proposed to the other side. */
export function DraftForm({ objective, writer }: Props) {
  const { form, autosave } = useDraft({ objective, writer });
  const overall = useOverall(form);
  const { value, version } = useSnapshot(autosave);
  const [refused, setRefused] = useState<ProblemError>();
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const [unfit, setUnfit] = useState<Unfit>({});
  const words = wordsOf(value.text);
  const viewerId = writer.session.personId;
  const now = { ...objective, ...words, version };
  const other = objective.person.id === viewerId ? 'your lead' : objective.person.name;
  const versionNow = () => autosave.snapshot().version;
  const change = (part: Partial<Words>) => {
    setMissing(missing.filter(({ pointer }) => !(pointer.slice(1) in part)));
    autosave.change({ text: textOf({ ...wordsOf(autosave.snapshot().value.text), ...part }) });
  };
  /** A key result has no version of its own: what it leaves is the version of the words, too. */
  const moved = (next: number) => {
    setMissing(missing.filter(({ pointer }) => pointer !== '/measure'));
    if (!autosave.unsaved) autosave.savedInAnotherWindow({ value: autosave.snapshot().value, version: next });
  };
  return (
    <>
      <Head objective={now} session={writer.session}>
        {/* What cannot be read lies on the device and not on the server. */}
        <SaveStatus {...overall} state={isUnfit(unfit) ? 'refused' : overall.state} />
      </Head>
      <FormNotes form={form} />
      {missing.length > 0 && <Missing faults={missing} of={refused} />}
      <section className="card stack" aria-label="The objective">
        <WordsFields
          objective={objective}
          words={words}
          faults={(field) => missing.find(({ pointer }) => pointer === `/${field}`)?.message}
          unfit={unfit}
          onChange={change}
          onUnfit={(part) => setUnfit((now) => ({ ...now, ...part }))}
        />
        <WordsConflict autosave={autosave} objective={objective} />
      </section>
      <KeyResults objective={now} form={form} version={versionNow} onMoved={moved} />
      <div className="card stack">
        <p className="muted">Nobody else sees this draft. When you propose it, {other} is asked to agree.</p>
        <Actions
          objective={now}
          viewerId={viewerId}
          form={form}
          version={versionNow}
          blocked={
            isUnfit(unfit) || tooLongIn(words) !== undefined
              ? 'Put right first what is marked above: it is not saved.'
              : undefined
          }
          warning={weightWarning({ ...words, agreed: objective.agreedWeights })}
          onMissing={(problem) => {
            setRefused(problem);
            setMissing(problem.faults);
          }}
        >
          <Discard {...{ objective, form, viewerId }} version={versionNow} />
        </Actions>
      </div>
    </>
  );
}

/** What has to be said first. A new refusal takes the focus; what is mended of it since does not. */
function Missing({ faults, of }: { faults: readonly FieldFault[]; of: unknown }) {
  const place = useBroughtIntoView(of);
  return (
    <div ref={place} className="note bad" role="alert" tabIndex={-1}>
      <p>
        <b>It cannot be proposed yet.</b>
      </p>
      <ul>
        {faults.map(({ pointer, message }) => (
          <li key={pointer}>
            {named(pointer)}
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

const named = (pointer: string): string => {
  const name = Object.entries(wordNames).find(([field]) => pointer === `/${field}`)?.[1];
  return name === undefined ? '' : `${name}: `;
};

interface DiscardProps {
  readonly objective: Objective;
  readonly form: FormSaves;
  readonly viewerId: string;
  readonly version: () => number;
}

function Discard({ objective: { id, canDiscard, person }, form, viewerId, version }: DiscardProps) {
  const [asked, setAsked] = useState(false);
  const router = useRouter();
  if (!canDiscard) return null;
  const go = async () => {
    await form.everythingSaved();
    await discardObjective(id, version());
    say('The draft is gone.');
    await router.navigate({ to: person.id === viewerId ? '/objectives' : '/team/objectives' });
  };
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsked(true)}>
        Throw the draft away
      </button>
      <ConfirmDialog
        open={asked}
        title="Throw this draft away?"
        confirm="Throw the draft away"
        onConfirm={go}
        onCancel={() => setAsked(false)}
      >
        <p>It goes without a trace, with its key results.</p>
      </ConfirmDialog>
    </>
  );
}
