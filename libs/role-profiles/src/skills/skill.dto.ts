import { ApiProperty } from '@nestjs/swagger';
import { PlaceView } from '../browse/place.dto';

class ProfileRef {
  @ApiProperty({ format: 'uuid' })
  profileId!: string;

  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty()
  title!: string;

  /** What tells it from another of the same title. */
  @ApiProperty({ type: PlaceView })
  place!: PlaceView;
}

class WordingView {
  @ApiProperty()
  words!: string;

  /** The same as the definition of the library, but for spaces. */
  @ApiProperty()
  isDefinition!: boolean;

  /** The profiles in force today that say so, by title. */
  @ApiProperty({ type: [ProfileRef] })
  profiles!: ProfileRef[];
}

class SkillLevelView {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4 })
  level!: number;

  /** The definition of the library; null when it has none. */
  @ApiProperty({ type: String, nullable: true })
  descriptor!: string | null;

  /** What profiles in force today say this level means, the most frequent first. Empty for all but HR. */
  @ApiProperty({ type: [WordingView] })
  wordings!: WordingView[];
}

class RequiredBy extends ProfileRef {
  /** What the profile asks for; null when it does not say. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4, nullable: true })
  level!: number | null;
}

export class SkillView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  framework!: string | null;

  @ApiProperty({ type: String, nullable: true })
  category!: string | null;

  /** The definition of the library; null when it has none. */
  @ApiProperty({ type: String, nullable: true })
  description!: string | null;

  /** Counts the changes of the definition; the ETag. */
  @ApiProperty({ type: 'integer' })
  version!: number;

  /** What profiles in force today say the skill is, the most frequent first. Empty for all but HR. */
  @ApiProperty({ type: [WordingView] })
  descriptionWordings!: WordingView[];

  /** From 1 to 4, whether they have a definition or not. */
  @ApiProperty({ type: [SkillLevelView] })
  levels!: SkillLevelView[];

  /** The profiles in force today that ask for it, by title. */
  @ApiProperty({ type: [RequiredBy] })
  requiredBy!: RequiredBy[];

  /** Whether this viewer may write the definition. */
  @ApiProperty()
  mayDefine!: boolean;
}
