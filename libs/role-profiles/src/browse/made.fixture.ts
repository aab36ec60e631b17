import { randomUUID } from 'node:crypto';
import { toLocalDate } from '@app/kernel';
import type { Bench } from '../bench';

interface Row {
  readonly kind?: 'work_activity' | 'knowledge' | 'organisation_skill';
  readonly title: string;
  readonly details?: string;
  readonly level?: number;
  readonly descriptor?: string;
}

interface Made {
  readonly title: string;
  readonly summary?: string;
  readonly rows?: readonly Row[];
  readonly family?: string;
  readonly role?: string;
  /** The first day in force, 1 January 2026 unless it is said; null leaves it a draft. */
  readonly from?: string | null;
}

/** A profile with exactly these words, put in force as HR does it. */
export async function made(bench: Bench, { title, summary = '', rows = [], family, role, from }: Made) {
  const [profileId, versionId] = [randomUUID(), randomUUID()];
  await bench.db.query('insert into role_profile (id, slug, title, family, role) values ($1, $2, $3, $4, $5)', [
    profileId,
    `made-${profileId}`,
    title,
    family,
    role,
  ]);
  await versionOf(bench, { profileId, versionId, number: 1, title, summary, rows });
  if (from !== null) await bench.service.publish(bench.hr, versionId, toLocalDate(from ?? '2026-01-01'));
  return { profileId, versionId };
}

/** The next version of a profile that was made, put in force unless it is to stay a draft. */
export async function madeAgain(bench: Bench, profileId: string, { title, rows = [], from }: Made) {
  const versionId = randomUUID();
  await versionOf(bench, { profileId, versionId, number: 2, title, summary: '', rows });
  if (from !== null) await bench.service.publish(bench.hr, versionId, toLocalDate(from ?? '2026-02-01'));
  return { profileId, versionId };
}

interface Version extends Pick<Made, 'title'> {
  readonly profileId: string;
  readonly versionId: string;
  readonly number: number;
  readonly summary: string;
  readonly rows: readonly Row[];
}

async function versionOf({ db }: Bench, { profileId, versionId, number, title, summary, rows }: Version) {
  await db.query(
    `insert into role_profile_version (id, profile_id, number, state, title, summary) values ($1, $2, $3, 'draft', $4, $5)`,
    [versionId, profileId, number, title, summary],
  );
  await db.query(
    `insert into role_profile_component (id, version_id, kind, position, title, details, level, level_descriptor)
     select gen_random_uuid(), $1, coalesce(kind, 'work_activity'), nth, title, details, level, descriptor
       from rows from (jsonb_to_recordset($2) as (kind text, title text, details text, level smallint, descriptor text))
         with ordinality as row (kind, title, details, level, descriptor, nth)`,
    [versionId, JSON.stringify(rows)],
  );
}
