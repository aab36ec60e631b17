import type { Change } from '../../api/browse';
import type { Version } from '../../api/role-profiles';
import { kinds } from './kinds';
import { SheetRow } from './sheet-row';

interface Props {
  readonly version: Version;
  readonly changes: readonly Change[];
}

/** The rows that are the same in both, section by section. */
export function Unchanged({ version: { components }, changes }: Props) {
  const same = components.filter(
    ({ kind, title }) => !changes.some((change) => change.kind === kind && change.title === title),
  );
  return (
    <section className="card stack" aria-labelledby="the-same">
      <h2 id="the-same">What stayed the same</h2>
      {kinds.map(({ kind, title }) => {
        const rows = same.filter((row) => row.kind === kind);
        return (
          rows.length > 0 && (
            <details key={kind}>
              <summary>
                {title}: {rows.length}
              </summary>
              <dl className="lines">
                {rows.map((row) => (
                  <SheetRow key={row.position} row={row} anchor={false} />
                ))}
              </dl>
            </details>
          )
        );
      })}
    </section>
  );
}
