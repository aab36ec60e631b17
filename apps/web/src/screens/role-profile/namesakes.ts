interface Named {
  readonly profileId: string;
  readonly title: string;
  readonly place: Readonly<Record<'family' | 'role' | 'level', string | null>>;
}

/** Where a profile is filed, for those of a list that have their title in common with another of it; else nothing. */
export function whereAlike(profiles: readonly Named[]): (profile: Named) => string | undefined {
  const ids = new Map<string, Set<string>>();
  for (const { title, profileId } of profiles) {
    ids.set(plainly(title), (ids.get(plainly(title)) ?? new Set<string>()).add(profileId));
  }
  return ({ title, place }) => ((ids.get(plainly(title))?.size ?? 0) > 1 ? placeWords(place) : undefined);
}

function placeWords({ family, role, level }: Named['place']): string {
  const parts = [family, role, level].filter((part) => part !== null);
  return parts.length === 0 ? 'in no family' : parts.join(' › ');
}

const plainly = (title: string): string => title.trim().toLowerCase();
