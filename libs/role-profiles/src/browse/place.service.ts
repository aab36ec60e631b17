import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decideToFile } from '../domain/filing-policy';
import type { PlaceView } from './place.dto';

type Place = Readonly<PlaceView>;

const parts = ['family', 'role', 'level'] as const;

@Injectable()
export class PlaceService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Files a profile in the tree that people browse, null clearing a part. HR only; all of its versions move with it.
   * Throws `invalid` for a role outside any family; filing it where it stands changes nothing.
   */
  async place(viewer: Viewer, profileId: string, wanted: Place): Promise<void> {
    const place = trimmed(wanted);
    await this.db.transaction(async (tx) => {
      const { state, ...before } = await this.lock(tx, profileId);
      demand(decideToFile(viewer, { state }));
      if (place.family === null && place.role !== null) throw roleOutsideFamily();
      const changed = parts.filter((part) => before[part] !== place[part]);
      if (changed.length === 0) return;
      await tx.query('update role_profile set family = $2, role = $3, level = $4 where id = $1', [
        profileId,
        place.family,
        place.role,
        place.level,
      ]);
      const entry = { action: 'role-profile.file', entityType: 'role-profile', entityId: profileId };
      await this.audit.record(tx, viewer, { ...entry, detail: { changed } });
    });
  }

  /** With the state of what everybody may know of it: a profile that only has a draft is a draft. */
  private async lock(tx: EntityManager, id: string): Promise<Place & { state: 'draft' | 'published' }> {
    const [profile] = await tx.query<(Place & { state: 'draft' | 'published' })[]>(
      `select family, role, level, case when exists (
           select from role_profile_version where profile_id = profile.id and state <> 'draft')
         then 'published' else 'draft' end as state
         from role_profile profile where id = $1 for update`,
      [id],
    );
    if (!profile) throw new Problem('not-found', 'not-found', 'There is no such record.');
    return profile;
  }
}

const trimmed = ({ family, role, level }: Place): Place => ({
  family: family?.trim() ?? null,
  role: role?.trim() ?? null,
  level: level?.trim() ?? null,
});

const roleOutsideFamily = (): Problem =>
  new Problem('invalid', 'role-without-family', 'A role stands in a family. Name the family too.', {
    errors: [{ pointer: '/family', code: 'role-without-family', message: 'Name the family of this role.' }],
  });
