import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { NotSent } from '../api/problem';
import { NoAccess } from '../app/failure';
import { Field, faultOf } from '../components/field';
import { useOnce } from '../components/once';
import { PageHeader } from '../components/page-header';
import { Refused } from '../components/refused';
import { Skeleton } from '../components/skeleton';
import { type Begun, isBegun } from './import/kept-import';
import { type Aside, ImportNotes, KeptWhere, PutAside } from './import/notes';
import { type Chosen, isAnother } from './import/source';
import { type KeptImportForm, useKeptImport } from './import/use-kept-import';
import { useReading } from './import/use-reading';
import { TypedContext } from './role-profile/editor/typed';
import { ImportPreview } from './role-profile/import-preview';
import { SourceChoice } from './role-profile/source-choice';

const route = getRouteApi('/inside/role-profiles/import');

/** A profile in, from wherever HR has it; what was read from it out; nothing is kept before somebody has looked. */
export function ImportProfile() {
  const { session } = route.useRouteContext();
  return session.roles.includes('hr') ? <Import /> : <NoAccess why="Role profiles are imported by HR." />;
}

function Import() {
  const { session, drafts } = route.useRouteContext();
  const kept = useKeptImport(drafts, session.personId);
  return (
    <>
      <PageHeader title="Import a role profile" lead="You see what is read from it before anything is kept.">
        <Link to="/role-profiles/import-framework" className="button quiet">
          Import a framework
        </Link>
      </PageHeader>
      {kept ? <ImportForm kept={kept} /> : <Skeleton />}
    </>
  );
}

function ImportForm({ kept }: { kept: KeptImportForm }) {
  const router = useRouter();
  const { begun } = kept;
  const reading = useReading(kept);
  const { read, error, busy, signedOut } = reading;
  const [aside, setAside] = useState<Aside>();
  /** A file that was chosen leaves its box only with the box. */
  const [round, setRound] = useState(0);
  const result = useRef<HTMLDivElement>(null);

  const lookFirst = useOnce(async () => {
    if (!(await reading.look())) return;
    // Once it is drawn: what is hidden cannot be scrolled to.
    requestAnimationFrame(() => {
      result.current?.scrollIntoView({ block: 'start' });
      result.current?.focus({ preventScroll: true });
    });
  });
  const become = (next: Partial<Begun>) => {
    reading.forget();
    kept.change({ ...next, looked: false });
  };
  const choose = (chosen: Chosen) => {
    const before = kept.now();
    const worked = before.corrections.length > 0 || Object.keys(before.typed).length > 0;
    const another = worked && isAnother(before.chosen, chosen);
    if (another) setAside({ begun: before, why: 'other-source' });
    become({ chosen, ...(another && { corrections: [], typed: {} }) });
  };
  const startAfresh = () => {
    setAside({ begun: kept.now(), why: 'cleared' });
    reading.forget();
    kept.drop();
    setRound(round + 1);
  };
  const bringBack = (former: Begun) => {
    setAside(isBegun(begun) ? { begun: kept.now(), why: 'brought-back' } : undefined);
    become(former);
    setRound(round + 1);
    if (former.looked) void reading.look();
  };
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!kept.lasting && isBegun(kept.now())) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [kept]);
  const imported = (profileId: string) => {
    kept.drop();
    void router.navigate({ to: '/role-profiles/$profileId', params: { profileId } });
  };
  return (
    <>
      <ImportNotes {...kept} leftOut={reading.leftOut} onStartAfresh={startAfresh} />
      {aside && <PutAside {...aside} onBringBack={() => bringBack(aside.begun)} />}
      <form
        className="card stack"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void lookFirst();
        }}
      >
        <SourceChoice
          key={round}
          chosen={begun.chosen}
          fault={faultOf(error, 'text') ?? faultOf(error, 'file')}
          onChange={choose}
          onFault={(message) => reading.fail(new NotSent(message))}
        />
        <Field
          label="Title of the role"
          hint="Only where the source does not say it, or says it wrongly."
          maxLength={200}
          value={begun.title}
          fault={faultOf(error, 'title')}
          onChange={({ currentTarget }) => become({ title: currentTarget.value })}
        />
        <Refused error={signedOut ? undefined : error} />
        <div className="row">
          <button type="submit" className={read ? 'button quiet' : 'button'} aria-disabled={busy}>
            {busy ? 'Reading…' : 'See what is read from it'}
          </button>
          {isBegun(begun) && (
            <>
              {!kept.putBack && (
                <button type="button" className="button quiet" onClick={startAfresh}>
                  Start afresh
                </button>
              )}
              <KeptWhere lasting={kept.lasting} />
            </>
          )}
        </div>
      </form>
      <div ref={result} tabIndex={-1} className="stack" aria-label="Preview" role="region" hidden={!read}>
        {read && (
          <TypedContext value={kept.typed}>
            <ImportPreview
              {...read}
              onCorrect={(corrections) => reading.correct((before) => [...before, ...corrections])}
              onUndo={(index) => {
                reading.correct((before) => before.filter((_, at) => at !== index)).catch(reading.fail);
              }}
              onChanged={reading.lookAgain}
              onSignedOut={reading.fail}
              onImported={imported}
            />
          </TypedContext>
        )}
      </div>
    </>
  );
}
