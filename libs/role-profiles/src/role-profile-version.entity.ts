import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppliedCorrection, Defect } from '@app/profile-formats';
import type { InForce, SourceFormat, VersionLife, VersionState } from './domain/role-profile';

/** Who corrected is a person, or null for an operator at the command line. */
export type KeptCorrection = AppliedCorrection & { readonly by: string | null; readonly at: string };

/** Of what was published `state` and the days alone are named by an update; the source never is, not even of a draft. */
@Entity('role_profile_version')
export class RoleProfileVersionEntity implements VersionLife, InForce {
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
  @Column('text', { nullable: true }) readonly sourceFormat!: SourceFormat | null;
  @Column('text', { nullable: true }) readonly sourceName!: string | null;
  @Column('bytea', { nullable: true }) readonly contentHash!: Buffer | null;
  @Column('integer') readonly revision!: number;
  @Column('jsonb') readonly corrections!: KeptCorrection[];
  @Column('jsonb') readonly warnings!: Defect[];
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('uuid', { nullable: true }) readonly createdBy!: string | null;
  @Column('date', { nullable: true }) readonly effectiveFrom!: LocalDate | null;
  @Column('date', { nullable: true }) readonly effectiveTo!: LocalDate | null;
  @Column('date', { nullable: true }) readonly wasToBeginOn!: LocalDate | null;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt!: Date | null;
  @Column('uuid', { nullable: true }) readonly withdrawnBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly publishedAt!: Date | null;
  @Column('uuid', { nullable: true }) readonly publishedBy!: string | null;
}
