import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import type { Settings } from './settings';

type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** One JSON object per line on standard output. Ids may be in it, names, addresses and texts may not. */
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor({ logLevel }: Pick<Settings, 'logLevel'>) {
    this.pino = pino({ level: logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  }

  /** Nest tells at length what it wires; nobody but a developer wants it. */
  log = (message: unknown, ...context: unknown[]): void => this.write('debug', message, context);
  debug = (message: unknown, ...context: unknown[]): void => this.write('debug', message, context);
  verbose = (message: unknown, ...context: unknown[]): void => this.write('debug', message, context);
  warn = (message: unknown, ...context: unknown[]): void => this.write('warn', message, context);
  error = (message: unknown, ...context: unknown[]): void => this.write('error', message, context);
  fatal = (message: unknown, ...context: unknown[]): void => this.write('fatal', message, context);

  event(message: string, fields: Record<string, unknown> = {}): void {
    this.pino.info(fields, message);
  }

  /** One line per request, by the pattern of its route: the address itself may hold what somebody searched for. */
  requestsOf(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'no route';
      const { statusCode, elapsedTime } = reply;
      const fields = { requestId: request.id, method: request.method, route, status: statusCode };
      this.pino[route.startsWith('/health') ? 'debug' : 'info']({ ...fields, ms: Math.round(elapsedTime) }, 'request');
      done();
    });
  }

  /** Nest puts the name of the speaker last, and before it perhaps a stack. */
  private write(level: Level, message: unknown, context: unknown[]): void {
    const from = context.at(-1);
    const stack = context.length > 1 ? context[0] : undefined;
    const fields = { ...(typeof from === 'string' && { from }), ...(typeof stack === 'string' && { stack }) };
    if (message instanceof Error) this.pino[level]({ ...fields, stack: message.stack }, message.name);
    else if (message !== null && typeof message === 'object') this.pino[level]({ ...fields, ...message });
    else this.pino[level](fields, String(message));
  }
}
