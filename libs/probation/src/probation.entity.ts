import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProbationState } from './domain/probation';

/** What a step may write. People are ids here: they belong to `teams`, and the foreign keys live in the migration. */
@Entity('probation_case')
export class ProbationEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly state!: ProbationState;
  @Column('smallint') readonly extensionMonths!: number;
  @Column('smallint') readonly extensionWeeks!: number;
  @Column('integer') readonly pausedDays!: number;
  @Column('date', { nullable: true }) readonly suspendedOn!: LocalDate | null;
  @Column('boolean') readonly guardAcknowledged!: boolean;
  @Column('date') readonly lastDay!: LocalDate;
  @Column('date') readonly decideBy!: LocalDate;
  @Column('date') readonly latestNoticeOn!: LocalDate;
  @Column('date', { nullable: true }) readonly qualifiesOn!: LocalDate | null;
  @Column('date', { nullable: true }) readonly agreedOn!: LocalDate | null;
  @Column('date', { nullable: true }) readonly endsOn!: LocalDate | null;
  @Column('date', { nullable: true }) readonly appealUntil!: LocalDate | null;
  @Column('timestamptz', { nullable: true }) readonly finishedAt!: Date | null;
}
