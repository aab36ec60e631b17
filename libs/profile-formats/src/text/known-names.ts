/** Names that tell a title from the words behind it; of several that fit, the longest is the title. */
export interface KnownNames {
  readonly skills: readonly string[];
  readonly knowledge: readonly string[];
  readonly behavioural: readonly string[];
  readonly workActivities: readonly string[];
  readonly training: readonly string[];
  readonly development: readonly string[];
  readonly qualifications: readonly string[];
}
