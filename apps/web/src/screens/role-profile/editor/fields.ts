import type { Correction } from '../../../api/imports';
import type { Component } from '../../../api/role-profiles';
import { depthScale, levelScale } from '../../../pictures/scales';

type FieldName = NonNullable<Correction['field']>;
type Kind = Component['kind'];

export interface FieldOf<Of> {
  readonly name: FieldName;
  readonly label: string;
  readonly shape: 'line' | 'words' | 'step' | 'choice';
  /** The words of the steps or choices, where it is one. */
  readonly steps?: readonly string[];
  readonly hint?: string;
  readonly of: (of: Of) => string | number | null;
}

const title: FieldOf<Component> = { name: 'title', label: 'Title', shape: 'line', of: (row) => row.title };
const details: FieldOf<Component> = { name: 'details', label: 'Details', shape: 'words', of: (row) => row.details };

const type: FieldOf<Component> = {
  name: 'type',
  label: 'Type',
  shape: 'choice',
  steps: ['Technical Knowledge and Skills', 'Other Knowledge and Skills', 'Behavioural Skills'],
  of: (row) => row.source.type ?? null,
};

const own: Readonly<Partial<Record<Kind, readonly FieldOf<Component>[]>>> = {
  knowledge: [{ name: 'depth', label: 'Depth', shape: 'step', steps: depthScale.steps, of: (row) => row.depth }, type],
  behavioural_skill: [type],
  organisation_skill: [
    { name: 'level', label: 'Level', shape: 'step', steps: levelScale.steps, of: (row) => row.level },
    {
      name: 'levelDescriptor',
      label: 'What the level means for this skill',
      shape: 'words',
      of: (row) => row.levelDescriptor,
    },
    { name: 'category', label: 'Category', shape: 'line', of: (row) => row.source.category ?? null },
  ],
  qualification: [
    {
      name: 'awardingBody',
      label: 'Awarding body',
      shape: 'line',
      of: (row) => row.source.awardingBody ?? null,
    },
  ],
  work_activity: [
    {
      name: 'sfiaCode',
      label: 'SFIA code',
      shape: 'line',
      hint: 'Four capital letters.',
      of: (row) => row.source.sfiaCode ?? null,
    },
    {
      name: 'sfiaLevel',
      label: 'SFIA level',
      shape: 'step',
      steps: ['', '', '', '', '', '', ''],
      of: (row) => row.source.sfiaLevel ?? null,
    },
  ],
};

/** What can be corrected in a row of this kind. */
export const fieldsOf = (kind: Kind): readonly FieldOf<Component>[] => [
  title,
  ...(kind === 'qualification' ? [] : [details]),
  ...(own[kind] ?? []),
];

export interface Head {
  readonly title: string;
  readonly place: { readonly family: string | null; readonly role: string | null; readonly level: string | null };
  readonly summary: {
    readonly text: string;
    readonly bulletsIntro: string | null;
    readonly bullets: readonly string[];
  };
  readonly footer: string | null;
}

/** What can be corrected of the profile itself. */
export const headFields: readonly FieldOf<Head>[] = [
  { name: 'title', label: 'Title of the role', shape: 'line', of: (head) => head.title },
  { name: 'family', label: 'Family', shape: 'line', hint: 'Where people find it.', of: (head) => head.place.family },
  { name: 'role', label: 'Role', shape: 'line', of: (head) => head.place.role },
  { name: 'level', label: 'Level of the role', shape: 'line', of: (head) => head.place.level },
  { name: 'summary', label: 'Summary', shape: 'words', of: (head) => head.summary.text },
  { name: 'bulletsIntro', label: 'Words before the points', shape: 'line', of: (head) => head.summary.bulletsIntro },
  {
    name: 'bullets',
    label: 'Points',
    shape: 'words',
    hint: 'One to a line.',
    of: (head) => head.summary.bullets.join('\n'),
  },
  { name: 'footer', label: 'Last line', shape: 'words', of: (head) => head.footer },
];

/** What a field is called, of the profile itself (null) or of a row of that kind. */
export const labelOf = (kind: Kind | null, name: string | null | undefined): string =>
  (kind === null ? headFields : fieldsOf(kind)).find((field) => field.name === name)?.label ?? name ?? '';

/** A form holds words; what is empty or no number is nothing. */
export function valueOf(field: Pick<FieldOf<never>, 'shape'>, typed: string): string | number | null {
  const words = field.shape === 'words' ? typed : typed.trim();
  if (words === '') return null;
  return field.shape === 'step' ? Number(words) : words;
}

/** Only what the form says otherwise than the profile. */
export function setsOf<Of>(
  fields: readonly FieldOf<Of>[],
  of: Of,
  typed: Readonly<Record<string, string>>,
  row: { kind: Kind | null; position: number | null },
): Correction[] {
  return fields.flatMap((field) => {
    const words = typed[field.name];
    if (words === undefined) return [];
    const value = valueOf(field, words);
    return value === (field.of(of) === '' ? null : field.of(of))
      ? []
      : [{ op: 'set' as const, ...row, field: field.name, value }];
  });
}
