import { ApiProperty } from '@nestjs/swagger';

class FrameworkWarningView {
  /** In the file, counted from 1. */
  @ApiProperty({ type: 'integer' })
  line!: number;

  /** For people: which file, where, and what. */
  @ApiProperty()
  message!: string;
}

/** A profile of the framework, and what happens to it in sentences. */
export class FrameworkProfile {
  @ApiProperty()
  slug!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: [String] })
  sentences!: string[];
}

/** What the files hold, counted. */
class FrameworkCounts {
  @ApiProperty({ type: 'integer' })
  families!: number;

  @ApiProperty({ type: 'integer' })
  roles!: number;

  /** Role levels: each becomes one profile. */
  @ApiProperty({ type: 'integer' })
  levels!: number;

  /** Of the roles file, without its header and without blank ones. */
  @ApiProperty({ type: 'integer' })
  rows!: number;

  /** Rows that say NOT IN USE and were skipped. */
  @ApiProperty({ type: 'integer' })
  notInUse!: number;

  /** Levels of a skill that the framework itself says are not defined; in both files. */
  @ApiProperty({ type: 'integer' })
  notDefined!: number;

  /** Levels of a skill without a word on what they mean; in both files. */
  @ApiProperty({ type: 'integer' })
  blankDescriptors!: number;

  /** Different skills in both files. */
  @ApiProperty({ type: 'integer' })
  skills!: number;
}

/**
 * What an import does, or did, to the profiles and the skill library. Each role level is in one of these counts: added,
 * changed, unchanged, published, held.
 */
export class FrameworkReport extends FrameworkCounts {
  /** Role levels that become profiles of their own. */
  @ApiProperty({ type: 'integer' })
  added!: number;

  /** Profiles that get the new version that was asked for, or stand elsewhere in the tree; the first 50. */
  @ApiProperty({ type: [FrameworkProfile] })
  changed!: FrameworkProfile[];

  @ApiProperty({ type: 'integer' })
  changedCount!: number;

  @ApiProperty({ type: 'integer' })
  unchanged!: number;

  /** Drafts of an earlier import, the same as now, that are put in force. */
  @ApiProperty({ type: 'integer' })
  published!: number;

  /** Those drafts, the first 50; left out of reports from before it was told. */
  @ApiProperty({ type: [FrameworkProfile], required: false })
  putInForce?: FrameworkProfile[];

  /** Profiles that are left as they are, or of which only a draft is made, with why and what it says; the first 50. */
  @ApiProperty({ type: [FrameworkProfile] })
  held!: FrameworkProfile[];

  @ApiProperty({ type: 'integer' })
  heldCount!: number;

  /** Profiles of earlier imports that these files do not name; they stay as they are. The first 50. */
  @ApiProperty({ type: [FrameworkProfile] })
  gone!: FrameworkProfile[];

  @ApiProperty({ type: 'integer' })
  goneCount!: number;

  /** Definitions of the skill library that are filled in, or follow the framework. */
  @ApiProperty({ type: 'integer' })
  definitions!: number;

  /** Definitions that differ from the framework and were written by people: they are kept. The first 50, as sentences. */
  @ApiProperty({ type: [String] })
  definitionsKept!: string[];

  @ApiProperty({ type: 'integer' })
  definitionsKeptCount!: number;

  /** The first 200, by line. */
  @ApiProperty({ type: [FrameworkWarningView] })
  warnings!: FrameworkWarningView[];

  @ApiProperty({ type: 'integer' })
  warningCount!: number;
}
