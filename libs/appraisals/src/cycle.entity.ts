import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CycleDates, CycleState } from './domain/cycle';

@Entity('cycle')
export class CycleEntity implements CycleDates {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly name!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly state!: CycleState;
  @Column('date') readonly periodFrom!: string;
  @Column('date') readonly periodTo!: string;
  @Column('date') readonly opensOn!: string;
  @Column('date') readonly selfDueOn!: string;
  @Column('date') readonly leadDueOn!: string;
  @Column('date') readonly meetingDueOn!: string;
  @Column('date') readonly acknowledgeDueOn!: string;
  @Column('date') readonly countersignDueOn!: string;
  @Column('uuid', { nullable: true }) readonly createdBy!: string | null;
}
