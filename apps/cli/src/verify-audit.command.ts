import { AuditModule, type AuditReport, AuditVerifier, readHeads } from '@app/audit';
import { Log, PlatformModule } from '@app/platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Command, say, withDatabase } from './command';

@Module({ imports: [AuditModule] })
class Verification {}

export const verifyAudit: Command = {
  name: 'verify-audit',
  takes: '',
  does: 'Walks the audit log from its start and names what was changed, left out or deleted. Changes nothing.',
  run: () =>
    withDatabase(async (settings) => {
      const heads = await readHeads(settings.folder);
      const module = { module: Verification, imports: [PlatformModule.using(settings)] };
      const app = await NestFactory.createApplicationContext(module, {
        logger: new Log(settings),
        abortOnError: false,
      });
      try {
        return tell(await app.get(AuditVerifier).verify(heads), heads.length);
      } finally {
        await app.close();
      }
    }),
};

function tell({ checked, unsealed, erased, head, faults }: AuditReport, heads: number): number {
  for (const { seq, kind, message } of faults) say(`${seq ?? '-'} ${kind}: ${message}`);
  say(
    `Checked ${checked} sealed events against ${heads} published heads; ${unsealed} not sealed yet, ${erased} erased.`,
  );
  if (faults.length === 0) {
    say(`The log is whole. Its head is ${head.seq} ${head.hash}.`);
    return 0;
  }
  say(`${faults.length} fault${faults.length === 1 ? '' : 's'} found.`);
  return 1;
}
