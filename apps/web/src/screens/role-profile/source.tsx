import { type RefObject, useEffect, useMemo, useRef } from 'react';

interface Props {
  readonly text: string;
  /** Lines somebody should look at. */
  readonly marked: ReadonlySet<number>;
  readonly line: { readonly number: number } | undefined;
  /** Goes to what was read from a marked line. */
  readonly onRow?: (line: number) => void;
}

const MOST_LINES = 3_000;
const MOST_CHARACTERS = 2_000;

/** The source, line by line with its numbers, beside what was read from it. */
export function Source({ text, marked, line, onRow }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => text.split(/\r\n|\r|\n/), [text]);
  useEffect(() => {
    if (line) show(place, line.number);
  }, [line]);
  return (
    <div className="source" ref={place} tabIndex={0} role="region" aria-label="Source text">
      <ol>
        {lines.slice(0, MOST_LINES).map((words, index) => (
          <li key={index} className={marked.has(index + 1) ? 'marked' : undefined} tabIndex={-1}>
            {shortened(words) || ' '}
            {onRow && marked.has(index + 1) && (
              <button type="button" className="button link" onClick={() => onRow(index + 1)}>
                What was read<span className="unseen"> from line {index + 1}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {lines.length > MOST_LINES && (
        <p className="muted">{lines.length - MOST_LINES} more lines are not shown here; all of them are read.</p>
      )}
    </div>
  );
}

const shortened = (words: string): string =>
  words.length > MOST_CHARACTERS
    ? `${words.slice(0, MOST_CHARACTERS)}… (${words.length - MOST_CHARACTERS} more characters)`
    : words;

function show(place: RefObject<HTMLElement | null>, line: number): void {
  const target = place.current?.querySelectorAll('li')[line - 1];
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
