import { createHash, randomBytes, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { AccessModule, type Viewer, ViewerSource } from '@app/access';
import { AuditModule } from '@app/audit';
import { PlatformModule, Settings } from '@app/platform';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { TeamsModule } from '../src';

const FIRST_DAY = '2024-04-01';

interface Period {
  from?: string;
  to?: string | null;
}

/** An organisation of a test's own making: nobody in it but whom the test puts there. */
export class Organisation {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly db: DataSource,
  ) {}

  static async open(databaseUrl: string): Promise<Organisation> {
    const settings = new Settings({ DATABASE_URL: databaseUrl, PORT: '0', TOUCHSTONE_FOLDER: '.touchstone/test' });
    const imports = [PlatformModule.using(settings), AccessModule, AuditModule, TeamsModule];
    const house = { module: class House {}, imports };
    const app = await NestFactory.create<NestFastifyApplication>(house, new FastifyAdapter(), {
      logger: ['error', 'warn', 'fatal'],
      abortOnError: false,
    });
    await app.register(cookie);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new Organisation(app, app.get(DataSource));
  }

  close = (): Promise<void> => this.app.close();

  /** What `work` would break, is whole again afterwards: it runs in a transaction that is never committed. */
  async trying<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.db.createQueryRunner();
    await runner.startTransaction();
    try {
      return await work(runner.manager);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  get = <T>(type: Type<T>): T => this.app.get(type, { strict: false });

  async person(name: string, { roles = [] as string[], leftOn = null as string | null } = {}): Promise<string> {
    const id = randomUUID();
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '.')}@example.org`;
    const values = [id, name, email, roles, FIRST_DAY, leftOn];
    await this.db.query(
      'insert into person (id, full_name, work_email, roles, started_on, left_on) values ($1, $2, $3, $4, $5, $6)',
      values,
    );
    return id;
  }

  async team(name: string, parentId: string | null = null): Promise<string> {
    const id = randomUUID();
    await this.db.query('insert into team (id, name, parent_id) values ($1, $2, $3)', [id, name, parentId]);
    return id;
  }

  async member(teamId: string, personId: string, { from = FIRST_DAY, to = null }: Period = {}): Promise<void> {
    const values = [teamId, personId, from, to];
    await this.db.query(
      'insert into membership (team_id, person_id, during) values ($1, $2, daterange($3, $4))',
      values,
    );
  }

  async lead(teamId: string, personId: string, { from = FIRST_DAY, to = null }: Period = {}): Promise<void> {
    const values = [teamId, personId, from, to];
    await this.db.query(
      'insert into leadership (team_id, person_id, during) values ($1, $2, daterange($3, $4))',
      values,
    );
  }

  async publishedProfile(title: string): Promise<string> {
    const [profile, version] = [randomUUID(), randomUUID()];
    const slug = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    await this.db.query('insert into role_profile (id, slug, title) values ($1, $2, $3)', [profile, slug, title]);
    await this.db.query(
      `insert into role_profile_version (id, profile_id, number, state, title, effective_from)
       values ($1, $2, 1, 'published', $3, '2024-04-01')`,
      [version, profile, title],
    );
    return version;
  }

  /** A session that is open now, as the token of its cookie. */
  async session(personId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const values = [hashOf(token), personId];
    await this.db.query(
      `insert into session (token_hash, person_id, expires_at) values ($1, $2, now() + interval '12 hours')`,
      values,
    );
    return token;
  }

  viewerWith = (token: string): Promise<Viewer | undefined> =>
    this.app.get(ViewerSource, { strict: false }).ofSession(hashOf(token));

  async viewer(personId: string): Promise<Viewer> {
    const viewer = await this.viewerWith(await this.session(personId));
    if (!viewer) throw new Error('Nobody may come in with a session that was just opened');
    return viewer;
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
