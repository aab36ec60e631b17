import { useEffect, useRef } from 'react';
import type { Item } from '../../api/appraisals';

interface Props {
  readonly items: readonly Item[];
  readonly missing: ReadonlyMap<string, string>;
  /** The refusal it comes from: a new one takes the focus, and what is mended since does not. */
  readonly of: unknown;
}

/** What is still open when somebody hands in: each with a link to its place. */
export function Missing({ items, missing, of }: Props) {
  const place = useRef<HTMLElement>(null);
  // Once it is on the page, and the dialog that asked is not: behind that one nothing takes the focus.
  useEffect(() => place.current?.focus(), [of]);
  if (missing.size === 0) return null;
  return (
    <section ref={place} className="note bad" id="missing" tabIndex={-1} aria-labelledby="missing-title">
      <h2 id="missing-title">{missing.size === 1 ? 'One answer is missing' : `${missing.size} answers are missing`}</h2>
      <ul>
        {items
          .filter(({ id }) => missing.has(id))
          .map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#item-${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  const item = document.getElementById(`item-${id}`);
                  item?.scrollIntoView();
                  item?.focus({ preventScroll: true });
                }}
              >
                {title}
              </a>
              : {missing.get(id)}
            </li>
          ))}
      </ul>
    </section>
  );
}
