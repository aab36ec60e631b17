import { type ComponentKind, componentKinds, type CorrectableField, correctableFields } from '@app/profile-formats';
import { MayBeLeftOut } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min, ValidateBy, ValidateIf } from 'class-validator';

const operations = ['set', 'remove', 'add'] as const;
type Operation = (typeof operations)[number];
type Value = string | number | null;

const value = { oneOf: [{ type: 'string' }, { type: 'integer' }], nullable: true };

const IsCorrectedValue = () =>
  ValidateBy({
    name: 'isCorrectedValue',
    validator: {
      validate: (given: unknown) => given === null || typeof given === 'string' || Number.isInteger(given),
      defaultMessage: () => '$property must be words, a whole number or null',
    },
  });

const unlessNull = () => ValidateIf((_correction, given) => given !== undefined && given !== null);

/** One thing that HR puts right. Rows are named by kind and position; no correction moves another row. */
export class CorrectionInput {
  @IsIn(operations)
  @ApiProperty({ enum: operations })
  op!: Operation;

  /** The kind of row; null to set a field of the profile itself. */
  @unlessNull()
  @IsIn(componentKinds)
  @ApiProperty({ enum: componentKinds, nullable: true, required: false })
  kind?: ComponentKind | null;

  /** Of the row in its table, from 0; null for the profile itself, left out when a row is added. */
  @unlessNull()
  @IsInt()
  @Min(0)
  @Max(100_000)
  @ApiProperty({ type: 'integer', minimum: 0, nullable: true, required: false })
  position?: number | null;

  /** What to set, of the profile or of a row of this kind. */
  @MayBeLeftOut()
  @IsIn(correctableFields)
  @ApiProperty({ enum: correctableFields, required: false })
  field?: CorrectableField;

  /** Words, a depth, a level, or null for nothing; the points of a summary are one text with a line for each. */
  @MayBeLeftOut()
  @IsCorrectedValue()
  @ApiProperty({ ...value, required: false })
  value?: Value;
}

/** A correction as it was made, beside the source and never over it. */
export class CorrectionView {
  @ApiProperty({ enum: operations })
  op!: Operation;

  @ApiProperty({ enum: componentKinds, nullable: true })
  kind!: ComponentKind | null;

  @ApiProperty({ type: 'integer', nullable: true })
  position!: number | null;

  /** What was set; null where a row was added or taken out. */
  @ApiProperty({ enum: correctableFields, nullable: true })
  field!: CorrectableField | null;

  @ApiProperty(value)
  value!: Value;

  /** What stood there before; of a row that was taken out its title. */
  @ApiProperty(value)
  was!: Value;

  /** Who put it right; null before it is kept, and for an operator at the command line. */
  @ApiProperty({ type: String, nullable: true })
  by!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at!: string | null;
}
