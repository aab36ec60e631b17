import type { Component, ComponentKind, ComponentSource } from '../content';
import { knownType } from '../correctable';
import { BEHAVIOURAL } from '../text/vocabulary';

/** One row as a form of our own says it; what is left out is null. */
export interface OwnRow {
  readonly kind: ComponentKind;
  readonly line: number;
  readonly title?: string | null;
  readonly details?: string | null;
  readonly depth?: number | null;
  readonly level?: number | null;
  readonly levelDescriptor?: string | null;
  readonly type?: string | null;
  readonly awardingBody?: string | null;
  readonly framework?: string | null;
  readonly category?: string | null;
  readonly subcategory?: string | null;
  readonly familyPrefix?: string | null;
  readonly sfiaCode?: string | null;
  readonly sfiaLevel?: number | null;
  /** How the row’s first source put it. */
  readonly raw?: { readonly [Key in 'title' | 'depth' | 'level' | 'type']?: string | null };
}

/** The row with its place: rows of one table follow each other, behavioural skills and knowledge together. */
export function rowOf(row: OwnRow, position: number): Component {
  const { kind, title, details, depth, level, levelDescriptor, line } = row;
  return {
    kind,
    position,
    title: title ?? '',
    details: details ?? null,
    depth: depth ?? null,
    level: level ?? null,
    levelDescriptor: levelDescriptor ?? null,
    line,
    source: sourceOf(row),
  };
}

function sourceOf({ kind, raw = {}, ...row }: OwnRow): ComponentSource {
  switch (kind) {
    case 'background':
      return { background: row.title || null };
    case 'work_activity': {
      const { sfiaCode = null, sfiaLevel = null } = row;
      return sfiaCode === null && sfiaLevel === null ? {} : { titleRaw: raw.title ?? null, sfiaCode, sfiaLevel };
    }
    case 'behavioural_skill':
    case 'knowledge': {
      const type = kind === 'behavioural_skill' ? BEHAVIOURAL : (knownType(row.type ?? '') ?? null);
      return { type, typeRaw: raw.type ?? null, depthRaw: raw.depth ?? null };
    }
    case 'qualification':
      return { awardingBody: row.awardingBody ?? null };
    case 'organisation_skill': {
      const { framework = null, category = null, subcategory = null, familyPrefix = null } = row;
      return { framework, category, subcategory, familyPrefix, levelRaw: raw.level ?? null };
    }
    default:
      return {};
  }
}
