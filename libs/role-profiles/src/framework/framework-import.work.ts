import { type Actor, type AuditEntry, AuditLog } from '@app/audit';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { type FrameworkReading, type FrameworkWarning, readFramework } from '@app/profile-formats';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { definitionEvents, eventsOf } from './framework-audit';
import { type ImportPlan, planImport } from './framework-planning';
import { reportOf } from './framework-report';
import { writeLevels } from './framework-writing';
import { writeLibrary } from './skill-library';

const CHUNK = 200;

/** As often one is begun that something outside it ends each time: then those behind it have their turn. */
const ATTEMPTS = 5;

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

/** From another connection: it counts, whatever becomes of the transaction. */
const begin = `update framework_import set attempts = attempts + 1 where id = $1 and finished_at is null returning attempts`;

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
    let current: Begun | undefined;
    try {
      return await this.db.transaction(async (tx) => {
        const [lock] = await tx.query<{ mine: boolean }[]>(turn);
        if (!lock?.mine) return false;
        const [waiting] = await tx.query<Waiting[]>(next);
        if (!waiting) return false;
        current = { id: waiting.id, attempts: await this.begin(waiting.id) };
        if (current.attempts > ATTEMPTS) throw triedTooOften();
        await tx.query(settings);
        await this.import(tx, waiting);
        return true;
      });
    } catch (error) {
      if (!current || (isTransient(error) && current.attempts < ATTEMPTS)) throw error;
      // Its own files are to blame, or we are, or it was tried often enough: it keeps nobody behind it waiting.
      await this.db.query(fail, [current.id, failureOf(error), this.clock.now()]);
      if (error instanceof Problem) return true;
      throw error;
    }
  }

  private async begin(id: string): Promise<number> {
    const [[begun]] = await this.db.query<[{ attempts: number }[], number]>(begin, [id]);
    return begun?.attempts ?? 0;
  }

  private async import(tx: EntityManager, waiting: Waiting): Promise<void> {
    const { id, name, publishFrom, createdBy } = waiting;
    const reading = readFramework(waiting.rolesText, waiting.skillsText ?? undefined);
    await this.tell(id, reading.counts.levels, 0);
    const plan = await planImport(tx, reading, publishFrom, true);
    const actor = actorOf(waiting);
    await this.record(tx, actor, definitionEvents(await writeLibrary(tx, name, plan.library), id));
    const facts = { sourceName: name, publishFrom, at: this.clock.now(), today: this.clock.today(), by: createdBy };
    const versions: string[] = [];
    for (let from = 0; from < plan.levels.length; from += CHUNK) {
      const written = await writeLevels(tx, plan.levels.slice(from, from + CHUNK), facts);
      await this.record(tx, actor, eventsOf(written, id, publishFrom));
      versions.push(...new Set([...written.versions, ...written.inForce].map((one) => one.id)));
      await this.tell(id, plan.levels.length, Math.min(from + CHUNK, plan.levels.length));
    }
    await this.finish(tx, waiting, { reading, plan, versions });
  }

  private async record(tx: EntityManager, actor: Actor, events: readonly AuditEntry[]): Promise<void> {
    if (events.length > 0) await this.audit.recordAll(tx, actor, events);
  }

  private async finish(tx: EntityManager, waiting: Waiting, { reading, plan, versions }: Imported) {
    const { id, publishFrom, odd } = waiting;
    const report = reportOf(reading, plan, odd);
    await tx.query(finish, [id, plan.levels.length, JSON.stringify(report), this.clock.now()]);
    const { added, changedCount, unchanged, published, heldCount, definitions } = report;
    const counts = { added, changed: changedCount, unchanged, published, held: heldCount, definitions };
    await this.audit.record(tx, actorOf(waiting), {
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

interface Begun {
  readonly id: string;
  /** This one included. */
  readonly attempts: number;
}

interface Imported {
  readonly reading: FrameworkReading;
  readonly plan: ImportPlan;
  readonly versions: readonly string[];
}

const actorOf = ({ createdBy }: Waiting): Actor => (createdBy === null ? 'system' : { personId: createdBy });

/** What another try may mend: a lost connection, somebody in between, no room. PostgreSQL 18, appendix A. */
function isTransient(error: unknown): boolean {
  const { code = '', message = '' } = ((error as { driverError?: unknown }).driverError ?? error) as Partial<
    Record<'code' | 'message', string>
  >;
  if (/^[0-9A-Z]{5}$/.test(code) && /\d/.test(code)) return /^(?:08|23505|25P|40|53|55|57|58)/.test(code);
  return /^E[A-Z]+$/.test(code) || /connect/i.test(message);
}

function failureOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (isTransient(error)) return TRIED_TOO_OFTEN;
  return 'Something unexpected went wrong. Nothing was imported; the log says more.';
}

const TRIED_TOO_OFTEN = `It was interrupted ${ATTEMPTS} times and is not tried again. Nothing was imported; the log says more. Import it again when that is mended.`;

const triedTooOften = (): Problem => new Problem('conflict', 'tried-too-often', TRIED_TOO_OFTEN);
