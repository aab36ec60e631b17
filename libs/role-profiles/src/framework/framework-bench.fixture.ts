import { openBench } from '../bench';
import { FrameworkImportWork } from '../index';
import { aFramework } from './framework.fixture';
import { FrameworkImportsQueries } from './framework-imports.queries';
import { FrameworkImportsService } from './framework-imports.service';
import type { FrameworkSource } from './framework-source';

/** This lib alone on a database, with frameworks to import. */
export async function openFrameworkBench(databaseUrl: string) {
  const bench = await openBench(databaseUrl);
  const imports = bench.app.get(FrameworkImportsService, { strict: false });
  const reports = bench.app.get(FrameworkImportsQueries, { strict: false });
  const worker = bench.app.get(FrameworkImportWork, { strict: false });
  const report = async (id: string) => {
    const done = await reports.one(bench.hr, id);
    if (!done.report) throw new Error(done.failure ?? 'It was not done');
    return { ...done, report: done.report };
  };
  return {
    ...bench,
    imports,
    reports,
    worker,
    report,
    imported: async (source: FrameworkSource = aFramework(), publishFrom: string | null = '2026-03-01') => {
      const id = await imports.begin(bench.hr, source, publishFrom);
      await worker.work();
      return report(id);
    },
    counted: async (table: string) => {
      const count = `select count(*)::integer as n from ${table}`;
      const [row] = await bench.db.query<{ n: number }[]>(count);
      return row?.n;
    },
    versionsOf: (title = '%') =>
      bench.db.query<Record<string, unknown>[]>(
        `select version.*, family, role, level, slug from role_profile_version version
          join role_profile on role_profile.id = profile_id where version.title like $1 order by slug, number`,
        [title],
      ),
  };
}

export type FrameworkBench = Awaited<ReturnType<typeof openFrameworkBench>>;

/** In the edition after the fixture's, lead operators of a desk need to know less about boards. */
export const newerEdition = (text: string): string =>
  text.replace(/(Lead operator,"A lead operator answers[^"]*",Board watching,[^,]*),Practitioner/, '$1,Awareness');
