import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { beginDraft, exportFormats, exportLink } from '../../api/browse';
import { forget } from '../../api/imports';
import { personOf } from '../../api/people';
import { sentenceOf } from '../../api/problem';
import { discard, type Version, type VersionItem } from '../../api/role-profiles';
import type { Session } from '../../api/session';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DropDown } from '../../components/drop-down';
import { useOnce } from '../../components/once';
import { say } from '../../components/toasts';
import { forgetTyped } from './editor/kept-typed';
import { PublishButton } from './publish';
import { BeginAgain, WithdrawButton } from './withdraw';

const inside = getRouteApi('/inside');

interface Props {
  readonly profile: { readonly id: string; readonly versions: readonly VersionItem[] };
  readonly item: VersionItem;
  readonly version: Version;
  readonly viewer: Session;
}

/** What one may do with a profile. The one that stands out is HR's next step with a draft, else the comparison. */
export function Actions({ profile: { id, versions }, item, version, viewer }: Props) {
  const mayPublish = item.allowedActions.includes('publish');
  const hasDraft = versions.some(({ standing }) => standing === 'draft');
  const counts = item.standing === 'in_force' || item.standing === 'upcoming';
  return (
    <div className="row">
      {mayPublish && <PublishButton version={version} />}
      {version.isDraft && viewer.roles.includes('hr') && (
        <Link to="/role-profiles/$profileId/edit" params={{ profileId: id }} className="button quiet">
          Edit the draft
        </Link>
      )}
      {item.allowedActions.includes('discard') && <DiscardButton version={version} />}
      {item.allowedActions.includes('withdraw') && <WithdrawButton version={item} />}
      {item.allowedActions.includes('copy-withdrawn') && !hasDraft && <BeginAgain profileId={id} versionId={item.id} />}
      {!version.isDraft && item.standing !== 'withdrawn' && (
        <CompareLinks version={version} personId={viewer.personId} />
      )}
      {counts && viewer.roles.includes('hr') && !hasDraft && <NewVersionButton profileId={id} />}
      <More version={version} profileId={id} />
    </div>
  );
}

function CompareLinks({ version, personId }: { version: Version; personId: string }) {
  const { data: me } = useQuery(personOf(personId));
  const mine = me?.roleProfileVersionId ?? undefined;
  return (
    <>
      {mine !== undefined && mine !== version.id && (
        <Link to="/compare" search={{ from: mine, to: version.id }} className="button">
          Compare with my role
        </Link>
      )}
      {me && mine === undefined && (
        <Link to="/compare" search={{ to: version.id }} className="button">
          Compare with…
        </Link>
      )}
      {mine === version.id && (
        <Link to="/my-skills" className="button">
          My skills against it
        </Link>
      )}
    </>
  );
}

/** Everything else there is to do with what is shown. */
const More = ({ version, profileId }: { version: Version; profileId: string }) => (
  <DropDown label="More" name={`to do with ${version.title}`}>
    <ul className="plain">
      {!version.isDraft && (
        <>
          <li>
            <Link className="nav-link" to="/compare" search={{ to: version.id }}>
              Compare with…
            </Link>
          </li>
          <li>
            <Link className="nav-link" to="/role-profiles/$profileId/nearest" params={{ profileId }}>
              Nearest roles
            </Link>
          </li>
        </>
      )}
      {exportFormats.map((format) => (
        <li key={format}>
          <a className="nav-link" href={exportLink(version.id, format)} download>
            Download as {format.toUpperCase()}
          </a>
        </li>
      ))}
      <li>
        <button type="button" className="nav-link" onClick={() => window.print()}>
          Print or PDF
        </button>
      </li>
    </ul>
  </DropDown>
);

function NewVersionButton({ profileId }: { profileId: string }) {
  const navigate = useNavigate();
  const begin = useOnce(async () => {
    try {
      await beginDraft(profileId);
      await navigate({ to: '/role-profiles/$profileId/edit', params: { profileId } });
    } catch (error) {
      say(sentenceOf(error));
    }
  });
  return (
    <button type="button" className="button quiet" onClick={() => void begin()}>
      Make a new version
    </button>
  );
}

function DiscardButton({ version }: { version: Version }) {
  const { title } = version;
  const { drafts } = inside.useRouteContext();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(version);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          setSeen(version);
          setAsking(true);
        }}
      >
        Discard the draft
      </button>
      <ConfirmDialog
        open={asking}
        title={`Discard the draft of ${title}?`}
        confirm="Discard it"
        cancel="Keep it"
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          await discard(seen);
          await forgetTyped(drafts, seen.id);
          await navigate({ to: '/role-profiles' });
          await forget();
          say('The draft is discarded.');
        }}
      >
        <p>
          {version.format === 'version'
            ? 'What was changed in it is lost. The version in force stays as it is.'
            : 'What was corrected in it is lost. You can import its source again at any time.'}
        </p>
      </ConfirmDialog>
    </>
  );
}
