import { createHash } from 'node:crypto';
import {
  type AppliedCorrection,
  applyCorrections,
  contentHash,
  type ProfileContent,
  type ProfileReading,
  readProfile,
  slugOf,
} from '@app/profile-formats';
import { Injectable } from '@nestjs/common';
import { correctionsOf, type ImportInput, refused, sourceOf } from './import-source';
import { KnownNames } from './known-names';
import { demandTitles, type TooLong, tooLongIn } from './title-lengths';

/** An import as it was read and put right, ready to be shown or kept. */
export interface ReadImport {
  readonly title: string;
  readonly slug: string;
  readonly reading: ProfileReading;
  readonly sourceName: string | null;
  readonly content: ProfileContent;
  readonly applied: readonly AppliedCorrection[];
  readonly contentHash: Buffer;
  readonly sourceHash: Buffer;
  /** Names and titles that are shown in a preview and cannot be kept. */
  readonly tooLong: readonly TooLong[];
}

@Injectable()
export class ImportReader {
  constructor(private readonly known: KnownNames) {}

  /**
   * Reads a source in whatever format it comes and applies what HR puts right. Throws `Problem` of kind `invalid` with
   * the place for what is no role profile, cannot be corrected so, or has no title anywhere.
   */
  async read(input: ImportInput): Promise<ReadImport> {
    const source = sourceOf(input);
    const reading = await readProfile(source, {
      title: input.title,
      slug: slugGiven(input),
      known: await this.known.all(),
    });
    const { content, applied } = applyCorrections(reading.content, correctionsOf(input.corrections ?? []));
    if (content.title === null) throw titleUnknown();
    return {
      title: content.title,
      slug: input.slug ?? slugFor(reading, content.title, input),
      reading,
      sourceName: 'name' in source ? source.name : null,
      content,
      applied,
      contentHash: Buffer.from(contentHash(content), 'hex'),
      sourceHash: createHash('sha256').update(reading.sourceText).digest(),
      tooLong: tooLongIn(content),
    };
  }
}

/** Refuses what a preview shows and nobody can keep: titles and names that are none (`invalid`, `title-too-long`). */
export const demandKeepable = ({ tooLong, applied }: ReadImport, input: ImportInput): void =>
  demandTitles(tooLong, applied, input.text === undefined ? '/file/content' : '/text');

function slugGiven({ slug }: ImportInput): string | undefined {
  if (slug === undefined || (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 200)) return slug;
  throw refused('/slug', 'slug-unusable', 'An address is made of small letters, digits and single hyphens.');
}

/** A file of our own says which profile it is of; a title that HR gives speaks louder. */
const slugFor = ({ slug, content }: ProfileReading, title: string, given: ImportInput): string =>
  slug !== null && given.title === undefined && content.title === title ? slug : slugOf(title);

const titleUnknown = () =>
  refused('/title', 'title-unknown', 'Neither the source nor the request says which role this is. Give its title.');
