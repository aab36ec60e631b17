import { createHash } from 'node:crypto';
import { Problem } from '@app/kernel';
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
import { demandNotInflated, demandReadable } from './source-size';
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
  /** Of all that would be kept, in hex: equal while the same source with the same corrections reads the same. */
  readonly fingerprint: string;
  /** Names and titles that are shown in a preview and cannot be kept. */
  readonly tooLong: readonly TooLong[];
}

@Injectable()
export class ImportReader {
  constructor(private readonly known: KnownNames) {}

  /**
   * Reads a source in whatever format it comes and applies what HR puts right. Throws `Problem` of kind `invalid` with
   * the place for what is no role profile or larger than one can be, cannot be corrected so, or has no title anywhere.
   */
  async read(input: ImportInput): Promise<ReadImport> {
    const source = sourceOf(input);
    demandReadable(source);
    const reading = await readProfile(source, {
      title: input.title,
      slug: slugGiven(input),
      known: await this.known.all(),
    });
    demandNotInflated(source, reading);
    const { content, applied } = applyCorrections(reading.content, correctionsOf(input.corrections ?? []));
    if (content.title === null) throw titleUnknown();
    const slug = input.slug ?? slugFor(reading, content.title, input);
    return {
      title: content.title,
      slug,
      reading,
      sourceName: 'name' in source ? source.name : null,
      content,
      applied,
      contentHash: Buffer.from(contentHash(content), 'hex'),
      sourceHash: createHash('sha256').update(reading.sourceText).digest(),
      fingerprint: fingerprintOf(slug, content),
      tooLong: tooLongIn(content),
    };
  }
}

/** Refuses what a preview shows and nobody can keep: titles and names that are none (`invalid`, `title-too-long`). */
export const demandKeepable = ({ tooLong, applied }: ReadImport, input: ImportInput): void =>
  demandTitles(tooLong, applied, input.text === undefined ? '/file/content' : '/text');

/** Throws `conflict` where the import says which reading it saw, and it is another one now. */
export function demandAsSeen({ title, fingerprint }: ReadImport, { fingerprint: seen }: ImportInput): void {
  if (seen === undefined || seen === fingerprint) return;
  const sentence =
    `“${title}” reads differently now from what was looked at: a profile was published or a skill was added to the ` +
    'library meanwhile, and their names tell where a title ends. Nothing was kept. Look at it again.';
  throw new Problem('conflict', 'reads-differently', sentence, { fingerprint });
}

/** The hash of the content leaves out where the profile stands in the tree, and an import files it there. */
const fingerprintOf = (slug: string, content: ProfileContent): string =>
  createHash('sha256')
    .update(JSON.stringify([slug, content.family, content.role, content.level, contentHash(content)]))
    .digest('hex');

function slugGiven({ slug }: ImportInput): string | undefined {
  if (slug === undefined || (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 200)) return slug;
  throw refused('/slug', 'slug-unusable', 'An address is made of small letters, digits and single hyphens.');
}

/** A file of our own says which profile it is of; a title that HR gives speaks louder. */
const slugFor = ({ slug, content }: ProfileReading, title: string, given: ImportInput): string =>
  slug !== null && given.title === undefined && content.title === title ? slug : slugOf(title);

const titleUnknown = () =>
  refused('/title', 'title-unknown', 'Neither the source nor the request says which role this is. Give its title.');
