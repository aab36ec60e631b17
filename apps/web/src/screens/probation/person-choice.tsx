import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { foundPeople } from '../../api/people';
import { Field } from '../../components/field';
import { Choice } from '../../components/scale-input';

interface Props {
  readonly chosen: string;
  readonly fault?: string;
  readonly onChange: (personId: string) => void;
}

/** A person found by name. */
export function PersonChoice({ chosen, fault, onChange }: Props) {
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q);
  const { data } = useQuery({ ...foundPeople({ q: asked, page: 1 }), enabled: asked.length > 1 });
  const found = asked.length > 1 ? (data?.items.slice(0, 8) ?? []) : [];
  return (
    <>
      <Field
        label="Find the person"
        type="search"
        autoComplete="off"
        value={q}
        fault={fault ?? (asked.length > 1 && data?.total === 0 ? 'Nobody of that name is found.' : undefined)}
        onChange={({ currentTarget }) => {
          setQ(currentTarget.value);
          onChange('');
        }}
      />
      {found.length > 0 && (
        <Choice
          legend="People found"
          value={chosen}
          options={found.map(({ id, name, team }) => ({ value: id, name: team ? `${name}, ${team.name}` : name }))}
          onChange={onChange}
        />
      )}
    </>
  );
}
