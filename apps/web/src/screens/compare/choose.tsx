import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { personOf } from '../../api/people';
import { versionOf } from '../../api/role-profiles';
import type { Session } from '../../api/session';
import { Finder } from '../../components/finder';
import { useSuggestions } from './suggestions';

interface Props {
  readonly viewer: Session;
  readonly from: string | undefined;
  readonly person: string | undefined;
  readonly to: string | undefined;
}

/** Both sides of a comparison, each found by typing; what is chosen stands in the address. */
export function Choose({ viewer, from, person, to }: Props) {
  const navigate = useNavigate();
  const [first, setFirst] = useState<string>();
  const [second, setSecond] = useState<string>();
  const fromName = useFromName(from, person, viewer);
  const toName = useRoleName(to);
  const show = (search: { from?: string; person?: string; to?: string }) =>
    void navigate({ to: '/compare', search, resetScroll: false });
  const suggestedFirst = useSuggestions(first, viewer, true);
  const suggestedSecond = useSuggestions(second, viewer, false);
  const keptTo = to === undefined ? {} : { to };
  const keptFrom = person !== undefined ? { person } : from !== undefined ? { from } : {};
  return (
    <section className="card choose no-print" aria-label="What to compare">
      <Finder
        label="From"
        hint={viewer.leads ? 'A role, yourself or somebody you lead.' : 'A role, or yourself.'}
        chosen={fromName}
        suggestions={suggestedFirst.items}
        busy={suggestedFirst.busy}
        onType={setFirst}
        onPick={({ key }) => {
          const [kind, id = ''] = key.split(' ');
          show({ ...(kind === 'person' ? { person: id } : { from: id }), ...keptTo });
        }}
      />
      <div className="swap">
        <button
          type="button"
          className="button quiet"
          disabled={from === undefined || to === undefined}
          onClick={() => from !== undefined && to !== undefined && show({ from: to, to: from })}
        >
          Swap sides
        </button>
      </div>
      <Finder
        label="To"
        hint="The role that asks."
        chosen={toName}
        suggestions={suggestedSecond.items}
        busy={suggestedSecond.busy}
        onType={setSecond}
        onPick={({ key }) => show({ ...keptFrom, to: key.split(' ')[1] ?? '' })}
      />
    </section>
  );
}

function useRoleName(versionId: string | undefined): string | undefined {
  const { data } = useQuery({ ...versionOf(versionId ?? ''), enabled: versionId !== undefined });
  return versionId === undefined ? undefined : data?.title;
}

function useFromName(from: string | undefined, person: string | undefined, viewer: Session): string | undefined {
  const role = useRoleName(person === undefined ? from : undefined);
  const { data } = useQuery({ ...personOf(person ?? ''), enabled: person !== undefined });
  if (person === undefined) return role;
  return person === viewer.personId ? `Me, ${viewer.name}` : data?.name;
}
