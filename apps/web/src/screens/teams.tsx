import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { allTeams, type TeamNode, teamOf } from '../api/people';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Skeleton } from '../components/skeleton';
import { type Branch, treeOf } from './team-tree';

export function Teams() {
  const { data: teams } = useSuspenseQuery(allTeams);
  const leaderless = teams.filter(({ lead }) => lead === null).length;
  return (
    <>
      <PageHeader title="Teams" lead={teams.length > 0 ? findingOf(teams.length, leaderless) : undefined} />
      {teams.length === 0 ? (
        <Empty title="There are no teams yet">Whoever looks after this installation enters people and teams.</Empty>
      ) : (
        <section className="card tree" aria-label="Teams from the top down">
          <Level branches={treeOf(teams)} />
        </section>
      )}
    </>
  );
}

function findingOf(teams: number, leaderless: number): string {
  const all = teams === 1 ? '1 team' : `${teams} teams`;
  if (leaderless === 0) return `${all}, each with a lead.`;
  return `${all}, ${leaderless} without a lead: their people answer to the lead above.`;
}

const Level = ({ branches }: { branches: readonly Branch<TeamNode>[] }) => (
  <ul className="plain">
    {branches.map((branch) => (
      <TeamLine key={branch.id} branch={branch} />
    ))}
  </ul>
);

function TeamLine({ branch: { id, name, lead, members, below } }: { branch: Branch<TeamNode> }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="tree-line">
        <span className="strong">{name}</span>
        {lead ? (
          <span>
            led by{' '}
            <Link to="/people/$personId" params={{ personId: lead.id }}>
              {lead.name}
            </Link>
          </span>
        ) : (
          <span className="chip warn">No lead</span>
        )}
        {members > 0 ? (
          <button type="button" className="button link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {members === 1 ? '1 member' : `${members} members`}
            <span className="unseen"> of {name}</span>
          </button>
        ) : (
          <span className="muted">no members of its own</span>
        )}
      </div>
      {open && <Members teamId={id} />}
      {below.length > 0 && <Level branches={below} />}
    </li>
  );
}

function Members({ teamId }: { teamId: string }) {
  const { data } = useQuery({ ...teamOf(teamId), throwOnError: true });
  if (!data) return <Skeleton />;
  return (
    <ul className="plain sunken">
      {data.members.map(({ id, name, roleTitle }) => (
        <li key={id} className="row">
          <Link to="/people/$personId" params={{ personId: id }}>
            {name}
          </Link>
          <span className="muted">{roleTitle ?? 'no role yet'}</span>
        </li>
      ))}
    </ul>
  );
}
