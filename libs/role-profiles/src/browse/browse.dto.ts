import { IsPlainText, PageQuery, PageView } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { VersionItem } from '../role-profiles.dto';
import { PlaceView } from './place.dto';

export class ListProfiles extends PageQuery {
  /**
   * Words to look for: in titles, also when a word is not finished or has a slip, in the titles of rows, in the summary
   * and in the details, of what is in force today. Every word must be there, unless “or” stands between; none may with a minus before it. A title
   * with a phrase in quotation marks comes before those with its words apart.
   */
  @IsOptional()
  @IsPlainText({ max: 200 })
  @ApiProperty({ required: false, maxLength: 200 })
  search?: string;

  /** The name of a family as the tree has it. */
  @IsOptional()
  @IsPlainText({ max: 200 })
  @ApiProperty({ required: false, maxLength: 200 })
  family?: string;

  /** The name of a role as the tree has it. */
  @IsOptional()
  @IsPlainText({ max: 200 })
  @ApiProperty({ required: false, maxLength: 200 })
  role?: string;

  /** Only profiles without a family. */
  @IsOptional()
  @IsIn(['true', 'false'])
  @ApiProperty({ type: String, enum: ['true', 'false'], required: false })
  unfiled?: 'true' | 'false';
}

export class ProfileItem extends PlaceView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Its name in addresses and imports, made of the title. */
  @ApiProperty()
  slug!: string;

  /** Of what is in force today, or of what `published` is instead. */
  @ApiProperty()
  title!: string;

  /** What is in force today. Where nothing is yet, what will be first: its `standing` is `upcoming` then. */
  @ApiProperty({ type: VersionItem, nullable: true })
  published!: VersionItem | null;

  /** The version that takes the place of `published` on a later day. */
  @ApiProperty({ type: VersionItem, nullable: true })
  next!: VersionItem | null;

  /** What HR is working on; nobody else sees it. */
  @ApiProperty({ type: VersionItem, nullable: true })
  draft!: VersionItem | null;

  /** Some of the words around what was looked for, as plain text; null when it stands in the title, or nothing was. */
  @ApiProperty({ type: String, nullable: true })
  excerpt!: string | null;
}

export class ProfilePage extends PageView {
  @ApiProperty({ type: [ProfileItem] })
  items!: ProfileItem[];
}

class RoleOfTree {
  /** Null for the profiles of the family that were given no role. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: 'integer' })
  profiles!: number;
}

class FamilyOfTree {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer' })
  profiles!: number;

  /** By name, the one without a name last. */
  @ApiProperty({ type: [RoleOfTree] })
  roles!: RoleOfTree[];
}

/** It counts what this viewer’s list shows: a draft counts for HR alone. */
export class ProfileTree {
  /** By name. */
  @ApiProperty({ type: [FamilyOfTree] })
  families!: FamilyOfTree[];

  /** How many profiles stand in no family. */
  @ApiProperty({ type: 'integer' })
  unfiled!: number;
}
