import { Problem } from '@app/kernel';
import { isStorable } from './storable-text';

/** Path and query as they came: each readable, storable, and no parameter said twice, of which one would be believed. */
export function refuseUnreadableAddress(url: string): void {
  const [path = '', query = ''] = divided(url);
  readable(path, 'The address');
  const seen = new Set<string>();
  for (const part of query.split('&')) {
    const [name = ''] = part.split('=', 1);
    const key = readable(name.replaceAll('+', ' '), 'The name of a parameter');
    readable(part.replaceAll('+', ' '), `The parameter ${key.slice(0, 100)}`);
    if (part !== '' && seen.has(key)) {
      const message = `The parameter ${key.slice(0, 100)} is given more than once.`;
      throw new Problem('invalid', 'repeated-parameter', message);
    }
    seen.add(key);
  }
}

function divided(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function readable(encoded: string, what: string): string {
  const text = decoded(encoded);
  if (text !== undefined && isStorable(text) && !/[\t\n\r]/.test(text)) return text;
  throw new Problem('invalid', 'unreadable-address', `${what} holds characters that cannot be read.`);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
