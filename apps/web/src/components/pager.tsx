interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** An address kept from when the list was longer, or typed: what there is, and the way to it. */
const PastTheEnd = ({ last, onPage }: { last: number; onPage: (page: number) => void }) => (
  <div className="row" role="status">
    <span>This page is past the end of the list.</span>
    <button type="button" className="button quiet" onClick={() => onPage(last)}>
      {last === 1 ? 'Show the first page' : `Show page ${last}, the last`}
    </button>
  </div>
);

/** Nothing where everything is on one page. */
export function Pager({ page, pageSize, total, onPage }: Props) {
  const pages = Math.ceil(total / pageSize);
  if (page > Math.max(1, pages)) return <PastTheEnd last={Math.max(1, pages)} onPage={onPage} />;
  if (pages <= 1) return null;
  return (
    <nav className="row" aria-label="Pages of the list">
      <button type="button" className="button quiet" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        Previous
      </button>
      <span>
        Page {page} of {pages} <span className="muted">({total} in all)</span>
      </span>
      <button type="button" className="button quiet" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        Next
      </button>
    </nav>
  );
}
