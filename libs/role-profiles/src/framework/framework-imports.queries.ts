import { demand, type Viewer } from '@app/access';
import { Problem } from '@app/kernel';
import { offsetOf, pageOf, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { decideToImport } from '../domain/role-profile-policy';
import type { FrameworkImportPage, FrameworkImportView, ListFrameworkImports } from './framework-imports.dto';

const COLUMNS = `id, name, state, total, done, publish_from as "publishFrom", failure, created_at as "createdAt",
  finished_at as "finishedAt"`;

const one = statement<FrameworkImportView>(
  'framework-imports.one',
  `select ${COLUMNS}, case state when 'done' then report end as report from framework_import where id = $1`,
);

/** A report may be long: only the import itself answers with it. */
const page = statement<FrameworkImportView & { of: number }>(
  'framework-imports.page',
  `select ${COLUMNS}, null as report, count(*) over ()::integer as of from framework_import
    order by created_at desc, id limit $1 offset $2`,
);

@Injectable()
export class FrameworkImportsQueries {
  constructor(private readonly reads: ReadModel) {}

  /** Imports of frameworks, the newest first. HR only. */
  async list(viewer: Viewer, query: ListFrameworkImports): Promise<FrameworkImportPage> {
    demand(decideToImport(viewer));
    const rows = await this.reads.all(page, query.pageSize, offsetOf(query));
    return pageOf(
      query,
      rows.map(({ of: _, ...row }) => row),
      rows[0]?.of ?? 0,
    );
  }

  /** How far one import is, and its report once it is done. HR only. */
  async one(viewer: Viewer | 'system', id: string): Promise<FrameworkImportView> {
    if (viewer !== 'system') demand(decideToImport(viewer));
    const row = await this.reads.first(one, id);
    if (!row) throw new Problem('not-found', 'not-found', 'There is no such record.');
    return row;
  }
}
