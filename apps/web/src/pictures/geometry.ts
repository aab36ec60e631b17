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

/** The points of one view on a radar; a spoke without a value is left out, never drawn as zero. */
export const radarPoints = (
  values: readonly (number | null)[],
  { steps, centre, radius }: { readonly steps: number; readonly centre: Point; readonly radius: number },
): Point[] =>
  values.flatMap((value, index) =>
    value === null ? [] : [onSpoke(index, values.length, centre, (radius * value) / steps)],
  );

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
