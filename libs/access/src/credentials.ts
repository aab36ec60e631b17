import { randomBytes } from 'node:crypto';
import { Clock, Problem } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { AttemptLimiter } from './attempt-limiter';
import type { Viewer } from './viewer';

/** What OWASP asks at the least of argon2id, which is this library's own choice: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A stranger must wait as long as a member does, or the answering time tells who has an account. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IGhlcmU$WKWEoXvg+2HyXT6mL0U0nZ6QZc9oTHvTMHTtt/sXC2o';

interface Credential {
  readonly personId: string;
  readonly passwordHash: string;
}

/** Who has left has no credential any more, whatever the table still holds. */
const CREDENTIAL = `
  select person.id as "personId", credential.password_hash as "passwordHash"
    from credential join person on person.id = credential.person_id
   where (person.left_on is null or person.left_on >= $2::date)`;

const byEmail = statement<Credential>('access.credential-by-email', `${CREDENTIAL} and person.work_email = lower($1)`);
const ofPerson = statement<Credential>('access.credential-of-person', `${CREDENTIAL} and person.id = $1`);

/** A transaction of TypeORM, or a plain client of pg. */
interface Database {
  query(text: string, values: unknown[]): Promise<unknown>;
}

@Injectable()
export class Credentials {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
    private readonly limiter: AttemptLimiter,
  ) {}

  /**
   * For seeds and the command line: gives somebody a password and the key of their drafts; a second time, a new
   * password, with which every session that the old one opened is over.
   */
  static async create(db: Database, personId: string, password: string): Promise<void> {
    await db.query(
      `insert into credential (person_id, password_hash, draft_key) values ($1, $2, $3)
         on conflict (person_id) do update set password_hash = excluded.password_hash`,
      [personId, await hash(password, COST), randomBytes(32)],
    );
    await db.query('delete from session where person_id = $1', [personId]);
  }

  /** The person whose e-mail address and password these are, or nothing, after the same time. */
  async personWith(email: string, password: string): Promise<string | undefined> {
    const credential = await this.reads.first(byEmail, email, this.clock.today());
    const matches = await verify(credential?.passwordHash ?? NOBODY, password);
    return matches ? credential?.personId : undefined;
  }

  /**
   * Step-up: asks a person who is signed in for the password again, before a signature for instance.
   * Throws a Problem: 403 `wrong-password`, or 429 after ten wrong ones in a quarter of an hour.
   */
  async confirmPassword({ personId }: Pick<Viewer, 'personId'>, password: string): Promise<void> {
    await this.limiter.attempt([{ key: `step-up ${personId}`, limit: 10 }], async () => {
      const credential = await this.reads.first(ofPerson, personId, this.clock.today());
      if (credential && (await verify(credential.passwordHash, password))) return;
      throw new Problem('forbidden', 'wrong-password', 'That is not your password.');
    });
  }
}
