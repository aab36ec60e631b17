import { type KeyboardEvent, useId, useRef, useState } from 'react';

export interface Suggestion {
  readonly key: string;
  readonly name: string;
  /** What tells two of the same name apart. */
  readonly note?: string;
}

interface Props {
  readonly label: string;
  readonly hint: string;
  /** The name of what is chosen; nothing while nothing is. */
  readonly chosen: string | undefined;
  readonly suggestions: readonly Suggestion[];
  /** While what is typed is being looked for. */
  readonly busy: boolean;
  readonly onType: (typed: string) => void;
  readonly onPick: (picked: Suggestion) => void;
}

/** A search field that suggests while one types, by the ARIA pattern of a combobox with a list. */
export function Finder({ label, hint, chosen, suggestions, busy, onType, onPick }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(-1);
  const open = typed !== undefined;
  const active = suggestions[at];

  const become = (words: string | undefined) => {
    setTyped(words);
    setAt(-1);
    onType(words?.trim() ?? '');
  };
  const pick = (suggestion: Suggestion) => {
    become(undefined);
    onPick(suggestion);
  };
  const move = (to: number) => {
    const next = (to + suggestions.length) % suggestions.length;
    setAt(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!open) become('');
      else if (suggestions.length > 0) move(key === 'ArrowDown' ? at + 1 : Math.max(at, 0) - 1);
    } else if (key === 'Enter' && open) {
      event.preventDefault();
      const wanted = active ?? (typed === '' ? undefined : suggestions[0]);
      if (wanted && !busy) pick(wanted);
    } else if (key === 'Escape' && open) {
      event.preventDefault();
      become(undefined);
    }
  };

  return (
    <div className="field finder">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? `${id}-${at}` : undefined}
        aria-describedby={`${id}-hint`}
        value={typed ?? chosen ?? ''}
        onFocus={() => input.current?.select()}
        onClick={() => !open && become('')}
        onChange={({ currentTarget }) => become(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => become(undefined)}
      />
      <ul
        className="plain finder-list"
        role="listbox"
        id={`${id}-list`}
        aria-label={`${label}: suggestions`}
        hidden={!open}
      >
        {open &&
          suggestions.map((suggestion, index) => (
            <li
              key={suggestion.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              // A press would take the focus from the field, and close the list before the click that chooses.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
            >
              {suggestion.name}
              {suggestion.note !== undefined && <span className="muted"> · {suggestion.note}</span>}
            </li>
          ))}
      </ul>
      <span className={open && !busy && suggestions.length === 0 ? 'hint' : 'unseen'} role="status">
        {open && !busy && saidOf(suggestions.length)}
      </span>
    </div>
  );
}

const saidOf = (count: number): string => {
  if (count === 0) return 'Nothing is found. Try a part of the name.';
  return count === 1 ? '1 suggestion.' : `${count} suggestions. Arrow keys choose one.`;
};
