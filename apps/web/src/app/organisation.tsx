import { useQuery } from '@tanstack/react-query';
import { allTeams } from '../api/people';

/** The team at the top of the tree is the organisation; with several tops there is no one name to show. */
export function Organisation() {
  const { data } = useQuery(allTeams);
  const tops = data?.filter(({ parentId }) => parentId === null) ?? [];
  return <span className="organisation">{tops.length === 1 && tops[0]?.name}</span>;
}
