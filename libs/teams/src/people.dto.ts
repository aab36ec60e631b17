import { IsPlainText, PageQuery, PageView } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { PersonRef, TeamRef } from './teams.dto';

export class FindPeople extends PageQuery {
  /** Part of a name or an e-mail address; capitals and accents do not matter. */
  @IsOptional()
  @IsPlainText({ max: 100 })
  @ApiProperty({ required: false, maxLength: 100 })
  q?: string;

  /** Only members of exactly this team. */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ required: false, format: 'uuid' })
  teamId?: string;
}

export class PersonItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  workEmail!: string;

  /** The title of the role they hold today. */
  @ApiProperty({ type: String, nullable: true })
  roleTitle!: string | null;

  /** The very version that is pinned to them, which a newer one does not replace by itself. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  roleProfileVersionId!: string | null;

  @ApiProperty({ type: TeamRef, nullable: true })
  team!: TeamRef | null;

  /** HR finds people who have left, too; nobody else does. */
  @ApiProperty()
  hasLeft!: boolean;
}

export class PeoplePage extends PageView {
  @ApiProperty({ type: [PersonItem] })
  items!: PersonItem[];
}

export class EmploymentDates {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startedOn!: string | null;

  /** The last day. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  leftOn!: string | null;
}

export class PersonView extends PersonItem {
  /** Whom they answer to today. */
  @ApiProperty({ type: PersonRef, nullable: true })
  lead!: PersonRef | null;

  /** The teams they lead today. */
  @ApiProperty({ type: [TeamRef] })
  leads!: TeamRef[];

  /** For the person, their lead and HR; null for everybody else. */
  @ApiProperty({ type: EmploymentDates, nullable: true })
  employment!: EmploymentDates | null;
}
