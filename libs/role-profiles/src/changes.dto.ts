import { IsId } from '@app/platform';
import { type ComponentKind, componentKinds } from '@app/profile-formats';
import { ApiProperty } from '@nestjs/swagger';
import { type ChangedField, changedFields, type WhatChanged, whatsChanged } from './domain/version-change';

export class ChangesQuery {
  /** The version to compare with, usually an older one of the same profile. */
  @IsId()
  since!: string;
}

class ComparedVersion {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty({ format: 'uuid' })
  profileId!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty()
  title!: string;
}

const value = { oneOf: [{ type: 'string' }, { type: 'integer' }], nullable: true };

export class ChangeView {
  /** The kind of row; null for the profile itself. */
  @ApiProperty({ enum: componentKinds, nullable: true })
  kind!: ComponentKind | null;

  /** Of the row as it is called now, or was called when it is gone; of the profile for the profile itself. */
  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: whatsChanged })
  what!: WhatChanged;

  /** Null where a whole row came or went. */
  @ApiProperty({ enum: changedFields, nullable: true })
  field!: ChangedField | null;

  @ApiProperty(value)
  was!: string | number | null;

  @ApiProperty(value)
  now!: string | number | null;

  /** The change in words. */
  @ApiProperty()
  sentence!: string;
}

export class VersionChangesView {
  @ApiProperty({ type: ComparedVersion })
  since!: ComparedVersion;

  @ApiProperty({ type: ComparedVersion })
  until!: ComparedVersion;

  /** The profile itself first, then section after section as on the page. */
  @ApiProperty({ type: [ChangeView] })
  changes!: readonly ChangeView[];

  /** How many rows are the same in both. */
  @ApiProperty({ type: 'integer' })
  unchanged!: number;
}
