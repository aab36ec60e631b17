import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** A save state or the page's one primary button. */
  readonly children?: ReactNode;
}

let firstPage = true;

/** The page's name: as heading, as title of the window, and as the place where the focus goes on a new page. */
export function PageHeader({ title, lead, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Touchstone`;
  }, [title]);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <header className="page-head">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className="muted">{lead}</p>}
      </div>
      {children}
    </header>
  );
}
