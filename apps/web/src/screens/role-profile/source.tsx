import { type RefObject, useEffect, useRef } from 'react';

interface Props {
  readonly text: string;
  readonly marked: ReadonlySet<number>;
  readonly line: { readonly number: number } | undefined;
}

/** The source, line by line with its numbers, beside what was read from it. */
export function Source({ text, marked, line }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (line) show(place, line.number);
  }, [line]);
  return (
    <div className="source" ref={place} tabIndex={0} role="region" aria-label="Source text">
      <ol>
        {text.split('\n').map((words, index) => (
          <li key={index} className={marked.has(index + 1) ? 'marked' : undefined} tabIndex={-1}>
            {words || ' '}
          </li>
        ))}
      </ol>
    </div>
  );
}

function show(place: RefObject<HTMLElement | null>, line: number): void {
  const target = place.current?.querySelectorAll('li')[line - 1];
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
