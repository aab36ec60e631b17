import type { Defect } from './defects';
import type { Depth, LevelName } from './vocabulary';

interface InSource {
  /** Where the row begins in the source, counted from 1. */
  readonly line: number;
  /** The text ended inside this row. */
  readonly truncated?: true;
}

export interface Summary {
  readonly text: string;
  readonly bulletsIntro: string | null;
  readonly bullets: readonly string[];
}

export interface BackgroundRow extends InSource {
  readonly description: string | null;
  readonly background: string | null;
}

export interface TitledRow extends InSource {
  readonly title: string | null;
  readonly details: string | null;
}

/** SFIA is the Skills Framework for the Information Age; some profiles put its code and level behind the title. */
export interface WorkActivity extends TitledRow {
  readonly titleRaw: string | null;
  readonly sfiaCode: string | null;
  readonly sfiaLevel: number | null;
}

export interface KnowledgeSkill extends TitledRow {
  readonly depth: Depth | null;
  readonly depthRaw: string | null;
  readonly type: string | null;
  readonly typeRaw: string | null;
}

export interface Qualification extends InSource {
  readonly title: string | null;
  readonly awardingBody: string | null;
}

export interface OrganisationSkill extends InSource {
  readonly framework: string | null;
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly familyPrefix: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly level: number | null;
  readonly levelName: LevelName | null;
  readonly levelDescription: string | null;
  readonly levelRaw: string | null;
}

/** A profile in the source's own words. What the source does not tell is null, and a defect says so. */
export interface ParsedProfile {
  readonly rendering: string;
  readonly title: string | null;
  readonly slug: string | null;
  readonly titleInText: boolean;
  readonly summary: Summary;
  readonly background: readonly BackgroundRow[];
  readonly workActivities: readonly WorkActivity[];
  readonly knowledgeSkills: readonly KnowledgeSkill[];
  readonly trainingActivities: readonly TitledRow[];
  readonly pdas: readonly TitledRow[];
  readonly qualifications: readonly Qualification[];
  readonly organisationSkills: readonly OrganisationSkill[];
  readonly footer: string | null;
  readonly warnings: readonly Defect[];
}
