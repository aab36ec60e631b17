import type { Component, ProfileContent } from '../content';
import { fieldsOf } from '../correctable';

/** The first member of every such file; its number tells the form. */
export const MARKER = 'touchstone-role-profile';
export const FORM = 1;

/** Where an exported profile came from. Reading it back takes the slug and passes over the rest. */
export interface ExportAbout {
  readonly slug?: string | null;
  readonly version?: number | null;
  /** The first day it is in force, as YYYY-MM-DD. */
  readonly effectiveFrom?: string | null;
}

/** A profile as JSON of the form in docs/formats.md. Reading it back gives the same content, but for the lines. */
export function asJson(content: ProfileContent, about: ExportAbout = {}): string {
  const { title, family, role, level, summary, bulletsIntro, bullets, footer, components } = content;
  const place = { title, family, role, level };
  const words = { summary, bulletsIntro, bullets, footer };
  const form = {
    [MARKER]: FORM,
    about: withoutNulls({ ...about }),
    ...place,
    ...words,
    components: components.map(row),
  };
  return `${JSON.stringify(form, null, 2)}\n`;
}

function row(component: Component): Record<string, unknown> {
  const { kind, source } = component;
  const values = { ...source, ...component };
  const { titleRaw: title, depthRaw: depth, levelRaw: level, typeRaw: type } = source;
  const raw = withoutNulls({ title, depth, level, type });
  const fields: Record<string, unknown> = {};
  for (const field of fieldsOf(kind)) fields[field] = values[field];
  return withoutNulls({ kind, ...fields, raw: Object.keys(raw).length === 0 ? null : raw });
}

const withoutNulls = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
