import type { ReactNode } from 'react';

/** An empty screen says why it is empty, and who can change that. */
export const Empty = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="card stack close">
    <h2>{title}</h2>
    <div className="muted">{children}</div>
  </div>
);
