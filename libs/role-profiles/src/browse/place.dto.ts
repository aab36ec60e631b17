import { IsLine } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';

const LineOrNull = () => ValidateIf((_object, value) => value !== null);

/** Where HR files a profile; null clears. */
export class PlaceProfile {
  /** Such as “Digital and data operations”. */
  @LineOrNull()
  @IsLine({ max: 200 })
  @ApiProperty({ type: String, nullable: true })
  family!: string | null;

  /** Within its family, such as “Infrastructure operations engineer”; there is no role without a family. */
  @LineOrNull()
  @IsLine({ max: 200 })
  @ApiProperty({ type: String, nullable: true })
  role!: string | null;

  /** Within its role, in the words of the organisation, such as “Lead”. */
  @LineOrNull()
  @IsLine({ max: 200 })
  @ApiProperty({ type: String, nullable: true })
  level!: string | null;
}

/** Where a profile stands in the tree that people browse; null where it was not filed. */
export class PlaceView {
  @ApiProperty({ type: String, nullable: true })
  family!: string | null;

  @ApiProperty({ type: String, nullable: true })
  role!: string | null;

  @ApiProperty({ type: String, nullable: true })
  level!: string | null;
}
