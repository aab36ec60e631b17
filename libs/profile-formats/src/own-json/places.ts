/** Where everything stands in a JSON text, by JSON pointer (RFC 6901), as lines from 1; and keys that come twice. */
export interface JsonPlaces {
  readonly lines: ReadonlyMap<string, number>;
  readonly repeated: readonly string[];
}

interface Container {
  readonly pointer: string;
  readonly keys: Set<string> | undefined;
  index: number;
  key: string | undefined;
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;

/** Of a text that `JSON.parse` takes; the pointers of what is deeper than four levels are left out. */
export function placesOf(json: string): JsonPlaces {
  const lines = new Map<string, number>();
  const repeated: string[] = [];
  const open: Container[] = [];
  let line = 1;
  const begins = (): string => {
    const parent = open.at(-1);
    const pointer = parent ? `${parent.pointer}/${parent.key ?? parent.index}` : '';
    if (open.length <= 4) lines.set(pointer, line);
    return pointer;
  };
  for (const [word] of json.matchAll(token)) {
    const parent = open.at(-1);
    if (word === '\n') line++;
    else if (word === '{' || word === '[') {
      open.push({ pointer: begins(), keys: word === '{' ? new Set() : undefined, index: 0, key: undefined });
    } else if (word === '}' || word === ']') open.pop();
    else if (word === ',' && parent) {
      parent.index++;
      parent.key = undefined;
    } else if (word !== ':' && parent?.keys && parent.key === undefined) {
      const name = String(JSON.parse(word));
      if (parent.keys.has(name)) repeated.push(`${parent.pointer}/${escaped(name)}`);
      parent.keys.add(name);
      parent.key = escaped(name);
    } else if (word !== ':') begins();
  }
  return { lines, repeated };
}

export const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
