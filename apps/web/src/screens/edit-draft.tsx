import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Correction, correctDraft } from '../api/imports';
import { ProblemError, sentenceOf } from '../api/problem';
import { profileOf, versionOf } from '../api/role-profiles';
import { NoAccess } from '../app/failure';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Skeleton } from '../components/skeleton';
import { say } from '../components/toasts';
import { CorrectionList } from './role-profile/editor/corrected';
import { DoubtIndex } from './role-profile/editor/doubt-index';
import { ProfileEditor } from './role-profile/editor/editor';
import { TypedPutBack } from './role-profile/editor/put-back';
import { TypedContext } from './role-profile/editor/typed';
import { useKeptTyped } from './role-profile/editor/use-kept-typed';
import { Source } from './role-profile/source';

const route = getRouteApi('/inside/role-profiles/$profileId/edit');

/** The draft of a profile: every word can be put right in its place, beside the source where there is one. */
export function EditDraft() {
  const { profileId } = route.useParams();
  const { session } = route.useRouteContext();
  const { data: profile } = useSuspenseQuery(profileOf(profileId));
  const draft = profile.versions.find(({ state }) => state === 'draft');
  if (!session.roles.includes('hr')) return <NoAccess why="Role profiles are written by HR." />;
  if (!draft) {
    return (
      <>
        <PageHeader title={profile.title} />
        <Empty title="There is no draft of it">
          <Link to="/role-profiles/$profileId" params={{ profileId }}>
            Read what is in force
          </Link>
          , or make a new version of it there.
        </Empty>
      </>
    );
  }
  return <Draft profileId={profileId} versionId={draft.id} />;
}

function Draft({ profileId, versionId }: { profileId: string; versionId: string }) {
  const { session, drafts } = route.useRouteContext();
  const kept = useKeptTyped(drafts, session.personId, versionId);
  const [round, setRound] = useState(0);
  const { data: version, refetch } = useQuery({ ...versionOf(versionId), throwOnError: true });
  const [line, setLine] = useState<{ number: number }>();
  const [changed, setChanged] = useState(false);
  if (!version || !kept) return <Skeleton />;
  const correct = async (corrections: readonly Correction[]) => {
    try {
      await correctDraft(version, corrections);
      setChanged(false);
      say('Corrected.');
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) {
        setChanged(true);
        await refetch();
      }
      throw error;
    }
  };
  const hasSource = version.sourceText !== null && version.format !== 'version';
  return (
    <>
      <PageHeader
        title={`Edit ${version.title}`}
        lead={`Version ${version.number}, a draft. Nobody else sees it before you publish it.`}
      >
        <Link to="/role-profiles/$profileId" params={{ profileId }} className="button">
          Done
        </Link>
      </PageHeader>
      {changed && (
        <p className="note warn" role="alert">
          Somebody else changed this draft meanwhile. You see it as it is now; what you typed is still in its form.
        </p>
      )}
      <TypedPutBack
        putBack={kept.putBack}
        rows={version.components}
        onStartAfresh={() => {
          kept.startAfresh();
          setRound(round + 1);
        }}
      />
      <DoubtIndex {...version} />
      <CorrectionList
        corrections={version.corrections}
        onPutBack={(correction) => void correct([correction]).catch((error: unknown) => say(sentenceOf(error)))}
      />
      <div className={hasSource ? 'halves' : 'stack'}>
        <div className="stack" role="region" aria-label="The draft">
          <TypedContext value={kept.words}>
            <ProfileEditor
              key={round}
              profile={version}
              corrections={version.corrections}
              onCorrect={correct}
              isFinal
              {...(hasSource && { onLine: (number: number) => setLine({ number }) })}
            />
          </TypedContext>
        </div>
        {hasSource && (
          <section className="card stack sticky-side" aria-labelledby="source">
            <h2 id="source">Source</h2>
            <Source
              text={version.sourceText ?? ''}
              marked={new Set(version.warnings.map((defect) => defect.line))}
              line={line}
            />
          </section>
        )}
      </div>
    </>
  );
}
