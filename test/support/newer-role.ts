import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

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
