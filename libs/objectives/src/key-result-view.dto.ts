import { ApiProperty } from '@nestjs/swagger';
import { type KeyResultKind, keyResultKinds } from './domain/objective';

export class KeyResultView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: keyResultKinds })
  kind!: KeyResultKind;

  title!: string;
  unit!: string;

  @ApiProperty({ type: String, nullable: true })
  start!: string | null;

  @ApiProperty({ type: String, nullable: true })
  target!: string | null;

  /** Null while nobody has given a figure, which is not zero. */
  @ApiProperty({ type: String, nullable: true })
  current!: string | null;

  @ApiProperty({ type: Boolean, nullable: true })
  done!: boolean | null;

  /** In basis points. */
  weight!: number;

  /** In basis points, held between 0 and 10000. */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000, nullable: true })
  progress!: number | null;

  /** The same in percent with two decimals as it is: below 0 and above 100 as well. */
  @ApiProperty({ type: String, nullable: true, example: '112.50' })
  rawPercent!: string | null;
}

/** What both sides agreed to last, while a change of it waits. */
export class AgreedWordsView {
  title!: string;
  measure!: string;

  /** In basis points. */
  @ApiProperty({ type: 'integer', nullable: true })
  weight!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  cycleName!: string | null;

  /** It is in progress: otherwise it is agreed and not begun. */
  started!: boolean;
  keyResults!: KeyResultView[];
}
