interface NavLink {
  readonly to:
    | '/'
    | '/my-appraisal'
    | '/objectives'
    | '/team/appraisals'
    | '/team/objectives'
    | '/cycles'
    | '/role-profiles'
    | '/people'
    | '/teams';
  readonly name: string;
}

interface NavGroup {
  readonly name: 'Me' | 'My team' | 'Organisation';
  readonly links: readonly NavLink[];
}

/** What somebody finds on the left. A role is what one may do, never a mode to switch into. */
export function navigationFor({ roles, leads }: { roles: readonly string[]; leads: boolean }): NavGroup[] {
  const me: NavLink[] = [
    { to: '/', name: 'Home' },
    { to: '/objectives', name: 'My objectives' },
    { to: '/my-appraisal', name: 'My appraisal' },
  ];
  const team: NavLink[] = leads
    ? [
        { to: '/team/appraisals', name: 'Appraisals' },
        { to: '/team/objectives', name: 'Objectives' },
      ]
    : [];
  const organisation: NavLink[] = [
    ...(roles.includes('hr') ? [{ to: '/cycles', name: 'Cycles' } as const] : []),
    { to: '/role-profiles', name: 'Role profiles' },
    { to: '/people', name: 'People' },
    { to: '/teams', name: 'Teams' },
  ];
  const groups: NavGroup[] = [
    { name: 'Me', links: me },
    { name: 'My team', links: team },
    { name: 'Organisation', links: organisation },
  ];
  return groups.filter(({ links }) => links.length > 0);
}
