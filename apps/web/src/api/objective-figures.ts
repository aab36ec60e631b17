import { ProblemError } from './problem';

/** A number that was typed: as it is stored, or why it cannot be read. */
export type Read<Value> = { readonly value: Value } | { readonly fault: string };

const PLAIN = /^-?(\d*\.?\d+|\d+\.?)$/;
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;

const commas = (point: string) =>
  `Put a comma only between thousands, as in 1,500, and a point before decimals, as in ${point}.`;

/**
 * A figure as people in Britain write it: a comma before each three digits divides thousands. Any other comma is
 * refused and never guessed at, because elsewhere it stands before decimals. Empty is no figure.
 */
export function readFigure(typed: string | null): Read<string | null> {
  const text = (typed ?? '').trim().replace('−', '-');
  if (text === '') return { value: null };
  if (/^-?[\d.,]+$/.test(text) && text.includes(',') && !GROUPED.test(text)) return { fault: commas('32.5') };
  if (!PLAIN.test(text) && !GROUPED.test(text)) {
    return { fault: 'Write a number alone, as in 1,500 or 32.5, without a unit.' };
  }
  const [whole = '', decimals = ''] = text.replaceAll(',', '').split('.');
  const digits = whole.replace('-', '');
  if (digits.length > 12) return { fault: 'Write at most twelve digits before the point.' };
  if (decimals.length > 4) return { fault: 'Write at most four digits after the point.' };
  const figure = `${digits === '' ? whole + '0' : whole}${decimals === '' ? '' : `.${decimals}`}`;
  return { value: figure };
}

/** '12000.5' as '12,000.5': the way a figure is shown everywhere. */
export function figureWords(figure: string): string {
  const [whole = '', decimals] = figure.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}

/** With its unit where one writes it: '£1,500' and '-£3', '12 days'. */
export function withUnit(figure: string, unit: string): string {
  const words = figureWords(figure);
  if (unit === '') return words;
  if (!/^[£$€]$/.test(unit)) return `${words} ${unit}`;
  return words.startsWith('-') ? `-${unit}${words.slice(1)}` : `${unit}${words}`;
}

/** A weight that was typed in per cent, as basis points. Empty is none. */
export function readWeight(typed: string): Read<number | null> {
  const text = typed.trim().replace('−', '-').replace(/\s*%$/, '');
  if (text === '') return { value: null };
  if (/^-?[\d.,]+$/.test(text) && text.includes(',')) return { fault: 'Put a point before decimals, as in 12.5.' };
  if (!PLAIN.test(text)) return { fault: 'Write a number from 0 to 100, as in 25 or 12.5.' };
  const [, decimals = ''] = text.split('.');
  if (decimals.length > 2) return { fault: 'Write at most two digits after the point, as in 12.25.' };
  const weight = Math.round(Number(text) * 100);
  return weight < 0 || weight > 10_000 ? { fault: 'A weight goes from 0 % to 100 %.' } : { value: weight };
}

/** What the writer is told before anything is sent: each thing where it stands. */
export const refusedHere = (errors: readonly { pointer: string; message: string }[]): ProblemError =>
  new ProblemError(
    { status: 400, headers: new Headers() },
    {
      detail: 'It is not saved yet: put right what is marked.',
      errors: errors.map((error) => ({ ...error, code: 'unreadable' })),
    },
  );
