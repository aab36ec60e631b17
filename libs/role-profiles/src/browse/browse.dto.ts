import { IsPlainText, PageQuery, PageView } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { VersionItem } from '../role-profiles.dto';

export class ListProfiles extends PageQuery {
  /** Part of a title, whatever its capitals. */
  @IsOptional()
  @IsPlainText({ max: 200 })
  @ApiProperty({ required: false, maxLength: 200 })
  search?: string;
}

export class ProfileItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Its name in addresses and imports, made of the title. */
  @ApiProperty()
  slug!: string;

  @ApiProperty()
  title!: string;

  /** What is in force, or will be from a day on. */
  @ApiProperty({ type: VersionItem, nullable: true })
  published!: VersionItem | null;

  /** What HR is working on; nobody else sees it. */
  @ApiProperty({ type: VersionItem, nullable: true })
  draft!: VersionItem | null;
}

export class ProfilePage extends PageView {
  @ApiProperty({ type: [ProfileItem] })
  items!: ProfileItem[];
}
