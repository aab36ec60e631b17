import { Problem } from '@app/kernel';
import {
  Id,
  IsDay,
  IsIdList,
  IsPlainText,
  MayBeLeftOut,
  PageQuery,
  PlatformModule,
  secureHttp,
  serverOptions,
  Settings,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsIn } from 'class-validator';
import { DataSource } from 'typeorm';
import { freshDatabase } from './database';

class Letter {
  @IsPlainText({ max: 300 })
  text!: string;

  @MayBeLeftOut()
  @IsDay()
  on?: string;

  @MayBeLeftOut()
  @IsIdList({ max: 2 })
  to?: string[];
}

class Filter extends PageQuery {
  @MayBeLeftOut()
  @IsIn(['new', 'old'])
  age?: string;
}

@Controller('letters')
class LettersController {
  constructor(private readonly db: DataSource) {}

  @Post()
  @HttpCode(200)
  write(@Body() letter: Letter): Letter {
    return letter;
  }

  @Post('large')
  @HttpCode(200)
  large(@Body() { text }: Letter): { length: number } {
    return { length: text.length };
  }

  @Post('unchecked')
  unchecked(@Body() letter: Partial<Letter>): unknown {
    return letter;
  }

  @Get()
  list(@Query() filter: Filter): Filter {
    return filter;
  }

  @Get('refused/:code')
  async refused(@Query() _: PageQuery, @Id('code') _id?: string): Promise<void> {
    await Promise.resolve();
    throw new Problem('stale', 'stale', 'Changed.', { current: { version: 2 } });
  }

  @Post('statements')
  async statement(@Body() { text }: Letter): Promise<void> {
    await this.db.query(Buffer.from(text, 'base64').toString());
  }
}

/** A small application of the platform alone: what it refuses, it refuses for every feature. */
export async function openPostOffice() {
  const database = await freshDatabase();
  const settings = new Settings({ DATABASE_URL: database.url, PUBLIC_URL: 'http://here.example', LOG_LEVEL: 'silent' });
  const module = {
    module: class House {},
    imports: [PlatformModule.using(settings)],
    controllers: [LettersController],
  };
  const adapter = new FastifyAdapter(serverOptions(settings));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bodyParser: false, logger: false });
  secureHttp(adapter.getInstance(), settings, { 'POST /letters/large': 200_000 });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();

  const send = async (path: string, body?: string | Buffer, headers: Record<string, string> = {}) => {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      body: typeof body === 'string' ? body : body && new Uint8Array(body),
      headers: { ...type, ...headers },
    });
    const text = await response.text();

    const answer = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: answer };
  };
  const close = async () => {
    await app.close();
    await database.drop();
  };
  return { send, url, server: adapter.getInstance().server, db: app.get(DataSource), close };
}

export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;
