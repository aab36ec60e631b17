import { IsDay, IsPlainText } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { PlaceView } from './browse/place.dto';
import { type VersionState, versionStates } from './domain/role-profile';
import { type Standing, standings } from './domain/standing';
import { type ProfileAction, profileActions, type VersionAction, versionActions } from './domain/role-profile-policy';

export class PublishVersion {
  /** The first day it is in force; today unless said otherwise. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  effectiveFrom?: string;
}

export class WithdrawVersion {
  /** Why; it is kept in the audit log. */
  @IsPlainText({ max: 2_000 })
  @ApiProperty({ maxLength: 2_000 })
  reason!: string;
}

export class VersionItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Counts the versions of one profile, from 1. */
  @ApiProperty({ type: 'integer' })
  number!: number;

  /**
   * What HR did with it. As soon as a newer version is published the one before it is `retired`, although it is in force
   * until the day before the newer one begins: what holds today is told by `standing`.
   */
  @ApiProperty({ enum: versionStates })
  state!: VersionState;

  /**
   * What it is today, where the organisation is: `upcoming` before its first day, `in_force`, and `past` after its last.
   * It is `replaced` when another version begins on the same first day, and `withdrawn` when HR took it back before its. A profile has at most one in force.
   */
  @ApiProperty({ enum: standings })
  standing!: Standing;

  @ApiProperty()
  title!: string;

  /** The first day in force; a draft has none, nor has what was withdrawn. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;

  /** The last day in force, once another version took over. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveTo!: string | null;

  /** Of what was withdrawn the first day it was to have; null of everything else. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  wasToBeginOn!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt!: string | null;

  /** How many defects the import found in its text, notes not counted; null for who does not read sources. */
  @ApiProperty({ type: 'integer', nullable: true })
  defects!: number | null;

  /** What this viewer may do now. Screens show exactly these buttons. */
  @ApiProperty({ enum: versionActions, isArray: true })
  allowedActions!: VersionAction[];
}

export class ProfileView extends PlaceView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  slug!: string;

  /** Of what is in force; of what will be first or of the draft where nothing is. */
  @ApiProperty()
  title!: string;

  /** The newest first. */
  @ApiProperty({ type: [VersionItem] })
  versions!: VersionItem[];

  /** What this viewer may do now with the profile as a whole. */
  @ApiProperty({ enum: profileActions, isArray: true })
  allowedActions!: ProfileAction[];
}
