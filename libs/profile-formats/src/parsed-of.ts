import type { Component, ComponentKind } from './content';
import type { ProfileReading } from './read-profile';
import type { ParsedProfile, TitledRow } from './text/parsed-profile';
import { type Depth, levelNames } from './text/vocabulary';

const depths: readonly Depth[] = ['Aware of', 'Familiar with', 'Proficient in', 'Expert in'];

const depthName = (rank: number | null): Depth | null => depths[(rank ?? 0) - 1] ?? null;

/** A reading as its tables would say it, for programs that compare parses whatever the format. */
export function parsedOf(reading: Omit<ProfileReading, 'parsed'>): ParsedProfile {
  const { content, format, rendering, slug, warnings } = reading;
  const { title, summary, bulletsIntro, bullets, footer, components } = content;
  const rows = <Row>(kinds: readonly ComponentKind[], read: (row: Component) => Row): Row[] =>
    components
      .filter(({ kind }) => kinds.includes(kind))
      .toSorted((one, other) => one.position - other.position)
      .map(read);
  return {
    rendering: rendering ?? format,
    title,
    slug,
    titleInText: title !== null,
    summary: { text: summary, bulletsIntro, bullets },
    background: rows(['background'], (row) => ({
      line: row.line ?? 1,
      description: row.details,
      background: row.title || null,
    })),
    workActivities: rows(['work_activity'], (row) => ({
      ...titled(row),
      titleRaw: row.source.titleRaw ?? null,
      sfiaCode: row.source.sfiaCode ?? null,
      sfiaLevel: row.source.sfiaLevel ?? null,
    })),
    knowledgeSkills: rows(['knowledge', 'behavioural_skill'], (row) => ({
      ...titled(row),
      depth: depthName(row.depth),
      depthRaw: row.source.depthRaw ?? depthName(row.depth),
      type: row.source.type ?? null,
      typeRaw: row.source.typeRaw ?? row.source.type ?? null,
    })),
    trainingActivities: rows(['training_activity'], titled),
    pdas: rows(['development_activity'], titled),
    qualifications: rows(['qualification'], (row) => ({
      line: row.line ?? 1,
      title: row.title || null,
      awardingBody: row.source.awardingBody ?? null,
    })),
    organisationSkills: rows(['organisation_skill'], organisationSkill),
    footer,
    warnings,
  };
}

const titled = ({ title, details, line }: Component): TitledRow => ({ title: title || null, details, line: line ?? 1 });

const organisationSkill = (row: Component): ParsedProfile['organisationSkills'][number] => ({
  line: row.line ?? 1,
  framework: row.source.framework ?? null,
  category: row.source.category ?? null,
  subcategory: row.source.subcategory ?? null,
  familyPrefix: row.source.familyPrefix ?? null,
  name: row.title || null,
  description: row.details,
  level: row.level,
  levelName: levelNames[(row.level ?? 0) - 1] ?? null,
  levelDescription: row.levelDescriptor,
  levelRaw: row.source.levelRaw ?? null,
});
