import type { LocalDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ObjectiveSide, ObjectiveState, Terms } from './domain/objective';
import type { StoodFigure } from './domain/standing';

/** What is written. People, cycles and components are ids here: they belong to other libs. */
@Entity('objective')
export class ObjectiveEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid') readonly personId!: string;
  @Column('uuid') readonly authorId!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly state!: ObjectiveState;
  @Column('text') readonly title!: string;
  @Column('text') readonly measure!: string;
  @Column('integer', { nullable: true }) readonly weight!: number | null;
  @Column('uuid', { nullable: true }) readonly cycleId!: string | null;
  @Column('date', { nullable: true }) readonly dueOn!: LocalDate | null;
  @Column('uuid', { nullable: true }) readonly componentId!: string | null;
  @Column('uuid', { nullable: true }) readonly carriedFrom!: string | null;
  @Column('uuid', { nullable: true }) readonly proposedBy!: string | null;
  @Column('text', { nullable: true }) readonly proposedSide!: ObjectiveSide | null;
  @Column('timestamptz', { nullable: true }) readonly proposedAt!: Date | null;
  @Column('uuid', { nullable: true }) readonly agreedBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly agreedAt!: Date | null;
  @Column('jsonb', { nullable: true }) readonly agreedTerms!: Terms | null;
  @Column('uuid', { nullable: true }) readonly stoodProposedBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly stoodProposedAt!: Date | null;
  @Column('uuid', { nullable: true }) readonly stoodAgreedBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly stoodAgreedAt!: Date | null;
  @Column('jsonb', { nullable: true }) readonly stoodFigures!: readonly StoodFigure[] | null;
  @Column('timestamptz', { nullable: true }) readonly startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readonly closedAt!: Date | null;
  @Column('text', { nullable: true }) readonly closeReason!: string | null;
}
