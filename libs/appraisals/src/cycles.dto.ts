import { IsDay, IsPlainText, PageQuery, PageView } from '@app/platform';
import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsUUID, MinLength } from 'class-validator';
import { type CycleState, cycleStates } from './domain/cycle';
import { type LeftOutReason, leftOutReasons } from './domain/launch';

export class ListCycles extends PageQuery {}

/** A cycle's name, the period it looks back on, and the day by which each phase should be done. */
export class SaveCycle {
  @IsPlainText({ max: 120 })
  @MinLength(1)
  name!: string;

  @IsDay()
  periodFrom!: string;

  @IsDay()
  periodTo!: string;

  @IsDay()
  opensOn!: string;

  @IsDay()
  selfDueOn!: string;

  @IsDay()
  leadDueOn!: string;

  @IsDay()
  meetingDueOn!: string;

  @IsDay()
  acknowledgeDueOn!: string;

  @IsDay()
  countersignDueOn!: string;
}

export class CycleView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;

  /** Goes into If-Match, in quotes, when the cycle is changed. */
  version!: number;

  @ApiProperty({ enum: cycleStates })
  state!: CycleState;

  @ApiProperty({ format: 'date' })
  periodFrom!: string;

  @ApiProperty({ format: 'date' })
  periodTo!: string;

  @ApiProperty({ format: 'date' })
  opensOn!: string;

  @ApiProperty({ format: 'date' })
  selfDueOn!: string;

  @ApiProperty({ format: 'date' })
  leadDueOn!: string;

  @ApiProperty({ format: 'date' })
  meetingDueOn!: string;

  @ApiProperty({ format: 'date' })
  acknowledgeDueOn!: string;

  @ApiProperty({ format: 'date' })
  countersignDueOn!: string;

  people!: number;
  closed!: number;

  /** Dates that fall on a weekend or bank holiday, with the working day before: allowed, but worth a look. */
  notWorkingDays!: NotWorkingDay[];
}

export class NotWorkingDay {
  field!: string;

  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ format: 'date' })
  workingDayBefore!: string;
}

/** What a cycle's days are looked at by: a cycle is the whole organisation's, so one division's calendar is its. */
export class BankHolidaysView {
  @ApiProperty({ format: 'date', isArray: true, type: String })
  days!: string[];

  /** After this year none are published yet. */
  @ApiProperty({ type: 'integer' })
  lastYear!: number;
}

export class CyclePage extends PageView {
  items!: CycleView[];
}

export class ChooseTeams {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  teamIds!: string[];

  /** Whether the teams below the chosen ones are meant as well. */
  @IsBoolean()
  withTeamsBelow!: boolean;
}

export class LeftOut {
  person!: PersonRef;
  teamName!: string;

  @ApiProperty({ enum: leftOutReasons, isArray: true })
  reasons!: LeftOutReason[];
}

export class ReadyPerson {
  person!: PersonRef;
  teamName!: string;
  lead!: PersonRef;
  roleTitle!: string;
}

/** What a launch would do. Those who cannot have an appraisal yet come first, for they are what has to be mended. */
export class DryRun {
  leftOut!: LeftOut[];

  /** In this cycle since an earlier launch: they keep what they have, and get no second one. */
  alreadyIn!: PersonRef[];

  withoutCountersigner!: PersonRef[];
  ready!: ReadyPerson[];
}

export class LaunchView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  total!: number;
  created!: number;
  leftOut!: LeftOut[];

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: string | null;
}

export class TeamProgress {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  teamId!: string | null;

  teamName!: string;
  total!: number;
  notStarted!: number;
  inProgress!: number;

  /** Shared with the appraisee, and waiting for the acknowledgement or the countersignature. */
  shared!: number;
  signed!: number;
  late!: number;
}

export class CycleMonitor {
  cycle!: CycleView;
  overall!: TeamProgress;
  teams!: TeamProgress[];

  /** How many people have something to do that is due today or overdue. */
  toRemind!: number;

  /** Appraisals in this viewer's own line or team: another HR colleague handles them, so they are not counted here. */
  handledByOthers!: number;

  /** The latest launch, while it runs and after. */
  @ApiProperty({ type: LaunchView, nullable: true })
  launch!: LaunchView | null;
}

export class Reminded {
  people!: number;

  /** How many had a mail of all that is due today already, and get no second one. */
  already!: number;
}
