import { useRouter } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** What is being looked for, as the address says it. */
  readonly value: string;
  /** Once nothing was typed for a moment. */
  readonly onSearch: (words: string) => void;
}

const A_MOMENT = 250;

/** Finds while one types; the field keeps what is typed and the focus, whatever the list below does meanwhile. */
export function SearchField({ label, hint, value, onSearch }: Props) {
  const id = useId();
  const router = useRouter();
  const here = useRef(router.latestLocation.pathname);
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  // The address changed without us: by “Back”, or by a filter that was taken off.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const words = typed.trim();
    if (words === told.current) return undefined;
    const timer = setTimeout(() => {
      // Whoever has already chosen one of the results is on the way to it, and is not called back.
      if (router.latestLocation.pathname !== here.current) return;
      told.current = words;
      onSearch(words);
    }, A_MOMENT);
    return () => clearTimeout(timer);
  }, [typed, onSearch, router]);
  return (
    <div className="field" role="search">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </div>
  );
}
