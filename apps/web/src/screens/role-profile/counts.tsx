import type { Preview } from '../../api/imports';
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
  const doubts = warnings.filter((one) => one.severity === 'defect' && !settled.has(one)).length;
  const notes = warnings.filter(({ severity }) => severity === 'note').length;
  return (
    <>
      <p role="status">
        {rows} rows, {doubts === 0 ? 'nothing in doubt' : doubts === 1 ? '1 doubt' : `${doubts} doubts`}
        {notes > 0 && `, ${notes} ${notes === 1 ? 'note' : 'notes'}`}
        <span className="muted"> · read as {rendering ?? formats[format ?? 'text']}</span>
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
            <tr>
              <th scope="row">Points of the summary</th>
              <td className="number">{summary.bullets.length}</td>
            </tr>
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
