interface Description {
  readonly prose: string;
  /** The line that leads to the points, such as “At this role level, you will:”. */
  readonly intro: string | null;
  readonly bullets: readonly string[];
}

const BULLET = /^\s*[-–•*]\s+(\S.*)$/;

/**
 * Parts prose from the one list that ends it. A text with anything behind its list, or two of them, is prose as a whole:
 * no word of it moves.
 */
export function splitDescription(text: string): Description {
  const whole: Description = { prose: text, intro: null, bullets: [] };
  const lines = text.split('\n');
  const first = lines.findIndex((line) => BULLET.test(line));
  if (first < 0) return whole;
  const bullets: string[] = [];
  for (const line of lines.slice(first)) {
    if (line.trim() === '') continue;
    const said = BULLET.exec(line)?.[1];
    if (said === undefined) return whole;
    bullets.push(said.trim());
  }
  const above = lines.slice(0, first).join('\n').trimEnd().split('\n');
  const last = above.at(-1)?.trim() ?? '';
  const intro = last.endsWith(':') ? last : null;
  return { prose: (intro === null ? above : above.slice(0, -1)).join('\n').trim(), intro, bullets };
}
