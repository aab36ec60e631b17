import { useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { suggestedProfiles } from '../../api/browse';
import { foundPeople, personOf } from '../../api/people';
import type { VersionItem } from '../../api/role-profiles';
import type { Session } from '../../api/session';
import { day } from '../../components/day';
import type { Suggestion } from '../../components/finder';
import { matches } from './matches';

/** What may stand on one side of a comparison; `typed` is undefined while nobody looks. */
export function useSuggestions(typed: string | undefined, viewer: Session, people: boolean) {
  const wanted = useDeferredValue(typed);
  const looking = wanted !== undefined;
  const me = useQuery({ ...personOf(viewer.personId), enabled: looking });
  const profiles = useQuery({ ...suggestedProfiles(wanted ?? ''), enabled: looking });
  const led = useQueries({
    queries: (people ? (me.data?.leads ?? []) : []).map((team) => ({
      ...foundPeople({ teamId: team.id, page: 1 }),
      enabled: looking,
    })),
  });
  const mine = me.data?.roleProfileVersionId;
  const items: Suggestion[] = [
    ...(mine ? [{ key: `role ${mine}`, name: 'My role', note: me.data?.roleTitle ?? '' }] : []),
    ...(people
      ? [{ key: `person ${viewer.personId}`, name: `Me, ${viewer.name}`, note: 'what is said of my skills' }]
      : []),
    ...uniqueMembers(
      led.flatMap(({ data }) => data?.items ?? []),
      viewer.personId,
    ).map(({ id, name, roleTitle }) => ({
      key: `person ${id}`,
      name,
      note: roleTitle ?? 'in my team',
    })),
  ].filter(({ name, note }) => matches(wanted ?? '', `${name} ${note}`));
  const roles = (profiles.data ?? []).flatMap(({ title, published, family }) => {
    if (!published) return [];
    const note = [family, fromWhen(published)].filter(Boolean).join(' · ');
    return [{ key: `role ${published.id}`, name: title, ...(note !== '' && { note }) }];
  });
  return { items: [...items, ...roles], busy: profiles.isFetching || wanted !== typed };
}

const fromWhen = ({ standing, effectiveFrom }: Pick<VersionItem, 'standing' | 'effectiveFrom'>): string | null =>
  standing === 'upcoming' && effectiveFrom !== null ? `in force from ${day(effectiveFrom)}` : null;

function uniqueMembers<Person extends { readonly id: string }>(people: readonly Person[], but: string): Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()].filter(({ id }) => id !== but);
}
