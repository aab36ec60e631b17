import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * An address that is there, asked with a method it does not have, is 405 and says which ones it has (RFC 9110 15.5.6);
 * OPTIONS is told the same. To be called before any route is added.
 */
export function answerWrongMethods(server: FastifyInstance): void {
  const known = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const methods = known.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    known.set(url, methods);
  });
  server.addHook('onRequest', async (request, reply) => {
    if (!isNobodys(request)) return;
    const methods = methodsAt(known, request.url.split('?', 1)[0] ?? '');
    if (methods.length === 0) return;
    reply.header('allow', methods.join(', '));
    if (request.method === 'OPTIONS') return reply.code(204).send();
    throw Object.assign(new Error('no such method'), { statusCode: 405 });
  });
}

/** No route took it, or only the one that takes whatever is left. */
const isNobodys = ({ is404, routeOptions }: FastifyRequest): boolean => is404 || routeOptions.url === '/*';

function methodsAt(known: ReadonlyMap<string, ReadonlySet<string>>, path: string): string[] {
  const asked = path.split('/');
  const found = [...known].filter(([pattern]) => matches(pattern.split('/'), asked));
  return [...new Set(found.flatMap(([, methods]) => [...methods]))].sort();
}

const matches = (pattern: readonly string[], asked: readonly string[]): boolean =>
  pattern.length === asked.length &&
  pattern.every((part, at) => (part.startsWith(':') ? asked[at] !== '' : part === asked[at]));
