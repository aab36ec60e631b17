import { IsDay, IsLine } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { PlaceView } from './browse/place.dto';
import { type VersionState, versionStates } from './domain/role-profile';
import { type VersionAction, versionActions } from './domain/role-profile-policy';

export class PreviewImport {
  /** Of the role: a profile text does not have it. It names the profile, whatever its capitals. */
  @IsLine({ max: 200 })
  title!: string;

  /** The whole page as text, at most 1 MB, every cell of a table ending with a bar. */
  @IsString()
  @ApiProperty({ maxLength: 1_048_576 })
  text!: string;
}

export class ImportProfile extends PreviewImport {
  /** Throw away the draft this profile may already have; without it such a draft is a conflict. */
  @IsOptional()
  @IsBoolean()
  @ApiProperty({ required: false, default: false })
  replaceDraft?: boolean;
}

export class PublishVersion {
  /** The first day it is in force; today unless said otherwise. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  effectiveFrom?: string;
}

export class VersionItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Counts the versions of one profile, from 1. */
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ enum: versionStates })
  state!: VersionState;

  @ApiProperty()
  title!: string;

  /** The first day in force; a draft has none. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;

  /** The last day in force, once another version took over. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveTo!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt!: string | null;

  /** How many defects the import found in its text, notes not counted. */
  @ApiProperty({ type: 'integer' })
  defects!: number;

  /** What this viewer may do now. Screens show exactly these buttons. */
  @ApiProperty({ enum: versionActions, isArray: true })
  allowedActions!: VersionAction[];
}

export class ProfileView extends PlaceView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  slug!: string;

  @ApiProperty()
  title!: string;

  /** The newest first. */
  @ApiProperty({ type: [VersionItem] })
  versions!: VersionItem[];
}
