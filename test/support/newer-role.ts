import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { people, type Who } from '../../seeds/demo-organisation';

interface Changes {
  /** The title of a row that is no longer there. */
  readonly without?: readonly string[];
  /** The title of an organisation skill, and the level it asks for now. */
  readonly level?: Readonly<Record<string, number>>;
  /** Rows that are new, by kind. */
  readonly more?: readonly { kind: string; title: string; level?: number }[];
  readonly from?: string;
}

const draft = `insert into role_profile_version (id, profile_id, number, state, title, summary)
  select $1, version.profile_id, version.number + 1, 'draft', version.title, version.summary
    from role_profile_version version where version.id = $2`;

const copy = `insert into role_profile_component
    (id, version_id, kind, position, title, details, depth, level, level_descriptor, source, skill_id)
  select gen_random_uuid(), $1, kind, position, title, details, depth, coalesce(($3::jsonb ->> title)::smallint, level),
      level_descriptor, source, skill_id
    from role_profile_component where version_id = $2 and title <> all($4::text[])`;

const add = `insert into role_profile_component (id, version_id, kind, position, title, level)
  values (gen_random_uuid(), $1, $2, $3, $4, $5)`;

/** Publishes the next version of the profile that a version is of, with these changes. Answers its id. */
export async function publishNewer(db: DataSource, since: string, changes: Changes = {}): Promise<string> {
  const { without = [], level = {}, more = [], from = '2026-01-01' } = changes;
  const id = randomUUID();
  await db.transaction(async (tx) => {
    await tx.query(draft, [id, since]);
    await tx.query(copy, [id, since, JSON.stringify(level), without]);
    for (const [index, row] of more.entries()) {
      await tx.query(add, [id, row.kind, 900 + index, row.title, row.level ?? null]);
    }
    await tx.query(
      `update role_profile_version former set state = 'retired',
          effective_to = greatest(former.effective_from, $2::date - 1)
         from role_profile_version since where since.id = $1 and former.profile_id = since.profile_id
          and former.state = 'published'`,
      [since, from],
    );
    await tx.query(`update role_profile_version set state = 'published', effective_from = $2 where id = $1`, [
      id,
      from,
    ]);
  });
  return id;
}

export const publishedOf = async (db: DataSource, slug: string): Promise<string> =>
  idOf(
    await db.query(
      `select version.id from role_profile_version version join role_profile profile on profile.id = profile_id
        where slug = $1 and state = 'published'`,
      [slug],
    ),
  );

/** The version that an appraisal or a probation stands on. */
export const pinnedBy = async (db: DataSource, id: string): Promise<string> =>
  idOf(
    await db.query(
      `select role_profile_version_id as id from appraisal where id = $1
       union all select role_profile_version_id from probation_case where id = $1`,
      [id],
    ),
  );

export const appraisalOf = async (db: DataSource, who: Who): Promise<string> =>
  idOf(await db.query('select id from appraisal where appraisee_id = $1', [people[who].id]));

export const probationOf = async (db: DataSource, who: Who): Promise<string> =>
  idOf(await db.query('select id from probation_case where person_id = $1', [people[who].id]));

const idOf = ([row]: { id: string }[]): string => row?.id ?? '';

interface FormRow {
  readonly id: string;
  readonly title: string | null;
  readonly position: number;
  readonly versionId: string | null;
}

/** The form of an appraisal as it is stored: each item with the component that it asks about. */
export const formOf = (db: DataSource, appraisalId: string): Promise<FormRow[]> =>
  db.query(
    `select item.id, component.title, item.position, component.version_id as "versionId" from appraisal_item item
       left join role_profile_component component on component.id = item.component_id
      where item.appraisal_id = $1 order by item.position`,
    [appraisalId],
  );
