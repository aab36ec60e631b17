import { Problem } from '@app/kernel';
import type { FastifyInstance } from 'fastify';
import { isStorable } from './storable-text';

const DEEPEST = 20;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** JSON and nothing else is read, and it is refused before anything walks it when it could hurt whoever does. */
export function readJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    try {
      const text = decode(body);
      // A step without a body may still name its type.
      if (text === '') return done(null, undefined);
      refuseDeep(text);
      void parse(request, text, (error, value) => {
        if (error) return done(unreadable('The body is not valid JSON.'));
        const fault = unstorable(value);
        if (fault === undefined) return done(null, value);
        done(unreadable('A text in the body holds characters that cannot be stored.', fault));
      });
    } catch (error) {
      done(error as Error);
    }
  });
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw unreadable('The body is not valid UTF-8.');
  }
}

/** Counted on the text: parsers and validators recurse, and a few kilobytes of brackets end their stack. */
function refuseDeep(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      if (++depth > DEEPEST) throw unreadable(`The body is nested more than ${DEEPEST} levels deep.`);
    } else if (character === '}' || character === ']') depth--;
  }
}

/** The JSON pointer of the first text or key that cannot be stored. */
function unstorable(value: unknown, pointer = ''): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : pointer;
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return pointer;
    const fault = unstorable(inner, `${pointer}/${escapePointer(key)}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** RFC 6901. Cut, because a key may be as long as a body. */
export const escapePointer = (key: string): string => key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');

const unreadable = (message: string, pointer?: string): Problem =>
  pointer === undefined
    ? new Problem('invalid', 'unreadable', message)
    : new Problem('invalid', 'unreadable', message, { errors: [{ pointer, code: 'unstorable-text', message }] });
