import type { EntityManager } from 'typeorm';
import type { Component } from '@app/profile-formats';
import { RoleProfileVersionEntity } from './role-profile-version.entity';

const components = `
  insert into role_profile_component (id, version_id, kind, position, title, details, depth, level, level_descriptor, source)
  select gen_random_uuid(), $1, kind, position, title, details, depth, level, "levelDescriptor", source
    from jsonb_to_recordset($2) as component (kind text, position integer, title text, details text, depth smallint,
      level smallint, "levelDescriptor" text, source jsonb)`;

/** All rows of a draft in one statement, however many. */
export async function insertComponents(
  tx: EntityManager,
  versionId: string,
  rows: readonly Component[],
): Promise<void> {
  await tx.query(components, [versionId, JSON.stringify(rows)]);
}

export async function removeDraft(tx: EntityManager, versionId: string): Promise<void> {
  await tx.query('delete from role_profile_component where version_id = $1', [versionId]);
  await tx.delete(RoleProfileVersionEntity, { id: versionId });
}
