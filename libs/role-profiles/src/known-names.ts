import { ReadModel, statement } from '@app/platform';
import type { readProfile } from '@app/profile-formats';
import { Injectable } from '@nestjs/common';

/** The most that are known beside the skills of the library; of more, those that most rows bear. */
const MOST_NAMES = 20_000;
/** After so long they are read again, whatever happened to skills meanwhile; in milliseconds. */
const KEPT_FOR = 60_000;

/**
 * Names that tell a title from the words behind it: those of rows in force and of the skill library. The first row says
 * by `edition` what they are of; the names themselves are not looked for if that is $1, which one has already.
 */
const knownNames = statement<{ kind: string; names: string[] }>(
  'role-profiles.known-names',
  `with edition as materialized (
     select concat_ws(' ', count(*), max(published_at), (select count(*) from skill)) as edition
       from role_profile_version where state = 'published')
   select 'edition' as kind, array[edition] as names from edition
   union all
   select kind, array_agg(title) from (
       select kind, component.title
         from role_profile_component component join role_profile_version version on version.id = version_id
        where (select edition from edition) <> $1
          and version.state = 'published' and component.title <> '' and length(component.title) <= 200
          and kind not in ('background', 'organisation_skill')
        group by kind, component.title order by count(*) desc, component.title limit ${MOST_NAMES}) as row group by kind
   union all
   select 'organisation_skill', array_agg(name) from skill
    where (select edition from edition) <> $1 having count(*) > 0`,
);

type Names = NonNullable<NonNullable<Parameters<typeof readProfile>[1]>['known']>;

/** Remembers the names for a minute and for as long as nothing is published: 5,000 profiles have 350,000 rows. */
@Injectable()
export class KnownNames {
  private last: { readonly edition: string; readonly at: number; readonly names: Names } | undefined;

  constructor(private readonly reads: ReadModel) {}

  /** The names as they are now. The same object as before where nothing changed. */
  async all(): Promise<Names> {
    const last = this.last && performance.now() - this.last.at < KEPT_FOR ? this.last : undefined;
    const found = await this.reads.all(knownNames, last?.edition ?? '');
    const of = (wanted: string) => found.find(({ kind }) => kind === wanted)?.names ?? [];
    const [edition = ''] = of('edition');
    if (last?.edition === edition) return last.names;
    const names = {
      skills: of('organisation_skill'),
      knowledge: of('knowledge'),
      behavioural: of('behavioural_skill'),
      workActivities: of('work_activity'),
      training: of('training_activity'),
      development: of('development_activity'),
      qualifications: of('qualification'),
    };
    this.last = { edition, at: performance.now(), names };
    return names;
  }
}
