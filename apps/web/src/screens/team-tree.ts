interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

export type Branch<Team> = Team & { readonly below: Branch<Team>[] };

/** Teams as a tree, in the order they came. A team whose parent is not in the list stands at the top. */
export function treeOf<Team extends Placed>(teams: readonly Team[]): Branch<Team>[] {
  const branches = new Map(teams.map((team) => [team.id, { ...team, below: [] as Branch<Team>[] }]));
  const tops: Branch<Team>[] = [];
  for (const branch of branches.values()) {
    const above = branch.parentId === null ? undefined : branches.get(branch.parentId);
    (above ? above.below : tops).push(branch);
  }
  return tops;
}
