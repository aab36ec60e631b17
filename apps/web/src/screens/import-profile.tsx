import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Preview, previewImport } from '../api/role-profiles';
import { sentenceOf } from '../api/problem';
import { NoAccess } from '../app/failure';
import { FileDrop } from '../components/file-drop';
import { Field, faultOf } from '../components/field';
import { PageHeader } from '../components/page-header';
import { Tabs } from '../components/tabs';
import { ImportPreview } from './role-profile/import-preview';

const route = getRouteApi('/inside/role-profiles/import');
const MEGABYTE = 1024 * 1024;

/** Title and text in; what was read from it out; nothing is kept before somebody has looked. */
export function ImportProfile() {
  const { session } = route.useRouteContext();
  return session.roles.includes('hr') ? <Import /> : <NoAccess why="Role profiles are imported by HR." />;
}

function Import() {
  const router = useRouter();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [preview, setPreview] = useState<{ of: string; read: Preview }>();
  const [busy, setBusy] = useState(false);

  async function look(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      setPreview({ of: text, read: await previewImport(title, text) });
    } catch (problem) {
      setPreview(undefined);
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <PageHeader title="Import a role profile" lead="You see what is read from the text before anything is kept." />
      <form className="card stack" onSubmit={(event) => void look(event)}>
        <Field
          label="Title of the role"
          hint="The text does not say it. It names the profile."
          required
          maxLength={200}
          value={title}
          fault={faultOf(error, 'title')}
          onChange={({ currentTarget }) => {
            setTitle(currentTarget.value);
            setPreview(undefined);
          }}
        />
        <Tabs
          label="Where the text comes from"
          tabs={[
            {
              name: 'Paste',
              content: (
                <Paste
                  text={text}
                  fault={faultOf(error, 'text')}
                  onText={(typed) => {
                    setText(typed);
                    setFileName(undefined);
                    setPreview(undefined);
                  }}
                />
              ),
            },
            {
              name: 'File',
              content: (
                <FileDrop
                  label="Drop a text file here, or choose one"
                  accept=".txt,.md,text/plain"
                  most={MEGABYTE}
                  onTooLarge={(message) => setError(new Error(message))}
                  onText={(read, name) => {
                    setText(read);
                    setFileName(name);
                    setPreview(undefined);
                    setError(undefined);
                  }}
                >
                  {fileName !== undefined && (
                    <p role="status">
                      {fileName}: {text.split('\n').length} lines
                    </p>
                  )}
                </FileDrop>
              ),
            },
          ]}
        />
        {error !== undefined && (
          <p className="note bad" role="alert">
            {error instanceof Error && error.constructor === Error ? error.message : sentenceOf(error)}
          </p>
        )}
        <div>
          <button type="submit" className={preview ? 'button quiet' : 'button'} aria-disabled={busy}>
            {busy ? 'Reading…' : 'See what is read from it'}
          </button>
        </div>
      </form>
      {preview && (
        <ImportPreview
          preview={preview.read}
          text={preview.of}
          title={title}
          onImported={(profileId) => void router.navigate({ to: '/role-profiles/$profileId', params: { profileId } })}
        />
      )}
    </>
  );
}

function Paste({ text, fault, onText }: { text: string; fault: string | undefined; onText: (text: string) => void }) {
  return (
    <div className="field">
      <label htmlFor="profile-text">Text of the profile</label>
      <span className="hint" id="profile-text-hint">
        The whole page, from “Summary” to the last organisation skill.
      </span>
      <textarea
        id="profile-text"
        aria-describedby="profile-text-hint"
        aria-invalid={fault !== undefined}
        required
        rows={8}
        spellCheck={false}
        style={{ maxHeight: '20rem' }}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      {fault !== undefined && <span className="fault">{fault}</span>}
    </div>
  );
}
