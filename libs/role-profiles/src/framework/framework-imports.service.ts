import { createHash, randomUUID } from 'node:crypto';
import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type LocalDate, toLocalDate } from '@app/kernel';
import { Bell, Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { demandFirstDay } from '../domain/first-day';
import { decideToImport } from '../domain/role-profile-policy';
import { FrameworkImportWork } from './framework-import.work';
import type { FrameworkPreview } from './framework-imports.dto';
import { planImport } from './framework-planning';
import { reportOf, writesOf } from './framework-report';
import { type FrameworkSource, readSource, type ReadSource } from './framework-source';

/** Who imports: a signed-in person, or an operator at the command line. */
type Importer = Pick<Viewer, 'personId' | 'roles'> | 'system';

const store = `
  insert into framework_import (id, name, roles_name, roles_text, skills_name, skills_text, publish_from, total,
      created_at, created_by, report)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

@Injectable()
export class FrameworkImportsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly bell: Bell,
  ) {}

  /**
   * What an import of these files would do now, from that day; writes nothing. HR only. Throws `Problem` (`invalid`) for
   * files that are no framework, naming the file and the line, and for a day no version begins on.
   */
  async preview(
    importer: Importer,
    source: FrameworkSource,
    publishFrom: string | null = this.clock.today(),
  ): Promise<FrameworkPreview> {
    const from = this.firstDay(importer, publishFrom);
    const { name, reading, odd } = readSource(source);
    const plan = await planImport(this.db.manager, reading, from);
    return { name, writes: writesOf(plan), ...reportOf(reading, plan, odd) };
  }

  /**
   * Keeps the files and rings for a worker, which imports them as a whole or not at all; an operator works them off. `publishFrom` is the first day
   * in force, today when it is left out; null keeps drafts. Answers the id, under which the progress is told. HR only.
   */
  async begin(
    importer: Importer,
    source: FrameworkSource,
    publishFrom: string | null = this.clock.today(),
    key?: string,
  ): Promise<string> {
    this.firstDay(importer, publishFrom);
    const read = readSource(source);
    const { id } = await this.db.transaction((tx) => {
      const work = async () => ({ id: await this.keep(tx, importer, read, publishFrom) });
      if (importer === 'system') return work();
      const route = 'POST /framework-imports';
      const request = { ...summaryOf(read), publishFrom };
      return this.idempotency.once(tx, { actorId: importer.personId, route, key, request }, work);
    });
    // The operator's command does the work itself.
    if (importer !== 'system') this.bell.ring(FrameworkImportWork.queue, 'import');
    return id;
  }

  private firstDay(importer: Importer, publishFrom: string | null): LocalDate | null {
    if (importer !== 'system') demand(decideToImport(importer));
    const from = publishFrom === null ? null : toLocalDate(publishFrom);
    if (importer !== 'system' && from !== null) demandFirstDay(from, this.clock.today(), '/publishFrom');
    return from;
  }

  private async keep(tx: EntityManager, importer: Importer, read: ReadSource, publishFrom: string | null) {
    const id = randomUUID();
    const { name, roles, skills, reading, odd } = read;
    const by = importer === 'system' ? null : importer.personId;
    await tx.query(store, [
      ...[id, name, roles.name, roles.text, skills?.name ?? null, skills?.text ?? null],
      ...[publishFrom, reading.counts.levels, this.clock.now(), by, JSON.stringify({ odd })],
    ]);
    const detail = { levels: reading.counts.levels, publishFrom };
    await this.audit.record(tx, importer, {
      action: 'framework.import',
      entityType: 'framework-import',
      entityId: id,
      detail,
    });
    return id;
  }
}

/** The same for the same request, without its megabytes. */
const summaryOf = ({ name, roles, skills }: ReadSource) => ({
  name,
  roles: [roles.name, hashOf(roles.text)],
  skills: skills && [skills.name, hashOf(skills.text)],
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
