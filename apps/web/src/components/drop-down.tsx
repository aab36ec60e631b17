import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  /** For whoever does not see the label's meaning; it begins with what is visible to be spoken as well. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A button that opens a panel below it. Escape, a click elsewhere, or leaving it by keyboard closes it. */
export function DropDown({ label, name, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  return (
    <div
      className="drop-down"
      ref={place}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button type="button" ref={button} className="button quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden>{label}</span>
        <span className="unseen">
          {label} {name}
        </span>
      </button>
      {open && <div className="panel">{children}</div>}
    </div>
  );
}
