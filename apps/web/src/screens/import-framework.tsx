import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type FrameworkInput, type FrameworkPreview, importFramework, previewFramework } from '../api/imports';
import { NotSent } from '../api/problem';
import { NoAccess } from '../app/failure';
import { useKeptHere } from '../app/use-kept-here';
import { today } from '../components/day';
import { Field, faultOf } from '../components/field';
import { base64Of } from '../components/file-content';
import { FileDrop } from '../components/file-drop';
import { useOnce } from '../components/once';
import { PageHeader } from '../components/page-header';
import { PutBack } from '../components/put-back';
import { Refused } from '../components/refused';
import { FirstDay } from './framework/first-day';
import { Report } from './framework/report';
import { type KeptFile, type Taken, useKeptFile } from './framework/use-kept-file';
import { importWords } from './framework/words';

const route = getRouteApi('/inside/role-profiles/import-framework');
const MOST_BYTES = 24 * 1024 * 1024;

/** The two files of a framework in; what they would change out; then the import, whose progress has its own page. */
export function ImportFramework() {
  const { session } = route.useRouteContext();
  return session.roles.includes('hr') ? <Import /> : <NoAccess why="Frameworks are imported by HR." />;
}

interface Choices {
  readonly name: string;
  readonly publishFrom: string;
  readonly asDrafts: boolean;
}

function Import() {
  const router = useRouter();
  const { drafts } = route.useRouteContext();
  const [start] = useState<Choices>(() => ({
    name: 'Government Digital and Data',
    publishFrom: today(),
    asDrafts: false,
  }));
  const choices = useKeptHere('import-framework', start);
  const rolesFile = useKeptFile(drafts, 'import-framework/roles');
  const skillsFile = useKeptFile(drafts, 'import-framework/skills');
  const { name, publishFrom, asDrafts } = choices.value;
  const [roles, skills] = [rolesFile.taken, skillsFile.taken];
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [preview, setPreview] = useState<FrameworkPreview>();

  const input = (files: Taken): FrameworkInput => ({
    name,
    roles: files,
    ...(skills && { skills }),
    publishFrom: asDrafts ? null : publishFrom,
  });
  const attempt = useOnce(async (work: (input: FrameworkInput) => Promise<void>) => {
    if (!roles) return setError(new NotSent('Choose the file of the roles first.'));
    setBusy(true);
    setError(undefined);
    try {
      await work(input(roles));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  });
  const look = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async (body) => setPreview(await previewFramework(body)));
  };
  const drop = () => {
    choices.startAfresh();
    rolesFile.drop();
    skillsFile.drop();
    setPreview(undefined);
  };
  const begin = () =>
    attempt(async (body) => {
      const { id } = await importFramework(body);
      drop();
      await router.navigate({ to: '/framework-imports/$importId', params: { importId: id } });
    });
  const take = (file: File, { take: put }: KeptFile) => {
    setPreview(undefined);
    setError(undefined);
    base64Of(file).then(
      (content) => put({ name: file.name, content }),
      () => setError(new NotSent(`${file.name} cannot be read.`)),
    );
  };
  return (
    <>
      <PageHeader
        title="Import a framework"
        lead="The two CSV files of the Government Digital and Data framework: every role level becomes a profile."
      >
        <Link to="/role-profiles/import" className="button quiet">
          Import one profile
        </Link>
      </PageHeader>
      <form className="card stack" onSubmit={look}>
        <PutBack kept={{ putBack: choices.putBack || rolesFile.putBack || skillsFile.putBack, startAfresh: drop }} />
        <Field
          label="Name of the framework"
          hint="With its edition, such as “Government Digital and Data, November 2026”."
          required
          maxLength={200}
          value={name}
          fault={faultOf(error, 'name')}
          onChange={({ currentTarget }) => choices.change({ name: currentTarget.value })}
        />
        <FileChoice
          label="Roles file (CSV)"
          taken={roles}
          onFile={(file) => take(file, rolesFile)}
          onFault={setError}
        />
        <FileChoice
          label="Skills file (CSV), if you have it"
          taken={skills}
          onFile={(file) => take(file, skillsFile)}
          onFault={setError}
        />
        <FirstDay
          publishFrom={publishFrom}
          asDrafts={asDrafts}
          fault={faultOf(error, 'publishFrom')}
          onChange={(change) => {
            setPreview(undefined);
            choices.change(change);
          }}
        />
        <Refused error={error} />
        <div>
          <button type="submit" className={preview ? 'button quiet' : 'button'} aria-disabled={busy}>
            {busy && !preview ? 'Reading…' : 'See what it would change'}
          </button>
        </div>
      </form>
      {preview && (
        <>
          <Report report={preview} tense="would" />
          <ImportIt preview={preview} busy={busy} onBegin={() => void begin()} />
        </>
      )}
    </>
  );
}

interface ImportItProps {
  readonly preview: FrameworkPreview;
  readonly busy: boolean;
  readonly onBegin: () => void;
}

function ImportIt({ preview, busy, onBegin }: ImportItProps) {
  const words = importWords(preview);
  if (words === undefined) return <p className="note">There is nothing to import.</p>;
  return (
    <section className="card stack" aria-labelledby="import-it">
      <h2 id="import-it">Import it</h2>
      <p className="muted">All of it is imported, or nothing. You can leave the page meanwhile.</p>
      <div>
        <button type="button" className="button" aria-disabled={busy} onClick={onBegin}>
          {busy ? 'One moment…' : words}
        </button>
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly taken: Taken | undefined;
  readonly onFile: (file: File) => void;
  readonly onFault: (error: NotSent) => void;
}

const FileChoice = ({ label, taken, onFile, onFault }: ChoiceProps) => (
  <FileDrop
    label={label}
    accept=".csv,text/csv"
    most={MOST_BYTES}
    onTooLarge={(message) => onFault(new NotSent(message))}
    onFile={onFile}
  >
    {taken && <p role="status">{taken.name}</p>}
  </FileDrop>
);
