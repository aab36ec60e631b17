import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';

/** The cycles that somebody has an appraisal of, as far as the reader may know of them: an objective can belong to one. */
export const cyclesOf = (personId: string) =>
  queryOptions({
    queryKey: ['appraisals', 'cycles-of', personId],
    staleTime: 60_000,
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/appraisals', { params: { query: { pageSize: 200 } } }));
      const theirs = items.filter(({ appraisee }) => appraisee.id === personId).map(({ cycle }) => cycle);
      return [...new Map(theirs.map((cycle) => [cycle.id, cycle])).values()];
    },
  });
