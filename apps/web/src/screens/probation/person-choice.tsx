import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { foundPeople, personOf } from '../../api/people';
import { Field } from '../../components/field';
import { Choice } from '../../components/scale-input';
import { offerTo } from './offer';

const inside = getRouteApi('/inside');

interface Props {
  readonly q: string;
  readonly chosen: string;
  readonly fault?: string;
  readonly onType: (q: string) => void;
  readonly onChange: (personId: string) => void;
}

/** A person found by name, among those for whom the reader may open a probation. */
export function PersonChoice({ q, chosen, fault, onType, onChange }: Props) {
  const { session } = inside.useRouteContext();
  const { data: me } = useSuspenseQuery(personOf(session.personId));
  const asked = useDeferredValue(q);
  const { data } = useQuery({ ...foundPeople({ q: asked, page: 1 }), enabled: asked.length > 1 });
  const found = asked.length > 1 ? (data?.items ?? []) : [];
  const { offered, leftOut } = offerTo(me, found.slice(0, 12));
  return (
    <>
      <Field
        label="Find the person"
        type="search"
        autoComplete="off"
        value={q}
        fault={fault ?? (asked.length > 1 && data?.total === 0 ? 'Nobody of that name is found.' : undefined)}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      {offered.length > 0 && (
        <Choice
          legend="People found"
          value={chosen}
          options={offered.slice(0, 8).map(({ id, name, team }) => ({
            value: id,
            name: team ? `${name}, ${team.name}` : name,
          }))}
          onChange={onChange}
        />
      )}
      {leftOut.length > 0 && (
        <ul className="plain muted" aria-label="For whom you open none">
          {leftOut.map(({ id, name, why }) => (
            <li key={id}>
              {name}: {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
