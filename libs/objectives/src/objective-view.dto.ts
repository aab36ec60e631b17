import { PageView } from '@app/platform';
import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { type DifferenceField, differenceFields } from './domain/differences';
import {
  type KeyResultKind,
  keyResultKinds,
  type LinkedKind,
  linkedKinds,
  type ObjectiveSide,
  objectiveSides,
  type ObjectiveState,
  objectiveStates,
  type Outlook,
  outlooks,
} from './domain/objective';
import { type ObjectiveAction, objectiveActions } from './domain/objective-lifecycle';

const turns = [...objectiveSides, 'nobody'] as const;

export class ObjectiveCycleRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;

  @ApiProperty({ format: 'date' })
  periodFrom!: string;

  @ApiProperty({ format: 'date' })
  periodTo!: string;
}

export class LinkedComponent {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: linkedKinds })
  kind!: LinkedKind;

  title!: string;
}

export class LastCheckIn {
  @ApiProperty({ enum: outlooks })
  outlook!: Outlook;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class SavedObjective {
  /** Goes into If-Match, in quotes, next time. */
  version!: number;

  /** Proposed, when what was changed needs a new agreement. */
  @ApiProperty({ enum: objectiveStates })
  state!: ObjectiveState;
}

export class SavedKeyResult extends SavedObjective {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class ObjectiveItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Whose it is. */
  person!: PersonRef;

  title!: string;

  @ApiProperty({ enum: objectiveStates })
  state!: ObjectiveState;

  /** Goes into If-Match, in quotes. */
  version!: number;

  /** Whose proposal it is, or was; null for a draft, and for who sees only title and state. */
  @ApiProperty({ type: String, enum: objectiveSides, nullable: true })
  proposedSide!: ObjectiveSide | null;

  @ApiProperty({ enum: turns })
  turn!: (typeof turns)[number];

  /** Other words were agreed before, and these wait for the other side. */
  changed!: boolean;

  /** In basis points. */
  @ApiProperty({ type: 'integer', nullable: true })
  weight!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;

  /** Its day has passed and it is open. Null for who sees only title and state. */
  @ApiProperty({ type: Boolean, nullable: true })
  overdue!: boolean | null;

  /** In basis points, 0 to 10000, over the key results that have a value; null where none has. */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000, nullable: true })
  progress!: number | null;

  @ApiProperty({ type: ObjectiveCycleRef, nullable: true })
  cycle!: ObjectiveCycleRef | null;

  @ApiProperty({ type: LinkedComponent, nullable: true })
  component!: LinkedComponent | null;

  /** The objective that this one goes on from. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  carriedFrom!: string | null;

  @ApiProperty({ type: LastCheckIn, nullable: true })
  lastCheckIn!: LastCheckIn | null;

  /** What this viewer may do now. Screens show exactly these buttons and decide nothing themselves. */
  @ApiProperty({ enum: objectiveActions, isArray: true })
  allowedActions!: ObjectiveAction[];

  canEdit!: boolean;
  canDiscard!: boolean;
}

export class ObjectivePage extends PageView {
  items!: ObjectiveItem[];
}

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

export class DifferenceView {
  @ApiProperty({ enum: differenceFields })
  field!: DifferenceField;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  keyResultId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  keyResult!: string | null;

  @ApiProperty({ type: String, nullable: true })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true })
  after!: string | null;
}
