import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { myRunningProbation } from '../api/probations';
import type { Session } from '../api/session';
import type { Drafts } from '../autosave/drafts';
import { SignedOut } from '../components/signed-out';
import { Toasts } from '../components/toasts';
import { AccountMenu } from './account-menu';
import { navigationFor } from './navigation';
import { Organisation } from './organisation';

interface Props {
  readonly session: Session;
  readonly drafts: Drafts;
}

/** What stands around every page of somebody who is signed in. */
export function Frame({ session, drafts }: Props) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [path]);
  // The panel comes after the rest of the header: whoever opens it wants to be in it.
  useEffect(() => {
    if (open) document.querySelector<HTMLElement>('#navigation a')?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    menu.current?.focus();
  };
  return (
    <>
      <SkipLink />
      <header className="top">
        <button
          ref={menu}
          type="button"
          className="button quiet menu-button"
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          {open ? 'Close' : 'Menu'}
        </button>
        <div className="names">
          <Link to="/" className="brand">
            Touchstone
          </Link>
          <Organisation />
        </div>
        <AccountMenu session={session} drafts={drafts} />
      </header>
      <div className="frame">
        <div
          id="navigation"
          className={open ? 'side open' : 'side'}
          onKeyDown={(event) => event.key === 'Escape' && open && close()}
        >
          <Navigation session={session} />
        </div>
        <main id="main" tabIndex={-1}>
          <SignedOut personId={session.personId} />
          <Outlet />
        </main>
      </div>
      <Toasts />
    </>
  );
}

/** Focus moves without changing the address: the address is the page's. */
const SkipLink = () => (
  <a
    className="skip"
    href="#main"
    onClick={(event) => {
      event.preventDefault();
      document.getElementById('main')?.focus();
    }}
  >
    Skip to the page
  </a>
);

const Navigation = ({ session }: { session: Session }) => {
  const { data: probation } = useQuery(myRunningProbation);
  return (
    <nav aria-label="Pages">
      {navigationFor({ ...session, onProbation: Boolean(probation) }).map(({ name, links }) => (
        <div key={name} className="nav-group" role="group" aria-labelledby={`nav-${name}`}>
          <h2 id={`nav-${name}`}>{name}</h2>
          <ul className="plain">
            {links.map((link) => (
              <li key={link.to}>
                <Link
                  to={link.to}
                  className="nav-link"
                  activeOptions={{ exact: link.to === '/' || link.to === '/objectives' }}
                >
                  {link.name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
