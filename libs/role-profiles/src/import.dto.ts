import { IsLine, IsPlainText, MayBeLeftOut } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { PlaceView } from './browse/place.dto';
import { ChangeView } from './changes.dto';
import { ComponentPreview } from './component.dto';
import { CorrectionInput } from './correction.dto';
import { type Standing, standings } from './domain/standing';
import { ProfileWords, VersionRef } from './version.dto';

const MOST_CORRECTIONS = 1000;
const FINGERPRINT = /^[0-9a-f]{64}$/;

export class SourceFile {
  /** As it was called where it came from; it tells the format where the words leave it open. */
  @IsPlainText({ max: 200 })
  name!: string;

  /** Its bytes in base64, at most 1 MB of them, or 4 MB of a web page. */
  @IsString()
  @ApiProperty({ format: 'byte' })
  content!: string;
}

export class CorrectDraft {
  @IsArray()
  @ArrayMaxSize(MOST_CORRECTIONS)
  @ValidateNested({ each: true })
  @Type(() => CorrectionInput)
  @ApiProperty({ type: [CorrectionInput], maxItems: MOST_CORRECTIONS })
  corrections!: CorrectionInput[];
}

/** Either a text or a file. */
export class PreviewImport {
  /** Of the role: needed where the text or file does not say it. It names the profile, whatever its capitals. */
  @MayBeLeftOut()
  @IsLine({ max: 200 })
  title?: string;

  /** The whole page as it was copied, at most 1 MB, or 4 MB with its markup. */
  @MayBeLeftOut()
  @IsString()
  @ApiProperty({ maxLength: 4_194_304 })
  text?: string;

  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => SourceFile)
  @ApiProperty({ type: SourceFile })
  file?: SourceFile;

  /** What to put instead of what was read. It is kept beside the source and never over it. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_CORRECTIONS)
  @ValidateNested({ each: true })
  @Type(() => CorrectionInput)
  @ApiProperty({ type: [CorrectionInput], maxItems: MOST_CORRECTIONS })
  corrections?: CorrectionInput[];
}

export class ImportProfile extends PreviewImport {
  /** Throw away the draft this profile may already have; without it such a draft is a conflict. */
  @MayBeLeftOut()
  @IsBoolean()
  @ApiProperty({ default: false })
  replaceDraft?: boolean;

  /** The draft that was seen; where it is said and another stands there now, nothing is replaced. Screens always say it. */
  @MayBeLeftOut()
  @IsUUID()
  @ApiProperty({ format: 'uuid' })
  draftId?: string;

  /** Its revision then; where it is said and is another now, nothing is replaced. Screens always say it. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @ApiProperty({ type: 'integer', minimum: 1 })
  draftRevision?: number;

  /** Of the preview that was seen; where it is said and it reads otherwise now, nothing is kept. Screens always say it. */
  @MayBeLeftOut()
  @Matches(FINGERPRINT, { message: '$property must be 64 hexadecimal digits' })
  @ApiProperty({ pattern: FINGERPRINT.source })
  fingerprint?: string;
}

const samenesses = ['slug', 'title', 'content'] as const;
export type Sameness = (typeof samenesses)[number];

/** A version that exists and may be the same role. */
export class DuplicateView {
  @ApiProperty({ format: 'uuid' })
  profileId!: string;

  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  /** What it is today, by its days. */
  @ApiProperty({ enum: standings })
  standing!: Standing;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveTo!: string | null;

  /** Of what was withdrawn the first day it was to have; null of everything else. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  wasToBeginOn!: string | null;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  slug!: string;

  @ApiProperty({ type: PlaceView })
  place!: PlaceView;

  /** What is the same: the address, the title whatever its capitals, every word of the content. */
  @ApiProperty({ enum: samenesses, isArray: true })
  by!: Sameness[];
}

class DraftRef extends VersionRef {
  /** Counts its changes; an import that replaces it says which it saw. */
  @ApiProperty({ type: 'integer' })
  revision!: number;
}

class ChangesSince extends VersionRef {
  /** The profile itself first, then section after section as on the page; none where it says exactly this. */
  @ApiProperty({ type: [ChangeView] })
  changes!: readonly ChangeView[];
}

export class ImportPreview extends ProfileWords {
  @ApiProperty({ type: [ComponentPreview] })
  components!: ComponentPreview[];

  /** The words as they came; of a workbook its cells as CSV. Lines of rows and warnings are lines of it. */
  @ApiProperty()
  sourceText!: string;

  /** Of what was read and put right; an import that sends it along keeps exactly this or nothing. */
  @ApiProperty({ pattern: FINGERPRINT.source })
  fingerprint!: string;

  /** The profile that an import would add to, if there is one. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  profileId!: string | null;

  /** The draft that an import would have to replace. */
  @ApiProperty({ type: DraftRef, nullable: true })
  draft!: DraftRef | null;

  /** What would change against the version of that profile that was published last; null where there is none. */
  @ApiProperty({ type: ChangesSince, nullable: true })
  since!: ChangesSince | null;

  /** What is in force and says exactly this: an import would change nothing and is refused. */
  @ApiProperty({ type: VersionRef, nullable: true })
  sameAsInForce!: VersionRef | null;

  /** Versions that may be the same role, those that are the same in most ways first; those that count no more only by content. */
  @ApiProperty({ type: [DuplicateView] })
  duplicates!: DuplicateView[];
}

const templateFormats = ['csv', 'xlsx'] as const;

export class TemplateQuery {
  @IsIn(templateFormats)
  @ApiProperty({ enum: templateFormats })
  format!: (typeof templateFormats)[number];
}
