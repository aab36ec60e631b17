import type { Change } from '../../api/browse';
import { fieldName, sectionsOf, valueWords, whatNames } from './change-names';

interface Props {
  readonly changes: readonly Change[];
  readonly unchanged: number;
}

/** Every change as a sentence, then its words side by side, section by section. */
export function ChangedWords({ changes, unchanged }: Props) {
  if (changes.length === 0) {
    return (
      <p className="note ok" role="status">
        Nothing changed: both versions say the same in all {unchanged} rows.
      </p>
    );
  }
  return (
    <>
      <section className="card stack" aria-labelledby="in-short">
        <h2 id="in-short">
          {changes.length === 1 ? 'One change' : `${changes.length} changes`}, {rowsWords(unchanged)} the same
        </h2>
        <ul className="reading">
          {changes.map(({ sentence }, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      </section>
      {sectionsOf(changes).map(({ kind, title, changes: inSection }) => (
        <section key={kind} className="card stack" aria-label={title}>
          <h2>
            {title} <span className="chip">{inSection.length}</span>
          </h2>
          <div className="scroll" tabIndex={0} role="region" aria-label={`${title}, was and now`}>
            <table className="differences changed-words as-cards">
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Was</th>
                  <th scope="col">Now</th>
                </tr>
              </thead>
              <tbody>
                {inSection.map((change, index) => (
                  <Row key={index} change={change} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}

const Row = ({ change: { kind, title, what, field, was, now } }: { change: Change }) => {
  const whole = field === null;
  return (
    <tr>
      <th scope="row">
        {title || 'All rows'}
        <span className="block muted small">{whole ? whatNames[what] : fieldName(field)}</span>
      </th>
      {field === 'order' ? (
        <td colSpan={2}>The rows stand in another order.</td>
      ) : (
        <>
          <td data-label="Was">
            {was === null && !(whole && what === 'removed') ? (
              <Nothing />
            ) : (
              <del className="prose">{was === null ? title : valueWords(kind, field, was)}</del>
            )}
          </td>
          <td data-label="Now">
            {now === null && !(whole && what === 'added') ? (
              <Nothing />
            ) : (
              <ins className="prose">{now === null ? title : valueWords(kind, field, now)}</ins>
            )}
          </td>
        </>
      )}
    </tr>
  );
};

const Nothing = () => <span className="muted">Nothing</span>;

const rowsWords = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
