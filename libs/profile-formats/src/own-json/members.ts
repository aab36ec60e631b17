import { Problem } from '@app/kernel';
import { escaped } from './places';

type Keyed = Readonly<Record<string, unknown>>;

const MOST_TOLD = 20;
// What a text column cannot hold.
const control = /[\u0000-\u0008\u000B-\u001F\u007F]/;

/** Reads the members of a JSON file by their pointers and gathers everything that is wrong with them. */
export class Members {
  private readonly errors: { pointer: string; at: string; line: number; code: string; message: string }[] = [];

  constructor(private readonly lines: ReadonlyMap<string, number>) {}

  /** The line of a member, or of the nearest thing around it. */
  lineOf(at: string): number {
    return this.lines.get(at) ?? (at === '' ? 1 : this.lineOf(at.slice(0, at.lastIndexOf('/'))));
  }

  refuse(at: string, sentence: string): void {
    const line = this.lineOf(at);
    const message = `Line ${line}, ${at === '' ? 'the whole' : at}: ${sentence}`;
    this.errors.push({ pointer: '/text', at, line, code: 'json-invalid', message });
  }

  demandNone(): void {
    const [first, ...more] = this.errors;
    if (!first) return;
    const message = more.length === 0 ? first.message : `${first.message} There are ${more.length} more.`;
    throw new Problem('invalid', 'json-invalid', message, {
      line: first.line,
      errors: this.errors.slice(0, MOST_TOLD),
    });
  }

  object(value: unknown, at: string): Keyed {
    if (isKeyed(value)) return value;
    this.refuse(at, 'this is not an object.');
    return {};
  }

  onlyKeys(value: Keyed, at: string, known: readonly string[], who: string): void {
    for (const key of Object.keys(value).filter((one) => !known.includes(one))) {
      this.refuse(`${at}/${escaped(key)}`, `${who} has no “${key}”. It has ${known.join(', ')}.`);
    }
  }

  list(value: unknown, at: string): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.refuse(at, 'this is not a list.');
    return [];
  }

  words(value: unknown, at: string): string | null {
    if (value === undefined || value === null || value === '') return null;
    if (typeof value !== 'string') this.refuse(at, `${shown(value)} is not a text.`);
    else if (!value.isWellFormed() || control.test(value)) {
      this.refuse(at, 'a control character or half of a character stands in this text.');
    } else return value;
    return null;
  }

  step(value: unknown, at: string, most: number): number | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value;
    this.refuse(at, `${shown(value)} is not a whole number from 1 to ${most}.`);
    return null;
  }

  code(value: unknown, at: string): string | null {
    const words = this.words(value, at);
    if (words === null || /^[A-Z]{4}$/.test(words)) return words;
    this.refuse(at, `“${words}” is not a code of SFIA, which has four capital letters.`);
    return null;
  }

  slug(value: unknown, at: string): string | null {
    const words = this.words(value, at);
    if (words === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(words)) return words;
    this.refuse(at, `“${words}” is no name for an address: small letters, digits and single hyphens.`);
    return null;
  }
}

export const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'A list';
  return isKeyed(value) ? 'An object' : JSON.stringify(value).slice(0, 60).toWellFormed();
}
