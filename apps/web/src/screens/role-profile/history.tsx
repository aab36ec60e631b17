import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { VersionItem } from '../../api/role-profiles';
import { day } from '../../components/day';
import { sourceDoubtWords } from './doubt-words';
import { WithdrawButton } from './withdraw';
import { lifeOf, standingChip, standingName, standingWords } from './states';

interface Props {
  readonly profileId: string;
  readonly versions: readonly VersionItem[];
  readonly shown: string;
  /** Doubts about the one that is shown that were put right. */
  readonly putRight: number;
}

/** Every version, the newest first: when it counted, and the way to read it. */
export const History = ({ profileId, versions, shown, putRight }: Props) => {
  // HR alone is told what was odd in the sources.
  const withDoubts = versions.some(({ defects }) => defects !== null);
  return (
    <section className="card stack section no-print" id="history" tabIndex={-1} aria-labelledby="history-title">
      <h2 id="history-title">
        Versions <span className="chip">{versions.length}</span>
      </h2>
      <table className="as-cards">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">State</th>
            <th scope="col">In force</th>
            <th scope="col">Published</th>
            {withDoubts && <th scope="col">Doubts in the source</th>}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">
                {version.id === shown ? (
                  <span aria-current="true">Version {version.number}, shown here</span>
                ) : (
                  <Link to="/role-profiles/$profileId" params={{ profileId }} search={{ version: version.id }}>
                    Version {version.number}
                  </Link>
                )}
              </th>
              <td data-label="State">
                <span className={standingChip(version)}>{standingName(version)}</span>{' '}
                {version.allowedActions.includes('withdraw') && <WithdrawButton version={version} />}
              </td>
              <td data-label="In force">
                {lifeOf(version) || <span className="muted">{version.standing === 'draft' ? 'Not yet' : 'Never'}</span>}
              </td>
              <td data-label="Published">
                {version.publishedAt === null ? <span className="muted">Not yet</span> : day(version.publishedAt)}
              </td>
              {withDoubts && (
                <td data-label="Doubts in the source">
                  {sourceDoubtWords(version.defects ?? 0, version.id === shown ? putRight : 0)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {versions.length > 1 && <ChangesChoice profileId={profileId} versions={versions} shown={shown} />}
    </section>
  );
};

/** Any two of them; to begin with the one that is shown and the one before it. */
function ChangesChoice({ profileId, versions, shown }: Omit<Props, 'putRight'>) {
  const navigate = useNavigate();
  const before = versions[versions.findIndex(({ id }) => id === shown) + 1];
  const [since, setSince] = useState(before?.id ?? shown);
  const [until, setUntil] = useState(before ? shown : (versions[versions.length - 2]?.id ?? shown));
  return (
    <form
      className="fields"
      aria-label="What changed"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/role-profiles/$profileId/changes', params: { profileId }, search: { since, until } });
      }}
    >
      <VersionSelect label="From" versions={versions} value={since} onChange={setSince} />
      <VersionSelect label="To" versions={versions} value={until} onChange={setUntil} />
      <div>
        <button type="submit" className="button quiet">
          What changed
        </button>
      </div>
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly versions: readonly VersionItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export const VersionSelect = ({ label, versions, value, onChange }: SelectProps) => (
  <label className="field">
    <span className="label">{label}</span>
    <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {versions.map((version) => (
        <option key={version.id} value={version.id}>
          {version.number}: {standingWords(version)}
        </option>
      ))}
    </select>
  </label>
);
