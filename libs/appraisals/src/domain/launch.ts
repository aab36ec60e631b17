/** A member of the chosen teams, as `teams` knows them on the day of the launch. */
export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly teamName: string;
  readonly leadId: string | null;
  readonly countersignerId: string | null;
  readonly roleProfileVersionId: string | null;
}

export const leftOutReasons = ['no-lead', 'no-role'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LaunchPlan<Person extends Candidate> {
  readonly ready: Person[];
  readonly leftOut: { readonly person: Person; readonly reasons: LeftOutReason[] }[];
  /** They have theirs from an earlier launch, and nothing is to be mended about them. */
  readonly alreadyIn: Person[];
  /** Ready, but nobody is above their lead: HR has to name a countersigner before they can be closed. */
  readonly withoutCountersigner: Person[];
}

/** Who gets an appraisal, who has one, and who cannot have one yet, with every reason. Nobody ever appraises themselves. */
export function planLaunch<Person extends Candidate>(
  people: readonly Person[],
  alreadyIn: ReadonlySet<string>,
): LaunchPlan<Person> {
  const sorted = people
    .filter(({ personId }) => !alreadyIn.has(personId))
    .map((person) => ({ person, reasons: reasonsAgainst(person) }));
  const ready = sorted.filter(({ reasons }) => reasons.length === 0).map(({ person }) => person);
  return {
    ready,
    leftOut: sorted.filter(({ reasons }) => reasons.length > 0),
    alreadyIn: people.filter(({ personId }) => alreadyIn.has(personId)),
    withoutCountersigner: ready.filter(({ countersignerId }) => countersignerId === null),
  };
}

function reasonsAgainst(person: Candidate): LeftOutReason[] {
  const reasons: LeftOutReason[] = [];
  if (person.leadId === null || person.leadId === person.personId) reasons.push('no-lead');
  if (person.roleProfileVersionId === null) reasons.push('no-role');
  return reasons;
}
