import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeyResultKind } from './domain/objective';

/** Figures are decimals as text: `numeric` in the table, never a binary number on the way. */
@Entity('key_result')
export class KeyResultEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid') readonly objectiveId!: string;
  @Column('integer') readonly position!: number;
  @Column('text') readonly kind!: KeyResultKind;
  @Column('text') readonly title!: string;
  @Column('text') readonly unit!: string;
  @Column('numeric', { nullable: true }) readonly start!: string | null;
  @Column('numeric', { nullable: true }) readonly target!: string | null;
  @Column('numeric', { nullable: true }) readonly current!: string | null;
  @Column('boolean', { nullable: true }) readonly done!: boolean | null;
  @Column('integer') readonly weight!: number;
}
