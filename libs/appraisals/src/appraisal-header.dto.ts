import { PageView } from '@app/platform';
import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { type AppraisalState, appraisalStates } from './domain/appraisal';
import { type AppraisalAction, appraisalActions } from './domain/appraisal-lifecycle';

const turns = ['appraisee', 'appraiser', 'countersigner', 'nobody'] as const;
const progress = ['not_started', 'started', 'submitted'] as const;

export class CycleRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;

  @ApiProperty({ format: 'date' })
  periodFrom!: string;

  @ApiProperty({ format: 'date' })
  periodTo!: string;
}

export class RoleRef {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  title!: string;

  /** Of the pinned version. */
  number!: number;

  /** A newer version is in force today than the one that was pinned. */
  newerExists!: boolean;
}

export class AppraisalDates {
  @ApiProperty({ format: 'date' })
  opensOn!: string;

  @ApiProperty({ format: 'date' })
  selfDueOn!: string;

  @ApiProperty({ format: 'date' })
  leadDueOn!: string;

  @ApiProperty({ format: 'date' })
  meetingDueOn!: string;

  /** The cycle's day until it is shared; from then on the last day to acknowledge it, ten working days after. */
  @ApiProperty({ format: 'date' })
  acknowledgeDueOn!: string;

  @ApiProperty({ format: 'date' })
  countersignDueOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  metOn!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sharedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acknowledgedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  countersignedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;
}

export class AppraisalItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  cycle!: CycleRef;
  appraisee!: PersonRef;
  appraiser!: PersonRef;

  @ApiProperty({ type: PersonRef, nullable: true })
  countersigner!: PersonRef | null;

  @ApiProperty({ enum: appraisalStates })
  state!: AppraisalState;

  /** Missing for somebody who sees only that the appraisal exists and how far it is. */
  @ApiProperty({ type: AppraisalDates, nullable: true })
  dates!: AppraisalDates | null;

  @ApiProperty({ type: RoleRef, nullable: true })
  role!: RoleRef | null;

  @ApiProperty({ enum: turns })
  turn!: (typeof turns)[number];

  /** The day by which whoever's turn it is should be done. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;

  overdue!: boolean;

  /** How far the appraisee's own part is, and no more than that; missing for those who may not know. */
  @ApiProperty({ type: String, enum: progress, nullable: true })
  selfProgress!: (typeof progress)[number] | null;

  /** What this viewer may do now. Screens show exactly these buttons and decide nothing themselves. */
  @ApiProperty({ enum: appraisalActions, isArray: true })
  allowedActions!: AppraisalAction[];
}

export class AppraisalPage extends PageView {
  items!: AppraisalItem[];
}
