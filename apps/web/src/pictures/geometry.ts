export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Tenths of a pixel are enough, and keep the markup short. */
const round = (n: number): number => Math.round(n * 10) / 10;

/** Where a step of a scale of `steps` lies on a line from `from` to `to`. Step 1 is at the start. */
export const alongScale = (step: number, steps: number, from: number, to: number): number =>
  round(from + ((to - from) * (step - 1)) / (steps - 1));

/** The end of spoke `index` of `spokes`, clockwise from the top, at `radius` from the centre. */
export function onSpoke(index: number, spokes: number, centre: Point, radius: number): Point {
  const angle = (2 * Math.PI * index) / spokes - Math.PI / 2;
  return { x: round(centre.x + radius * Math.cos(angle)), y: round(centre.y + radius * Math.sin(angle)) };
}

export interface RadarFrame {
  readonly steps: number;
  readonly centre: Point;
  readonly radius: number;
}

const pointAt = (values: readonly (number | null)[], index: number, { steps, centre, radius }: RadarFrame): Point[] => {
  const value = values[index];
  return typeof value === 'number' ? [onSpoke(index, values.length, centre, (radius * value) / steps)] : [];
};

/** The points of one view on a radar; a spoke without a value is left out, never drawn as zero. */
export const radarPoints = (values: readonly (number | null)[], frame: RadarFrame): Point[] =>
  values.flatMap((_value, index) => pointAt(values, index, frame));

/**
 * The lines of one view on a radar, each over spokes that lie side by side: none runs past a spoke without a value,
 * as if that had one. With a value on every spoke it is one, and ends where it began.
 */
export function radarRuns(values: readonly (number | null)[], frame: RadarFrame): Point[][] {
  const count = values.length;
  const gap = values.indexOf(null);
  const around = Array.from({ length: gap === -1 ? count + 1 : count }, (_, step) => (gap + 1 + step) % count);
  const runs: Point[][] = [[]];
  for (const index of around) {
    const point = pointAt(values, index, frame);
    if (point.length === 0) runs.push([]);
    else runs.at(-1)?.push(...point);
  }
  return runs.filter((run) => run.length > 0);
}

export const asPoints = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

/** On which side of its point a name at the end of a spoke is written. */
export function anchorOf({ x }: Point, centre: Point): 'start' | 'middle' | 'end' {
  if (Math.abs(x - centre.x) < 8) return 'middle';
  return x > centre.x ? 'start' : 'end';
}

/** Cuts a name into lines of at most `letters`, at spaces only. */
export function wrapped(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
