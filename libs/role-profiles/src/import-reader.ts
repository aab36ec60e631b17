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
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { demandFamily } from './filing';
import { correctionsOf, type ImportInput, refused, sourceOf } from './import-source';

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
}

/** Names that tell a title from the words behind it: those of the skill library, and of rows that are in force. */
const knownNames = statement<{ kind: string; names: string[] }>(
  'role-profiles.known-names',
  `select kind, array_agg(title) as names from (
       select distinct kind, component.title
         from role_profile_component component join role_profile_version version on version.id = version_id
        where version.state = 'published' and component.title <> '' and length(component.title) <= 200
          and kind not in ('background', 'organisation_skill')) as row group by kind
   union all select 'organisation_skill', array_agg(name) from skill having count(*) > 0`,
);

@Injectable()
export class ImportReader {
  constructor(private readonly reads: ReadModel) {}

  /**
   * Reads a source in whatever format it comes and applies what HR puts right. Throws `Problem` of kind `invalid` with
   * the place for what is no role profile, cannot be corrected so, or has no title anywhere.
   */
  async read(input: ImportInput): Promise<ReadImport> {
    const source = sourceOf(input);
    const reading = await readProfile(source, {
      title: input.title,
      slug: slugGiven(input),
      known: await this.known(),
    });
    const { content, applied } = applyCorrections(reading.content, correctionsOf(input.corrections ?? []));
    if (content.title === null) throw titleUnknown();
    demandFamily(content);
    return {
      title: content.title,
      slug: input.slug ?? slugFor(reading, content.title, input),
      reading,
      sourceName: 'name' in source ? source.name : null,
      content,
      applied,
      contentHash: Buffer.from(contentHash(content), 'hex'),
      sourceHash: createHash('sha256').update(reading.sourceText).digest(),
    };
  }

  private async known() {
    const found = await this.reads.all(knownNames);
    const of = (wanted: string) => found.find(({ kind }) => kind === wanted)?.names ?? [];
    return {
      skills: of('organisation_skill'),
      knowledge: of('knowledge'),
      behavioural: of('behavioural_skill'),
      workActivities: of('work_activity'),
      training: of('training_activity'),
      development: of('development_activity'),
      qualifications: of('qualification'),
    };
  }
}

function slugGiven({ slug }: ImportInput): string | undefined {
  if (slug === undefined || (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 200)) return slug;
  throw refused('/slug', 'slug-unusable', 'An address is made of small letters, digits and single hyphens.');
}

/** A file of our own says which profile it is of; a title that HR gives speaks louder. */
const slugFor = ({ slug, content }: ProfileReading, title: string, given: ImportInput): string =>
  slug !== null && given.title === undefined && content.title === title ? slug : slugOf(title);

const titleUnknown = () =>
  refused('/title', 'title-unknown', 'Neither the source nor the request says which role this is. Give its title.');
