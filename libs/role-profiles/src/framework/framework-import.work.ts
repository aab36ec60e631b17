import { AuditLog } from '@app/audit';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { type FrameworkReading, type FrameworkWarning, readFramework } from '@app/profile-formats';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type ImportPlan, planImport } from './framework-planning';
import { reportOf } from './framework-report';
import { writeLevels } from './framework-writing';
import { writeLibrary } from './skill-library';

const CHUNK = 200;

/** One import at a time, whatever the number of workers; given back when the transaction or the connection ends. */
const turn = `select pg_try_advisory_xact_lock(hashtextextended('framework-import', 7305117)) as mine`;

/**
 * Foreign keys and triggers are checked by plans that PostgreSQL keeps for the connection. One made while the tables were
 * small reads them from end to end for every row, and an import makes them large: so they are made anew, and by index.
 * Making them anew for every row, as `force_custom_plan` does, takes twice as long for 50,000 rows. A chunk may take
 * longer than a request, and the files are read while the transaction waits.
 */
const settings = `discard plans; set local enable_seqscan = off; set local jit = off;
  set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '120s'`;

/** Not locked: its progress is told from another connection while this one works. */
const next = `select id, name, roles_text as "rolesText", skills_text as "skillsText", publish_from as "publishFrom",
    created_by as "createdBy", coalesce(report -> 'odd', '[]') as odd
  from framework_import where finished_at is null order by created_at, id limit 1`;

const tell = `update framework_import set state = 'working', total = $2, done = $3
  where id = $1 and finished_at is null`;

const finish = `update framework_import set state = 'done', total = $2, done = $2, report = $3, finished_at = $4
  where id = $1`;

const fail = `update framework_import set state = 'failed', failure = $2, finished_at = $3
  where id = $1 and finished_at is null`;

interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly rolesText: string;
  readonly skillsText: string | null;
  readonly publishFrom: LocalDate | null;
  readonly createdBy: string | null;
  readonly odd: readonly FrameworkWarning[];
}

@Injectable()
export class FrameworkImportWork {
  static readonly queue = 'frameworks';

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Does the imports that wait, each in one transaction, all or nothing. Safe to run anywhere, any time. */
  async work(): Promise<void> {
    while (await this.nextImport());
  }

  /** Answers whether there was something to do. */
  private async nextImport(): Promise<boolean> {
    let current: Waiting | undefined;
    try {
      return await this.db.transaction(async (tx) => {
        const [lock] = await tx.query<{ mine: boolean }[]>(turn);
        if (!lock?.mine) return false;
        [current] = await tx.query<Waiting[]>(next);
        if (!current) return false;
        await tx.query(settings);
        await this.import(tx, current);
        return true;
      });
    } catch (error) {
      if (!current || isTransient(error)) throw error;
      // Its own files are to blame, or we are: again it would fail again, and keep those behind it waiting.
      await this.db.query(fail, [current.id, failureOf(error), this.clock.now()]);
      if (error instanceof Problem) return true;
      throw error;
    }
  }

  private async import(tx: EntityManager, waiting: Waiting): Promise<void> {
    const { id, name, publishFrom, createdBy } = waiting;
    const reading = readFramework(waiting.rolesText, waiting.skillsText ?? undefined);
    await this.tell(id, reading.counts.levels, 0);
    const plan = await planImport(tx, reading, publishFrom, true);
    await writeLibrary(tx, name, plan.library);
    const facts = { sourceName: name, publishFrom, at: this.clock.now(), by: createdBy };
    const versions: string[] = [];
    for (let from = 0; from < plan.levels.length; from += CHUNK) {
      versions.push(...(await writeLevels(tx, plan.levels.slice(from, from + CHUNK), facts)));
      await this.tell(id, plan.levels.length, Math.min(from + CHUNK, plan.levels.length));
    }
    await this.finish(tx, waiting, { reading, plan, versions });
  }

  private async finish(
    tx: EntityManager,
    { id, publishFrom, createdBy, odd }: Waiting,
    { reading, plan, versions }: Imported,
  ) {
    const report = reportOf(reading, plan, odd);
    await tx.query(finish, [id, plan.levels.length, JSON.stringify(report), this.clock.now()]);
    const { added, changedCount, unchanged, published, heldCount, definitions } = report;
    const counts = { added, changed: changedCount, unchanged, published, held: heldCount, definitions };
    await this.audit.record(tx, createdBy === null ? 'system' : { personId: createdBy }, {
      action: 'framework.imported',
      entityType: 'framework-import',
      entityId: id,
      detail: { ...counts, publishFrom, versions },
    });
  }

  /** From another connection, so that it is seen before the end. Nothing depends on it. */
  private async tell(id: string, total: number, done: number): Promise<void> {
    await this.db.query(tell, [id, total, done]).catch(() => {});
  }
}

interface Imported {
  readonly reading: FrameworkReading;
  readonly plan: ImportPlan;
  readonly versions: readonly string[];
}

/** What another try may mend: a lost connection, somebody in between, no room. PostgreSQL 18, appendix A. */
function isTransient(error: unknown): boolean {
  const { code, message = '' } = ((error as { driverError?: unknown }).driverError ?? error) as Partial<
    Record<'code' | 'message', string>
  >;
  return /^(?:08|23505|25P|40|53|55|57|58|E[A-Z]+$)/.test(code ?? '') || /connection|connect/i.test(message);
}

const failureOf = (error: unknown): string =>
  error instanceof Problem
    ? error.message
    : 'Something unexpected went wrong. Nothing was imported; the log says more.';
