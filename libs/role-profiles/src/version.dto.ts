import { ApiProperty } from '@nestjs/swagger';
import { ComponentPreview, ComponentView } from './component.dto';
import { type ComponentKind, componentKinds, type Defect, type DefectCode, defectCodes } from '@app/profile-formats';
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

class ProfileContent {
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

  /** Every kind, in the order of the page; none is 0. */
  @ApiProperty({ type: [KindCount] })
  counts!: KindCount[];

  /** Everything found odd in the text: what may be lost first. */
  @ApiProperty({ type: [DefectView] })
  warnings!: readonly DefectView[];
}

export class DraftRef {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;
}

export class ImportPreview extends ProfileContent {
  @ApiProperty({ type: [ComponentPreview] })
  components!: ComponentPreview[];

  /** The profile of this title, if there is one. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  profileId!: string | null;

  /** The draft that an import would have to replace. */
  @ApiProperty({ type: DraftRef, nullable: true })
  draft!: DraftRef | null;
}

/**
 * Once published it never changes and is the same for everybody, so browsers keep it for good: whether it was retired
 * meanwhile is told by its profile and not here.
 */
export class VersionView extends ProfileContent {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  profileId!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  /** Only HR sees it, and it may still be thrown away. */
  @ApiProperty()
  isDraft!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt!: string | null;

  @ApiProperty({ type: [ComponentView] })
  components!: ComponentView[];

  /** Of a published version there are none, for anybody. */
  @ApiProperty({ enum: versionActions, isArray: true })
  allowedActions!: VersionAction[];
}
