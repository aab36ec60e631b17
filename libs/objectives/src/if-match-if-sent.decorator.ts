import { Problem } from '@app/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The version the client last saw, where it says so. A step is safe without: it is then taken on what is stored. */
export const IfMatchIfSent = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new Problem('invalid', 'if-match-unreadable', 'If-Match must hold one strong ETag.');
  return Number(version);
});
