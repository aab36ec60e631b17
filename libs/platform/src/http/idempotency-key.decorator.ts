import { Problem } from '@app/kernel';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** The client's own name for this request, the same on every retry; undefined when it sent none. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,100}$/.test(header)) return header;
  throw new Problem(
    'invalid',
    'idempotency-key-unreadable',
    'Idempotency-Key must be one to 100 visible ASCII characters.',
  );
});

/** Says in the API document that a route takes an Idempotency-Key. */
export const Idempotent = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'A new UUID for each intended effect; a retry with the same key is answered and not done again.',
      schema: { type: 'string', maxLength: 100 },
    }),
  );
