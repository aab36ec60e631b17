import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { type Correction, type Preview, previewImport, type ProfileInput } from '../api/imports';
import { sentenceOf } from '../api/problem';
import { NoAccess } from '../app/failure';
import { Field, faultOf } from '../components/field';
import { useOnce } from '../components/once';
import { PageHeader } from '../components/page-header';
import { ImportPreview } from './role-profile/import-preview';
import { type Chosen, SourceChoice, sourceOf } from './role-profile/source-choice';

const route = getRouteApi('/inside/role-profiles/import');

/** A profile in, from wherever HR has it; what was read from it out; nothing is kept before somebody has looked. */
export function ImportProfile() {
  const { session } = route.useRouteContext();
  return session.roles.includes('hr') ? <Import /> : <NoAccess why="Role profiles are imported by HR." />;
}

interface Read {
  readonly input: ProfileInput;
  readonly preview: Preview;
}

function Import() {
  const router = useRouter();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<Chosen>({ kind: 'nothing' });
  const [error, setError] = useState<unknown>();
  const [read, setRead] = useState<Read>();
  const [busy, setBusy] = useState(false);
  const result = useRef<HTMLDivElement>(null);

  async function look(input: ProfileInput) {
    const preview = await previewImport(input);
    setRead({ input, preview });
  }
  const first = useOnce(async () => {
    const source = sourceOf(chosen);
    if (!source) return setError(new Error('Paste the profile or choose its file first.'));
    setBusy(true);
    setError(undefined);
    try {
      await look({ source, title, corrections: [] });
      result.current?.scrollIntoView({ block: 'start' });
      result.current?.focus({ preventScroll: true });
    } catch (problem) {
      setRead(undefined);
      setError(problem);
    } finally {
      setBusy(false);
    }
  });
  const correct = async (input: ProfileInput, corrections: readonly Correction[]) =>
    look({ ...input, corrections: [...input.corrections, ...corrections] });

  return (
    <>
      <PageHeader title="Import a role profile" lead="You see what is read from it before anything is kept.">
        <Link to="/role-profiles/import-framework" className="button quiet">
          Import a framework
        </Link>
      </PageHeader>
      <form
        className="card stack"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void first();
        }}
      >
        <SourceChoice
          chosen={chosen}
          fault={faultOf(error, 'text') ?? faultOf(error, 'file')}
          onChange={(next) => {
            setChosen(next);
            setError(undefined);
            setRead(undefined);
          }}
          onFault={(message) => setError(new Error(message))}
        />
        <Field
          label="Title of the role"
          hint="Only where the source does not say it, or says it wrongly."
          maxLength={200}
          value={title}
          fault={faultOf(error, 'title')}
          onChange={({ currentTarget }) => {
            setTitle(currentTarget.value);
            setRead(undefined);
          }}
        />
        {error !== undefined && (
          <p className="note bad" role="alert">
            {error instanceof Error && error.constructor === Error ? error.message : sentenceOf(error)}
          </p>
        )}
        <div>
          <button type="submit" className={read ? 'button quiet' : 'button'} aria-disabled={busy}>
            {busy ? 'Reading…' : 'See what is read from it'}
          </button>
        </div>
      </form>
      <div ref={result} tabIndex={-1} className="stack" aria-label="Preview" role="region" hidden={!read}>
        {read && (
          <ImportPreview
            {...read}
            onCorrect={(corrections) => correct(read.input, corrections)}
            onUndo={(index) => {
              const corrections = read.input.corrections.filter((_, at) => at !== index);
              look({ ...read.input, corrections }).catch(setError);
            }}
            onImported={(profileId) => void router.navigate({ to: '/role-profiles/$profileId', params: { profileId } })}
          />
        )}
      </div>
    </>
  );
}
