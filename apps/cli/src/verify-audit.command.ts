import { AuditModule, type AuditReport, AuditVerifier, readHeads } from '@app/audit';
import { Module } from '@nestjs/common';
import { type Command, say, withService } from './command';

@Module({ imports: [AuditModule] })
class Verification {}

export const verifyAudit: Command = {
  name: 'verify-audit',
  takes: '',
  does: 'Walks the audit log from its start and names what was changed, left out or deleted. Changes nothing.',
  run: () =>
    withService(Verification, AuditVerifier, async (verifier, { folder }) => {
      const heads = await readHeads(folder);
      return tell(await verifier.verify(heads), heads.length);
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
