interface NavLink {
  readonly to:
    | '/'
    | '/my-appraisal'
    | '/objectives'
    | '/my-skills'
    | '/my-probation'
    | '/team/appraisals'
    | '/team/probations'
    | '/probations'
    | '/team/objectives'
    | '/cycles'
    | '/role-profiles'
    | '/skills'
    | '/people'
    | '/teams';
  readonly name: string;
}

interface NavGroup {
  readonly name: 'Me' | 'My team' | 'Organisation';
  readonly links: readonly NavLink[];
}

interface Reader {
  readonly roles: readonly string[];
  readonly leads: boolean;
  /** Whether they are on probation today. */
  readonly onProbation: boolean;
}

/** What somebody finds on the left. A role is what one may do, never a mode to switch into. */
export function navigationFor({ roles, leads, onProbation }: Reader): NavGroup[] {
  const me: NavLink[] = [
    { to: '/', name: 'Home' },
    { to: '/objectives', name: 'My objectives' },
    { to: '/my-appraisal', name: 'My appraisal' },
    { to: '/my-skills', name: 'My skills' },
    ...(onProbation ? [{ to: '/my-probation', name: 'My probation' } as const] : []),
  ];
  const team: NavLink[] = leads
    ? [
        { to: '/team/appraisals', name: 'Appraisals' },
        { to: '/team/objectives', name: 'Objectives' },
        { to: '/team/probations', name: 'Probation' },
      ]
    : [];
  const organisation: NavLink[] = [
    ...(roles.includes('hr')
      ? [{ to: '/cycles', name: 'Cycles' } as const, { to: '/probations', name: 'Probations' } as const]
      : []),
    { to: '/role-profiles', name: 'Role profiles' },
    { to: '/skills', name: 'Skill library' },
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
