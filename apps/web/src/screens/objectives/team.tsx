import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { objectives } from '../../api/objectives';
import { Empty } from '../../components/empty';
import { PageHeader } from '../../components/page-header';
import { Pager } from '../../components/pager';
import { Refused } from '../../components/refused';
import { StateFilter } from './filters';
import { ObjectiveList } from './list';
import { findingOf } from './names';
import { membersLedBy } from './members';
import { useStart } from './use-start';

const route = getRouteApi('/inside/team/objectives');

/** The objectives of everybody who answers to me, and my drafts for them. */
export function TeamObjectives() {
  const { session } = route.useRouteContext();
  const { state, person } = route.useSearch();
  const navigate = route.useNavigate();
  const [page, setPage] = useState(1);
  const { data } = useSuspenseQuery(objectives({ whose: 'team', state, personId: person, page }));
  const go = (search: { state?: typeof state; person?: string }) => {
    setPage(1);
    void navigate({
      search: { ...(search.state && { state: search.state }), ...(search.person && { person: search.person }) },
      replace: true,
    });
  };
  const filtered = state !== undefined || person !== undefined;
  return (
    <>
      <PageHeader
        title="My team’s objectives"
        lead={filtered || data.total === 0 ? undefined : findingOf(data.items, session.personId)}
      />
      {data.total === 0 && !filtered ? (
        <Empty title="Nobody in your team has an objective yet">
          Each of them can propose one, and so can you, below. Who is in your team is seen under{' '}
          <Link to="/teams">Teams</Link>.
        </Empty>
      ) : (
        <section className="card stack" aria-label="Objectives of my team">
          <div className="fields">
            <PersonChoice
              label="Whose"
              all="Everybody’s"
              leadId={session.personId}
              value={person ?? ''}
              onChange={(next) => go({ state, person: next })}
            />
            <StateFilter state={state} onChange={(next) => go({ state: next, person })} />
          </div>
          {data.total === 0 ? (
            <p className="muted">There is none of that kind.</p>
          ) : (
            <ObjectiveList items={data.items} viewerId={session.personId} label="Objectives of my team" withPerson />
          )}
          <Pager {...data} onPage={setPage} />
        </section>
      )}
      <AddForMember leadId={session.personId} />
    </>
  );
}

function AddForMember({ leadId }: { leadId: string }) {
  const [personId, setPersonId] = useState('');
  const { start, busy, failed } = useStart(personId);
  return (
    <section className="card stack" aria-labelledby="propose-one">
      <h2 id="propose-one">Propose one to somebody</h2>
      <p className="muted">You write a draft that only you see. When you propose it, they are asked to agree.</p>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          start({});
        }}
      >
        <PersonChoice
          label="To"
          all="Choose somebody"
          required
          leadId={leadId}
          value={personId}
          onChange={setPersonId}
        />
        <div>
          <button type="submit" className="button" aria-disabled={busy}>
            Add objective
          </button>
        </div>
      </form>
      <Refused error={failed} />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly leadId: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (personId: string) => void;
}

function PersonChoice({ label, all, leadId, value, required = false, onChange }: ChoiceProps) {
  const id = useId();
  const { data: members = [] } = useQuery(membersLedBy(leadId));
  return (
    <div className="field filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} required={required} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{all}</option>
        {members.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
      </select>
    </div>
  );
}
