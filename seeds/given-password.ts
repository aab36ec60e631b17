import { randomBytes } from 'node:crypto';
import { Credentials } from '@app/access';
import { AuditLog, AuditModule } from '@app/audit';
import { Clock } from '@app/kernel';
import { PlatformModule, Settings } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';

/**
 * Gives somebody who works here a password, a new one where they had one, and ends their sessions. Answers the password,
 * which is kept nowhere, and undefined when nobody here has the address.
 */
export async function givePassword(url: string, email: string): Promise<string | undefined> {
  const module = {
    module: class GivenPassword {},
    imports: [PlatformModule.using(new Settings({ DATABASE_URL: url })), AuditModule],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    return await app.get(DataSource).transaction(async (tx) => {
      const [person] = await tx.query<{ id: string }[]>(
        'select id from person where work_email = lower($1) and (left_on is null or left_on >= $2::date)',
        [email, app.get(Clock).today()],
      );
      if (!person) return undefined;
      const password = randomBytes(15).toString('base64url');
      await Credentials.create(tx, person.id, password);
      const about = { entityType: 'person', entityId: person.id, subjectId: person.id };
      await app.get(AuditLog).record(tx, 'system', { action: 'person.give-password', ...about });
      return password;
    });
  } finally {
    await app.close();
  }
}
