import { ApiProperty } from '@nestjs/swagger';
import { type ComponentKind, componentKinds } from '@app/profile-formats';

/** What a row of this kind has beside its title and details; how its source put things (`…Raw`) is told HR alone. */
export class ComponentSourceView {
  /** Of knowledge and behavioural skills, such as “Technical Knowledge and Skills”; null when it is not a known one. */
  @ApiProperty({ type: String, nullable: true, required: false })
  type?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  typeRaw?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  depthRaw?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  background?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  awardingBody?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  framework?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  category?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  subcategory?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  familyPrefix?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  levelRaw?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  titleRaw?: string | null;

  /** Skills Framework for the Information Age: four letters, and a level from 1 to 7. */
  @ApiProperty({ type: String, nullable: true, required: false })
  sfiaCode?: string | null;

  @ApiProperty({ type: 'integer', nullable: true, required: false })
  sfiaLevel?: number | null;
}

/** One row of a profile as it was imported; a preview has no ids yet. */
export class ComponentPreview {
  @ApiProperty({ enum: componentKinds })
  kind!: ComponentKind;

  /** Its place in its table in the source, from 0. */
  @ApiProperty({ type: 'integer' })
  position!: number;

  /** Empty where the source has none. */
  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  details!: string | null;

  /** 1 Aware of, 2 Familiar with, 3 Proficient in, 4 Expert in; only knowledge has one. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4, nullable: true })
  depth!: number | null;

  /** 1 Awareness, 2 Working, 3 Practitioner, 4 Expert; only organisation skills have one. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4, nullable: true })
  level!: number | null;

  /** What the level means for this skill. */
  @ApiProperty({ type: String, nullable: true })
  levelDescriptor!: string | null;

  /** Where the row begins in the source, from 1; null where it does not come from there. */
  @ApiProperty({ type: 'integer', nullable: true })
  line!: number | null;

  @ApiProperty({ type: ComponentSourceView })
  source!: ComponentSourceView;
}

export class ComponentView extends ComponentPreview {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Of an organisation skill: the one in the library that it asks for, once there is one of its name. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  skillId!: string | null;
}
