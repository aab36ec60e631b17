import { ApiProperty } from '@nestjs/swagger';
import { type ObjectiveState, objectiveStates } from './domain/objective';

/** An objective as an appraisal of the period lists it. */
export class PeriodObjective {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  title!: string;

  @ApiProperty({ enum: objectiveStates })
  state!: ObjectiveState;

  /** Agreed and not yet settled. */
  open!: boolean;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  /** In basis points. */
  @ApiProperty({ type: 'integer', nullable: true })
  weight!: number | null;

  /** In basis points; null where no key result has a value. */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000, nullable: true })
  progress!: number | null;
}
