import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '@app/access';
import { Problem, toLocalDate } from '@app/kernel';
import { PlatformModule, Settings } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { BrowseQueries } from './browse/browse.queries';
import { DraftsService } from './drafts.service';
import { fixture } from './fixture';
import { ImportsQueries } from './imports.queries';
import { VersionsQueries } from './versions.queries';
import { RoleProfilesModule, RoleProfilesQueries, RoleProfilesService } from './index';

/** This lib alone on a database, for its own tests. */
export async function openBench(databaseUrl: string) {
  const settings = new Settings({ DATABASE_URL: databaseUrl, TOUCHSTONE_FOLDER: '.touchstone/test' });
  const root = { module: class Root {}, imports: [PlatformModule.using(settings), RoleProfilesModule] };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  const db = app.get(DataSource);
  const service = app.get(RoleProfilesService, { strict: false });
  const someone = (...roles: Role[]) => aPerson(db, roles);
  const hr = await someone('hr');
  const aDraft = (title = aTitle(), text = fixture) => service.importDraft(hr, { title, text });
  return {
    app,
    db,
    service,
    browse: app.get(BrowseQueries, { strict: false }),
    queries: app.get(RoleProfilesQueries, { strict: false }),
    imports: app.get(ImportsQueries, { strict: false }),
    versions: app.get(VersionsQueries, { strict: false }),
    drafts: app.get(DraftsService, { strict: false }),
    hr,
    staff: await someone(),
    someone,
    aDraft,
    aPublished: async (title = aTitle()) => {
      const draft = await aDraft(title);
      await service.publish(hr, draft.versionId, toLocalDate('2026-01-01'));
      return draft;
    },
    eventsOf: (id: string) =>
      db.query<{ action: string }[]>('select action, detail from audit_event where entity_id = $1 order by id', [id]),
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

export const aTitle = (): string => `Desk ${randomUUID()}`;

async function aPerson(db: DataSource, roles: Role[]): Promise<Viewer> {
  const personId = randomUUID();
  await db.query(`insert into person (id, full_name, work_email, roles) values ($1, 'Someone', $2, $3)`, [
    personId,
    `${personId}@example.org`,
    roles,
  ]);
  return { personId, name: 'Someone', roles, teamId: null, leadId: null, leads: [], oversees: [] };
}

/** The problem that work ends with; anything else fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was done');
}
