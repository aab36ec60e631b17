import { IsDay, IsLine, PageQuery, PageView } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, ValidateNested } from 'class-validator';
import { FrameworkReport } from './framework-report.dto';

const importStates = ['waiting', 'working', 'done', 'failed'] as const;
type ImportState = (typeof importStates)[number];

export class FrameworkFile {
  /** As it is called where it came from. */
  @IsLine({ max: 200 })
  name!: string;

  /** Its bytes in base64; both files of a framework together at most 24 MB of them. */
  @IsString()
  @ApiProperty({ format: 'byte' })
  content!: string;
}

export class ImportFramework {
  /** What this framework is called, and which of its editions it is. */
  @IsLine({ max: 200 })
  name!: string;

  /** One row for each role level and skill. */
  @ValidateNested()
  @Type(() => FrameworkFile)
  @ApiProperty({ type: FrameworkFile })
  roles!: FrameworkFile;

  /** One row for each skill, with what each level of it means. */
  @IsOptional()
  @ValidateNested()
  @Type(() => FrameworkFile)
  @ApiProperty({ type: FrameworkFile, required: false, nullable: true })
  skills?: FrameworkFile | null;

  /** The first day its profiles are in force, today unless said otherwise; null keeps them as drafts. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  publishFrom?: string | null;
}

export class ListFrameworkImports extends PageQuery {}

/** What an import would do now; nothing was written. */
export class FrameworkPreview extends FrameworkReport {
  @ApiProperty()
  name!: string;

  /** How many profiles it would write to: add, change, put in force, or keep a draft of. */
  @ApiProperty({ type: 'integer' })
  writes!: number;
}

export class FrameworkImportView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: importStates })
  state!: ImportState;

  /** Role levels; nought until the files were read. */
  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  done!: number;

  /** The first day in force; null when drafts were asked for. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  publishFrom!: string | null;

  /** Once it is done. */
  @ApiProperty({ type: FrameworkReport, nullable: true })
  report!: FrameworkReport | null;

  /** Why nothing was imported, in a sentence. */
  @ApiProperty({ type: String, nullable: true })
  failure!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: string | null;
}

export class FrameworkImportPage extends PageView {
  /** The newest first; reports are left out here. */
  @ApiProperty({ type: [FrameworkImportView] })
  items!: FrameworkImportView[];
}
