import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { discard, profileOf, publish, type Version, type VersionItem, versionOf } from '../api/role-profiles';
import { ConfirmDialog } from '../components/confirm-dialog';
import { day } from '../components/day';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { say } from '../components/toasts';
import { Defects } from './role-profile/defects';
import { Sheet } from './role-profile/sheet';

const route = getRouteApi('/inside/role-profiles/$profileId');

/** A profile to read: its draft if HR has one, else what is in force; earlier versions on request. */
export function RoleProfile() {
  const { profileId } = route.useParams();
  const { data: profile } = useSuspenseQuery(profileOf(profileId));
  const first =
    profile.versions.find(({ state }) => state === 'draft') ??
    profile.versions.find(({ state }) => state === 'published');
  const [chosen, setChosen] = useState<string>();
  const shown = profile.versions.find(({ id }) => id === chosen) ?? first ?? profile.versions[0];
  if (!shown) {
    return (
      <>
        <PageHeader title={profile.title} />
        <Empty title="Nothing of it is published yet">HR publishes it.</Empty>
      </>
    );
  }
  return <Shown versions={profile.versions} item={shown} onChoose={setChosen} />;
}

interface Props {
  readonly versions: readonly VersionItem[];
  readonly item: VersionItem;
  readonly onChoose: (id: string) => void;
}

const stateNames: Record<VersionItem['state'], string> = { draft: 'Draft', published: 'In force', retired: 'Retired' };

function Shown({ versions, item, onChoose }: Props) {
  const { data: version } = useSuspenseQuery(versionOf(item.id));
  const since = item.effectiveFrom ? ` from ${day(item.effectiveFrom)}` : '';
  const until = item.effectiveTo ? ` to ${day(item.effectiveTo)}` : '';
  return (
    <>
      <PageHeader title={version.title} lead={`Version ${item.number} · ${stateNames[item.state]}${since}${until}`}>
        <div className="row">
          {item.allowedActions.includes('publish') && <PublishButton version={version} />}
          {item.allowedActions.includes('discard') && <DiscardButton version={version} />}
          <button type="button" className="button quiet" onClick={() => window.print()}>
            Print or PDF
          </button>
        </div>
      </PageHeader>
      {versions.length > 1 && (
        <div className="field no-print">
          <label htmlFor="version">Version</label>
          <select id="version" value={item.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
            {versions.map(({ id, number, state }) => (
              <option key={id} value={id}>
                {number}: {stateNames[state]}
              </option>
            ))}
          </select>
        </div>
      )}
      {version.isDraft && <Defects defects={version.warnings} />}
      <Sheet profile={version} />
    </>
  );
}

function PublishButton({ version: { id, title, number } }: { version: Version }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        Publish
      </button>
      <ConfirmDialog
        open={asking}
        title={`Publish version ${number} of ${title}?`}
        confirm="Publish"
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          await publish(id);
          say(`${title} is published.`);
          setAsking(false);
        }}
      >
        <p>
          Everybody can read it from today on, and it can no longer change: a correction is a new version. Appraisals
          that are under way keep the version they began with.
        </p>
      </ConfirmDialog>
    </>
  );
}

function DiscardButton({ version: { id, title } }: { version: Version }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>
        Discard the draft
      </button>
      <ConfirmDialog
        open={asking}
        title={`Discard the draft of ${title}?`}
        confirm="Discard it"
        cancel="Keep it"
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          await router.navigate({ to: '/role-profiles' });
          await discard(id);
          say('The draft is discarded.');
        }}
      >
        <p>You can import the text again at any time.</p>
      </ConfirmDialog>
    </>
  );
}
