import type { ComparedRow, Side } from '../domain/comparison';
import type { ComparedSide } from './comparison.dto';
import type { ComparedVersion, NamedVersion } from './comparison.sql';

/** One side of a comparison: what is compared, what it is called, and how it is shown. */
export interface Compared extends Side {
  readonly name: string;
  readonly view: ComparedSide;
}

export const roleSide = (version: ComparedVersion): Compared => ({
  kind: 'role',
  name: version.title,
  rows: version.rows,
  view: versionView(version),
});

export const versionView = (version: NamedVersion): ComparedSide => ({
  kind: 'role',
  ...referenceTo(version),
  personId: null,
  personName: null,
});

export const personSide = (
  { id, name, version }: { id: string; name: string; version: ComparedVersion | null },
  rows: readonly ComparedRow[],
  viewerId: string,
): Compared => ({
  kind: 'person',
  // Nobody is spoken of in the third person to their face.
  name: id === viewerId ? 'you' : name,
  rows,
  view: { kind: 'person', ...referenceTo(version), personId: id, personName: name },
});

const referenceTo = (version: NamedVersion | null) => ({
  versionId: version?.versionId ?? null,
  profileId: version?.profileId ?? null,
  title: version?.title ?? null,
  number: version?.number ?? null,
});
