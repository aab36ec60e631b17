/** How far something is, from 0 to 10000; without a figure it is hatched, which is not the same as nothing done. */
export function Progress({ label, progress }: { label: string; progress: number | null }) {
  if (progress === null) {
    return (
      <div className="progress">
        <div className="track none" aria-hidden />
        <span className="muted">
          <span className="unseen">{label}: </span>No figure yet
        </span>
      </div>
    );
  }
  return (
    <div className="progress">
      <div className="track" aria-hidden>
        <span style={{ width: `${progress / 100}%` }} />
      </div>
      <span>
        <span className="unseen">{label}: </span>
        {Math.round(progress / 100)} %
      </span>
    </div>
  );
}
