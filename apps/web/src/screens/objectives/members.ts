import { queryOptions } from '@tanstack/react-query';
import { queries } from '../../api/client';
import { allTeams, personOf, teamOf } from '../../api/people';

export interface Member {
  readonly id: string;
  readonly name: string;
}

/** Whoever answers to a lead: the members of their teams, and who leads a team right below one of those. */
export const membersLedBy = (leadId: string) =>
  queryOptions({
    queryKey: ['people', 'led-by', leadId],
    staleTime: 60_000,
    queryFn: async (): Promise<Member[]> => {
      const [{ leads }, teams] = await Promise.all([
        queries.fetchQuery(personOf(leadId)),
        queries.fetchQuery(allTeams),
      ]);
      const led = await Promise.all(leads.map(({ id }) => queries.fetchQuery(teamOf(id))));
      const below = teams.filter(({ parentId }) => leads.some(({ id }) => id === parentId));
      const people = [...led.flatMap(({ members }) => members), ...below.flatMap(({ lead }) => lead ?? [])];
      const found = new Map(people.map(({ id, name }) => [id, { id, name }]));
      found.delete(leadId);
      return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
    },
  });
