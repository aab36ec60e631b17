/** Stands where a page will be; it shows itself only after 150 ms, so that a quick page does not flicker. */
export const Skeleton = () => (
  <div className="skeleton late" role="status" aria-label="Loading">
    <span style={{ height: '2rem', maxWidth: '20rem' }} />
    <span style={{ height: '1.2rem', maxWidth: '14rem' }} />
    <span style={{ height: '14rem' }} />
  </div>
);
