import { ApiProperty } from '@nestjs/swagger';

export class PersonRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class TeamRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

class TeamItem extends TeamRef {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  parentId!: string | null;

  /** Who leads it today. */
  @ApiProperty({ type: PersonRef, nullable: true })
  lead!: PersonRef | null;
}

export class TeamNode extends TeamItem {
  /** How many teams lie above it. */
  @ApiProperty({ type: 'integer' })
  depth!: number;

  /** How many belong to it today, its lead included if a member; teams below do not count. */
  @ApiProperty({ type: 'integer' })
  members!: number;
}

export class TeamTree {
  /** Every team, each after the team above it, and side by side in order of their names. */
  @ApiProperty({ type: [TeamNode] })
  items!: TeamNode[];
}

export class TeamMember extends PersonRef {
  @ApiProperty({ type: String, nullable: true })
  roleTitle!: string | null;
}

export class TeamView extends TeamItem {
  /** The teams above, the topmost first. */
  @ApiProperty({ type: [TeamRef] })
  path!: TeamRef[];

  @ApiProperty({ type: [TeamMember] })
  members!: TeamMember[];
}
