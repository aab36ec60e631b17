import { Problem } from '@app/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The revision of the draft the client last saw, where it says so; undefined where it does not. */
export const IfMatchIfSent = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) return undefined;
  const revision = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined)
    throw new Problem('invalid', 'if-match-unreadable', 'If-Match must hold one strong ETag.');
  return Number(revision);
});
