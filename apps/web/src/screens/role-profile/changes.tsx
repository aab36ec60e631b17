import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changesBetween } from '../../api/browse';
import { profileOf, type VersionItem, versionOf } from '../../api/role-profiles';
import { Empty } from '../../components/empty';
import { PageHeader } from '../../components/page-header';
import { Skeleton } from '../../components/skeleton';
import { ChangedWords } from './changed-words';
import { VersionSelect } from './history';
import { versionWords } from './states';
import { Unchanged } from './unchanged';

const route = getRouteApi('/inside/role-profiles/$profileId/changes');

/** What changed between two versions of a profile: sentences first, then was and now side by side. */
export function ProfileChanges() {
  const { profileId } = route.useParams();
  const { data: profile } = useSuspenseQuery(profileOf(profileId));
  const search = route.useSearch();
  const { versions } = profile;
  const until = versions.find(({ id }) => id === search.until) ?? versions[0];
  const since = versions.find(({ id }) => id === search.since) ?? (until && before(versions, until));
  return (
    <>
      <PageHeader
        title={`What changed in ${profile.title}`}
        lead={since && until && `${versionWords(since)}, against ${versionWords(until)}`}
      >
        <Link className="button quiet" to="/role-profiles/$profileId" params={{ profileId }}>
          Back to the profile
        </Link>
      </PageHeader>
      {since && until && since !== until ? (
        <Between versions={versions} since={since} until={until} />
      ) : (
        <Empty title="There is only one version to read">
          A second one exists once HR publishes a correction. What changed then stands here.
        </Empty>
      )}
    </>
  );
}

const before = (versions: readonly VersionItem[], { id }: VersionItem): VersionItem | undefined =>
  versions[versions.findIndex((one) => one.id === id) + 1] ?? versions.find((one) => one.id !== id);

interface Props {
  readonly versions: readonly VersionItem[];
  readonly since: VersionItem;
  readonly until: VersionItem;
}

function Between({ versions, since, until }: Props) {
  const navigate = route.useNavigate();
  const [all, setAll] = useState(false);
  const { data } = useQuery({ ...changesBetween(since.id, until.id), throwOnError: true });
  const show = (change: { since?: string; until?: string }) =>
    void navigate({
      search: { since: since.id, until: until.id, ...change },
      replace: true,
      resetScroll: false,
    });
  const others = (one: VersionItem) => versions.filter(({ id }) => id !== one.id);
  return (
    <>
      <div className="card stack no-print">
        <div className="fields">
          <VersionSelect label="Was" versions={others(until)} value={since.id} onChange={(id) => show({ since: id })} />
          <VersionSelect
            label="Is now"
            versions={others(since)}
            value={until.id}
            onChange={(id) => show({ until: id })}
          />
        </div>
        <label className="check">
          <input type="checkbox" checked={all} onChange={({ currentTarget }) => setAll(currentTarget.checked)} />
          Show also what stayed the same
        </label>
      </div>
      {data ? <ChangedWords changes={data.changes} unchanged={data.unchanged} /> : <Skeleton />}
      {data && all && <SameRows until={until} changed={data.changes} />}
    </>
  );
}

function SameRows({ until, changed }: { until: VersionItem; changed: Parameters<typeof Unchanged>[0]['changes'] }) {
  const { data } = useQuery({ ...versionOf(until.id), throwOnError: true });
  return data ? <Unchanged version={data} changes={changed} /> : <Skeleton />;
}
