import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { profileOf, type VersionItem, versionOf } from '../api/role-profiles';
import { day, today } from '../components/day';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Actions } from './role-profile/actions';
import { useAnchor } from './role-profile/anchors';
import { Contents } from './role-profile/contents';
import { Defects } from './role-profile/defects';
import { doubtsOf } from './role-profile/editor/doubts';
import { History } from './role-profile/history';
import { Holders } from './role-profile/holders';
import { OtherVersion } from './role-profile/other-version';
import { Place } from './role-profile/place';
import { Sheet } from './role-profile/sheet';
import { shownOf, versionWords } from './role-profile/states';

const route = getRouteApi('/inside/role-profiles/$profileId');

/** A profile to read: its draft if HR has one, else what is in force; any other version by its address. */
export function RoleProfile() {
  const { profileId } = route.useParams();
  const { version: chosen } = route.useSearch();
  const { data: profile } = useSuspenseQuery(profileOf(profileId));
  const { versions } = profile;
  const first = versions.find(({ standing }) => standing === 'draft') ?? shownOf(versions).now;
  const shown = versions.find(({ id }) => id === chosen) ?? first ?? versions[0];
  if (!shown) {
    return (
      <>
        <PageHeader title={profile.title} />
        <Empty title="Nothing of it is published yet">HR publishes it. You can read it from that day on.</Empty>
      </>
    );
  }
  return <Shown key={shown.id} profile={profile} item={shown} />;
}

interface Props {
  readonly profile: Profile;
  readonly item: VersionItem;
}

type Profile = Parameters<typeof Place>[0]['profile'] & { readonly versions: readonly VersionItem[] };

function Shown({ profile, item }: Props) {
  const { session } = route.useRouteContext();
  const { data: version } = useSuspenseQuery(versionOf(item.id));
  useAnchor();
  const { settled } = doubtsOf(version.components, version.warnings, version.corrections);
  const putRight = [...settled].filter(({ severity }) => severity === 'defect').length;
  const isHr = session.roles.includes('hr');
  // Whoever holds an older version is moved to the newest, also to one that is to come.
  const newest = profile.versions.find(({ state }) => state === 'published');
  return (
    <>
      <PageHeader title={version.title} lead={versionWords(item)}>
        <Actions profile={profile} item={item} version={version} viewer={session} />
      </PageHeader>
      <Place profile={profile} editable={isHr} />
      <OtherVersion profile={profile} item={item} />
      <div className="reading-page">
        <Contents version={version} />
        <div className="stack">
          {version.isDraft && <Defects defects={version.warnings} settled={settled} />}
          <Sheet profile={version} anchors />
          <History profileId={profile.id} versions={profile.versions} shown={item.id} putRight={putRight} />
          {isHr && <Holders profileId={profile.id} published={newest} />}
          <p className="print-only small">Printed from Touchstone on {day(today())}.</p>
        </div>
      </div>
    </>
  );
}
