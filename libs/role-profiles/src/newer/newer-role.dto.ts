import { IsId } from '@app/platform';
import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { VersionChangesView } from '../changes.dto';

/** To which version of its role profile a record is to move. */
export class Rebase {
  @IsId()
  versionId!: string;
}

export class PinnedVersion {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  title!: string;
}

export class NewerVersion extends PinnedVersion {
  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;
}

/** What moving would come to, in rows of the record. */
export class RebaseEffect {
  /** Rows that are in both versions: they keep everything that was written. */
  @ApiProperty({ type: 'integer' })
  kept!: number;

  /** Rows that are new: nobody has written about them. In a probation: rows that could be asked for. */
  @ApiProperty({ type: 'integer' })
  added!: number;

  /** Rows that are no longer in the role profile: what was written about them stays, and they count no more. */
  @ApiProperty({ type: 'integer' })
  left!: number;

  /** Of those, the ones about which something was written that this viewer may read. */
  @ApiProperty({ type: 'integer' })
  leftWithWords!: number;
}

/** That a record was moved from one version to another, and by whom. */
export class RebaseMade {
  from!: PinnedVersion;
  to!: PinnedVersion;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  by!: PersonRef;
}

export const whyNotNow = ['not-yours', 'wrong-state', 'proposed'] as const;

/** Whether the role profile of a record has a newer version in force, what changed, and what moving would come to. */
export class NewerRoleView {
  pinned!: PinnedVersion;

  @ApiProperty({ type: NewerVersion, nullable: true })
  newer!: NewerVersion | null;

  /** From the pinned version to the newer one. */
  @ApiProperty({ type: VersionChangesView, nullable: true })
  changes!: VersionChangesView | null;

  @ApiProperty({ type: RebaseEffect, nullable: true })
  effect!: RebaseEffect | null;

  /** Whether this viewer may move the record to it now. */
  mayRebase!: boolean;

  /** Why not, where there is a newer one and it may not be. */
  @ApiProperty({ type: String, enum: whyNotNow, nullable: true })
  whyNot!: (typeof whyNotNow)[number] | null;

  /** Goes into If-Match, in quotes, when the record is moved; missing for those who may not. */
  @ApiProperty({ type: 'integer', nullable: true })
  version!: number | null;

  /** The moves so far, the newest first. */
  moves!: RebaseMade[];
}
