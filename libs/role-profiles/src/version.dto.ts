import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type ComponentKind, componentKinds, type Defect, type DefectCode, defectCodes } from '@app/profile-formats';
import { PlaceView } from './browse/place.dto';
import { ComponentView } from './component.dto';
import { CorrectionView } from './correction.dto';
import { type SourceFormat, sourceFormats } from './domain/role-profile';
import { type VersionAction, versionActions } from './domain/role-profile-policy';

const sections = [
  'document',
  'summary',
  'background',
  'work_activities',
  'knowledge_skills',
  'training_activities',
  'pdas',
  'qualifications',
  'organisation_skills',
] as const;

class DefectEvidence {
  /** The end of the words. */
  @ApiProperty({ required: false })
  tail?: string;

  /** Their beginning. */
  @ApiProperty({ required: false })
  head?: string;

  /** All of them. */
  @ApiProperty({ required: false })
  raw?: string;
}

class DefectView implements Defect {
  @ApiProperty({ enum: defectCodes })
  code!: DefectCode;

  /** A note was read with certainty and only looks odd; a defect wants a person’s eye. */
  @ApiProperty({ enum: ['defect', 'note'] })
  severity!: 'defect' | 'note';

  @ApiProperty({ enum: sections })
  section!: Defect['section'];

  @ApiProperty({ type: String, nullable: true })
  row!: string | null;

  /** In the source, from 1. */
  @ApiProperty({ type: 'integer' })
  line!: number;

  /** For people: what and where. */
  @ApiProperty()
  message!: string;

  @ApiProperty({ type: DefectEvidence })
  evidence!: DefectEvidence;
}

class SummaryView {
  @ApiProperty()
  text!: string;

  @ApiProperty({ type: String, nullable: true })
  bulletsIntro!: string | null;

  @ApiProperty({ type: [String] })
  bullets!: readonly string[];
}

export class KindCount {
  @ApiProperty({ enum: componentKinds })
  kind!: ComponentKind;

  @ApiProperty({ type: 'integer' })
  count!: number;
}

/** A version beside which another stands: the draft in the way, the one in force. */
export class VersionRef {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;
}

export class ProfileWords {
  @ApiProperty()
  slug!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: SummaryView })
  summary!: SummaryView;

  @ApiProperty({ type: String, nullable: true })
  footer!: string | null;

  /** How the text was laid out, such as “P1 (pipe, one cell per line)”. */
  @ApiProperty({ type: String, nullable: true })
  rendering!: string | null;

  /** What it was read from; “framework” for a row of a framework, “version” for a copy; null of the oldest. */
  @ApiProperty({ enum: sourceFormats, nullable: true })
  format!: SourceFormat | null;

  @ApiProperty({ type: PlaceView })
  place!: PlaceView;

  /** Every kind, in the order of the page; none is 0. */
  @ApiProperty({ type: [KindCount] })
  counts!: KindCount[];

  /** Everything found odd in the text: what may be lost first. HR alone is told. */
  @ApiProperty({ type: [DefectView] })
  warnings!: readonly DefectView[];

  /** What was put instead of what was read, the oldest first. HR alone is told. */
  @ApiProperty({ type: [CorrectionView] })
  corrections!: CorrectionView[];
}

/** Once published its words never change. Whether it was retired meanwhile is told by its profile and not here. */
export class VersionView extends ProfileWords {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  profileId!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  /** Only HR sees it, and it may still be thrown away. */
  @ApiProperty()
  isDraft!: boolean;

  /** Counts the changes of a draft, from 1; it is the ETag that a correction of it must match. */
  @ApiProperty({ type: 'integer' })
  revision!: number;

  /** What the file was called that it was read from; HR alone is told. */
  @ApiProperty({ type: String, nullable: true })
  sourceName!: string | null;

  /** The words as they came, for HR; null for everybody else. */
  @ApiProperty({ type: String, nullable: true })
  sourceText!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;

  /** Of what was withdrawn the first day it was to have; null of everything else. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  wasToBeginOn!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt!: string | null;

  @ApiProperty({ type: [ComponentView] })
  components!: ComponentView[];

  /** Of what is or was in force there are none, for anybody; its words never change. */
  @ApiProperty({ enum: versionActions, isArray: true })
  allowedActions!: VersionAction[];
}

const exportFormats = ['json', 'csv', 'xlsx'] as const;

export class ExportQuery {
  /** Each of them can be imported again. */
  @IsIn(exportFormats)
  @ApiProperty({ enum: exportFormats })
  format!: (typeof exportFormats)[number];
}
