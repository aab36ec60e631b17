import type { Component } from '../../api/role-profiles';

/** The sections of a profile in the order in which it is read: what one does, what one knows, how one grows. */
export const kinds: readonly { readonly kind: Component['kind']; readonly title: string }[] = [
  { kind: 'background', title: 'Background' },
  { kind: 'work_activity', title: 'Work activities' },
  { kind: 'organisation_skill', title: 'Organisation skills' },
  { kind: 'knowledge', title: 'Knowledge' },
  { kind: 'behavioural_skill', title: 'Behavioural skills' },
  { kind: 'training_activity', title: 'Training activities' },
  { kind: 'development_activity', title: 'Development activities' },
  { kind: 'qualification', title: 'Qualifications' },
];

export const titleOf = (kind: Component['kind']): string => kinds.find((known) => known.kind === kind)?.title ?? kind;
