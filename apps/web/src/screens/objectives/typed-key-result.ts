import { figureWords, readFigure, readWeight, refusedHere, type Read } from '../../api/objective-figures';
import type { KeyResult, KeyResultWords } from '../../api/objectives';

/** A key result as it is typed: figures and weight as text, until they are read. */
export interface TypedKeyResult {
  readonly kind: KeyResultWords['kind'];
  readonly title: string;
  readonly unit: string;
  readonly start: string | null;
  readonly target: string | null;
  readonly percent: string;
}

export const noKeyResult: TypedKeyResult = {
  kind: 'numeric',
  title: '',
  unit: '',
  start: '',
  target: '',
  percent: '100',
};

const shown = (figure: string | null): string => (figure === null ? '' : figureWords(figure));

export const typedOf = ({ kind, title, unit, start, target, weight }: KeyResult): TypedKeyResult => ({
  kind,
  title,
  unit,
  start: shown(start),
  target: shown(target),
  percent: String(weight / 100),
});

/** What is sent. Throws what cannot be read, each thing at its field. A milestone has no figures and no unit. */
export function readKeyResult({ kind, title, unit, start, target, percent }: TypedKeyResult): KeyResultWords {
  const faults: { pointer: string; message: string }[] = [];
  const valueOf = <Value>(pointer: string, read: Read<Value>, missing: string): Value | null => {
    const fault = 'fault' in read ? read.fault : read.value === null ? missing : undefined;
    if (fault !== undefined) faults.push({ pointer, message: fault });
    return 'fault' in read ? null : read.value;
  };
  if (title.trim() === '') faults.push({ pointer: '/title', message: 'Say what is looked at.' });
  const figures = { unit: '', start: null as string | null, target: null as string | null };
  if (kind === 'numeric') {
    figures.unit = unit.trim();
    figures.start = valueOf('/start', readFigure(start), 'Say where it starts.');
    figures.target = valueOf('/target', readFigure(target), 'Say where it should be.');
  }
  const weight = valueOf('/weight', readWeight(percent), 'Say how much it weighs, as in 100.') ?? 0;
  if (weight === 0 && !faults.some(({ pointer }) => pointer === '/weight')) {
    faults.push({ pointer: '/weight', message: 'With 0 % it would not count at all. Give it more, or remove it.' });
  }
  if (faults.length > 0) throw refusedHere(faults);
  return { kind, title, ...figures, weight };
}
