import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Defect } from '@app/profile-formats';
import type { InForce, VersionFacts, VersionState } from './domain/role-profile';

/** What was imported never changes here; `state` and the days are the only columns an update names. */
@Entity('role_profile_version')
export class RoleProfileVersionEntity implements VersionFacts, InForce {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid') readonly profileId!: string;
  @Column('integer') readonly number!: number;
  @Column('text') readonly state!: VersionState;
  @Column('text') readonly title!: string;
  @Column('text') readonly summary!: string;
  @Column('text', { nullable: true }) readonly bulletsIntro!: string | null;
  @Column('text', { array: true }) readonly bullets!: string[];
  @Column('text', { nullable: true }) readonly footer!: string | null;
  @Column('text', { nullable: true }) readonly sourceText!: string | null;
  @Column('bytea', { nullable: true }) readonly sourceHash!: Buffer | null;
  @Column('text', { nullable: true }) readonly rendering!: string | null;
  @Column('jsonb') readonly warnings!: Defect[];
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('uuid', { nullable: true }) readonly createdBy!: string | null;
  @Column('date', { nullable: true }) readonly effectiveFrom!: LocalDate | null;
  @Column('date', { nullable: true }) readonly effectiveTo!: LocalDate | null;
  @Column('timestamptz', { nullable: true }) readonly publishedAt!: Date | null;
  @Column('uuid', { nullable: true }) readonly publishedBy!: string | null;
}
