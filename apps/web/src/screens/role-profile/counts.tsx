import type { Preview } from '../../api/imports';
import { doubtWords } from './doubt-words';
import { doubtsOf } from './editor/doubts';
import { titleOf } from './kinds';

const formats: Readonly<Record<NonNullable<Preview['format']>, string>> = {
  text: 'text',
  html: 'a web page',
  json: 'Touchstone’s own JSON',
  csv: 'CSV',
  xlsx: 'a spreadsheet',
  framework: 'part of a framework',
  version: 'a version of this profile',
};

/** How much was read, section by section: what is missing catches the eye. */
export const Counts = ({ preview }: { preview: Preview }) => {
  const { counts, rendering, format, warnings, summary } = preview;
  const rows = counts.reduce((sum, { count }) => sum + count, 0);
  const { settled } = doubtsOf(preview.components, warnings, preview.corrections);
  return (
    <>
      <p role="status">
        {rows === 1 ? '1 row' : `${rows} rows`}, {doubtWords(warnings, settled, 'nothing in doubt')}
        <span className="muted">
          {' '}
          · {pointsWords(summary.bullets.length)}read as {rendering ?? formats[format ?? 'text']}
        </span>
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Rows by section">
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col" className="number">
                Rows
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ kind, count }) => (
              <tr key={kind}>
                <th scope="row">{titleOf(kind)}</th>
                <td className="number">{count === 0 ? <span className="chip warn">none</span> : count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

/** They stand in the summary, not in a row. */
const pointsWords = (count: number): string =>
  count === 0 ? '' : `${count} ${count === 1 ? 'point' : 'points'} of the summary · `;
