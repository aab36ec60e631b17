import type { Component } from '@app/profile-formats';
import type { EntityManager } from 'typeorm';
import { RoleProfileVersionEntity } from './role-profile-version.entity';

/** A row keeps its id while its place in its table stays; an organisation skill is that of the library by its name. */
const components = `
  insert into role_profile_component
    (id, version_id, kind, position, title, details, depth, level, level_descriptor, line, source, skill_id)
  select gen_random_uuid(), $1, component.kind, position, title, details, depth, component.level, "levelDescriptor",
      line, source, skill.id
    from jsonb_to_recordset($2) as component (kind text, position integer, title text, details text, depth smallint,
      level smallint, "levelDescriptor" text, line integer, source jsonb)
    left join skill on component.kind = 'organisation_skill' and lower(skill.name) = lower(component.title)
  on conflict (version_id, kind, position) do update
    set title = excluded.title, details = excluded.details, depth = excluded.depth, level = excluded.level,
        level_descriptor = excluded.level_descriptor, line = excluded.line, source = excluded.source,
        skill_id = excluded.skill_id`;

const others = `
  delete from role_profile_component component where version_id = $1 and not exists (
    select from jsonb_to_recordset($2) as kept (kind text, position integer)
     where kept.kind = component.kind and kept.position = component.position)`;

/** All rows of a draft in one statement, however many; those that are there already are put right. */
export async function writeComponents(tx: EntityManager, versionId: string, rows: readonly Component[]): Promise<void> {
  await tx.query(components, [versionId, JSON.stringify(rows)]);
}

/** Makes the rows of a draft exactly these. */
export async function replaceComponents(
  tx: EntityManager,
  versionId: string,
  rows: readonly Component[],
): Promise<void> {
  await tx.query(others, [versionId, JSON.stringify(rows.map(({ kind, position }) => ({ kind, position })))]);
  await writeComponents(tx, versionId, rows);
}

export async function removeDraft(tx: EntityManager, versionId: string): Promise<void> {
  await tx.query('delete from role_profile_component where version_id = $1', [versionId]);
  await tx.delete(RoleProfileVersionEntity, { id: versionId });
}
