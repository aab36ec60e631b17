import { IsDay, IsId, IsIdList, MayBeLeftOut, PageQuery, PageView } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';

export class ListHolders extends PageQuery {
  /** Only those who hold this version. */
  @MayBeLeftOut()
  @IsId()
  versionId?: string;
}

export class HolderItem {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  name!: string;

  @ApiProperty({ type: String, nullable: true })
  teamName!: string | null;

  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  /** The first day of holding it in this version; it may be to come. */
  @ApiProperty({ format: 'date' })
  since!: string;

  /** The last day, where it ends. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  until!: string | null;

  /** Whether this viewer may move them: nobody moves themselves, their own lead or their own team (SR-11). */
  mayMove!: boolean;
}

export class HoldersOfVersion {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  /** How many hold it today. */
  @ApiProperty({ type: 'integer' })
  people!: number;

  /** How many will hold it from a later day. */
  @ApiProperty({ type: 'integer' })
  coming!: number;

  /** For how many it is the last that is arranged: those whom a newer version would take over from it. */
  @ApiProperty({ type: 'integer' })
  staying!: number;

  /** Of those, whom another HR person has to move. */
  @ApiProperty({ type: 'integer' })
  handledByOthers!: number;
}

export class HoldersPage extends PageView {
  items!: HolderItem[];

  /** Every version of the profile that somebody holds now or will hold, the newest first. */
  versions!: HoldersOfVersion[];
}

export class MoveHolders {
  /** From this day on; not before the version is in force. */
  @IsDay()
  from!: string;

  /** Left out: everybody who holds an older version of the same profile on that day or after it. */
  @MayBeLeftOut()
  @IsIdList({ max: 1_000 })
  @ApiProperty({ type: [String], required: false })
  personIds?: string[];
}

export class HoldersMoved {
  @ApiProperty({ type: 'integer' })
  moved!: number;

  /** Of those who were named, how many hold the version already. */
  @ApiProperty({ type: 'integer' })
  already!: number;

  /** Who is the viewer, leads them or is of their team: another HR person moves them. */
  @ApiProperty({ type: 'integer' })
  handledByOthers!: number;
}
