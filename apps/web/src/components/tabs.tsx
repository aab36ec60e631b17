import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

export interface Tab {
  readonly name: string;
  readonly content: ReactNode;
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs of the ARIA pattern: one stop for the Tab key, arrows between them; what is hidden keeps its state. */
export function Tabs({ label, tabs, start = 0 }: { label: string; tabs: readonly Tab[]; start?: number }) {
  const [at, setAt] = useState(start);
  const id = useId();
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moves[event.key]?.(at, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    buttons.current[next]?.focus();
  };
  return (
    <div className="stack">
      <div className="tabs" role="tablist" aria-label={label}>
        {tabs.map(({ name }, index) => (
          <button
            key={name}
            ref={(element) => void (buttons.current[index] = element)}
            type="button"
            role="tab"
            className="tab"
            id={`${id}-${index}`}
            aria-selected={index === at}
            aria-controls={`${id}-${index}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => setAt(index)}
            onKeyDown={onKeyDown}
          >
            {name}
          </button>
        ))}
      </div>
      {tabs.map(({ name, content }, index) => (
        <div
          key={name}
          id={`${id}-${index}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}-${index}`}
          hidden={index !== at}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
