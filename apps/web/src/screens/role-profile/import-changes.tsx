import type { Preview } from '../../api/imports';

/** What keeping it would change in a profile that is there: how much first, then each change in words. */
export function ImportChanges({ since }: Pick<Preview, 'since'>) {
  if (!since) return null;
  const { number, changes } = since;
  if (changes.length === 0) {
    return <p className="note">Nothing is different: version {number} says exactly this.</p>;
  }
  return (
    <details open={changes.length <= 10} className="sunken">
      <summary>
        {changes.length === 1 ? '1 change' : `${changes.length} changes`} against version {number}
      </summary>
      <ul>
        {changes.map(({ sentence }, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
