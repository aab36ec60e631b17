/** The parts of a profile, in the order of the page. */
export const sectionKinds = [
  'summary',
  'background',
  'work_activities',
  'knowledge_skills',
  'training_activities',
  'pdas',
  'qualifications',
  'organisation_skills',
] as const;
export type SectionKind = (typeof sectionKinds)[number];
