import { PageView } from '@app/platform';
import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { type DifferenceField, differenceFields } from './domain/differences';
import {
  type LinkedKind,
  linkedKinds,
  type ObjectiveSide,
  objectiveSides,
  type ObjectiveState,
  objectiveStates,
  type Outlook,
  outlooks,
} from './domain/objective';
import { type DueRule, dueRules } from './domain/objective-due';
import { AgreedWordsView } from './key-result-view.dto';
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

export class ObjectiveAsk {
  @ApiProperty({ enum: dueRules })
  rule!: DueRule;

  @ApiProperty({ format: 'date' })
  by!: string;
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

  /** The side that has something to do about it now, as its tasks say. */
  @ApiProperty({ enum: turns })
  turn!: (typeof turns)[number];

  /** What it is whose turn about; null where nothing is due, and for who sees only title and state. */
  @ApiProperty({ type: ObjectiveAsk, nullable: true })
  asks!: ObjectiveAsk | null;

  /** Other words were agreed before, and these wait for the other side. */
  changed!: boolean;

  /** While other words wait: what was agreed, and counts until the other side agrees to them. */
  @ApiProperty({ type: AgreedWordsView, nullable: true })
  agreed!: AgreedWordsView | null;

  /** In basis points. */
  @ApiProperty({ type: 'integer', nullable: true })
  weight!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;

  /** The day that counts has passed and it is open. Null for who sees only title and state. */
  @ApiProperty({ type: Boolean, nullable: true })
  overdue!: boolean | null;

  /** In basis points, 0 to 10000, over the key results that count and have a value; null where none has. */
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
