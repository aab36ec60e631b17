import { useId } from 'react';
import type { Rows } from '../../api/comparison';

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly rows: Rows;
  readonly sides: { readonly from: string; readonly to: string };
  readonly folded?: boolean;
}

/** What has no scale, by name: on both sides, and on one only. */
export function NamesBeside({ title, note, rows, sides, folded = false }: Props) {
  const { shared, onlyFrom, onlyTo } = rows;
  const id = useId();
  if (shared.length + onlyFrom.length + onlyTo.length === 0) return null;
  const lists = (
    <div className="thirds">
      <List title="On both sides" names={shared} />
      <List title={`Only in ${sides.to}`} names={onlyTo} />
      <List title={`Only in ${sides.from}`} names={onlyFrom} />
    </div>
  );
  if (folded) {
    return (
      <section className="card fold" aria-label={title}>
        <details>
          <summary>
            {title}: {shared.length} on both sides, {onlyTo.length} only in {sides.to}
          </summary>
          {lists}
        </details>
      </section>
    );
  }
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <p className="muted">{note}</p>}
      {lists}
    </section>
  );
}

const List = ({ title, names }: { title: string; names: readonly string[] }) => (
  <div className="stack close">
    <h3>
      {title} <span className="chip">{names.length}</span>
    </h3>
    {names.length === 0 ? (
      <p className="muted">None.</p>
    ) : (
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    )}
  </div>
);
