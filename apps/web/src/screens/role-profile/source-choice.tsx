import type { ClipboardEvent } from 'react';
import { base64Of } from '../../components/file-content';
import { FileDrop } from '../../components/file-drop';
import { Tabs } from '../../components/tabs';
import { type Chosen, wordsIn } from '../import/source';

const MOST_BYTES = 4 * 1024 * 1024;

interface Props {
  readonly chosen: Chosen;
  readonly fault: string | undefined;
  readonly onChange: (chosen: Chosen) => void;
  readonly onFault: (message: string) => void;
}

export const SourceChoice = ({ chosen, fault, onChange, onFault }: Props) => (
  <Tabs
    label="Where the profile comes from"
    start={chosen.kind === 'file' ? 1 : 0}
    tabs={[
      { name: 'Paste', content: <Paste chosen={chosen} fault={fault} onChange={onChange} /> },
      {
        name: 'File',
        content: (
          <div className="stack">
            <FileDrop
              label="Drop a file here, or choose one"
              accept=".txt,.md,.html,.htm,.json,.csv,.xlsx,text/plain,text/html,application/json,text/csv"
              most={MOST_BYTES}
              onTooLarge={onFault}
              onFile={(file) =>
                void base64Of(file).then(
                  (content) => onChange({ kind: 'file', name: file.name, content, bytes: file.size }),
                  () => onFault(`${file.name} cannot be read.`),
                )
              }
            >
              {chosen.kind === 'file' && (
                <p role="status">
                  {chosen.name}: {Math.ceil(chosen.bytes / 1024)} kB
                </p>
              )}
            </FileDrop>
            <p className="muted">
              Text, a saved web page, a spreadsheet (XLSX or CSV) or Touchstone’s own JSON, at most 1 MB; a web page at
              most 4 MB. To begin with a spreadsheet:{' '}
              <a href="/api/v1/role-profiles/template?format=xlsx">template as XLSX</a> or{' '}
              <a href="/api/v1/role-profiles/template?format=csv">as CSV</a>.
            </p>
          </div>
        ),
      },
    ]}
  />
);

/** The clipboard of a browser or of Word holds the page too, with tables that its plain words have lost. */
function pageIn({ clipboardData }: ClipboardEvent): string | undefined {
  const html = clipboardData.getData('text/html');
  return /<table[\s>]/i.test(html) ? html : undefined;
}

const Paste = ({ chosen, fault, onChange }: Omit<Props, 'onFault'>) => (
  <div className="field">
    <label htmlFor="profile-text">Text of the profile</label>
    <span className="hint" id="profile-text-hint">
      The whole page, from its title to the last organisation skill: from a browser, from Word or from a PDF.
    </span>
    <textarea
      id="profile-text"
      aria-describedby="profile-text-hint"
      aria-invalid={fault !== undefined}
      rows={8}
      spellCheck={false}
      style={{ maxHeight: '20rem' }}
      value={wordsIn(chosen)}
      onPaste={(event) => {
        const html = pageIn(event);
        const { selectionStart, selectionEnd, value } = event.currentTarget;
        const replacesAll = value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
        if (html === undefined || !replacesAll) return;
        event.preventDefault();
        onChange({ kind: 'page', html, text: event.clipboardData.getData('text/plain') });
      }}
      onChange={({ currentTarget }) => onChange({ kind: 'words', text: currentTarget.value })}
    />
    {fault !== undefined && <span className="fault">{fault}</span>}
    {chosen.kind === 'page' && (
      <p className="note ok" role="status">
        <span>Pasted as a page, with its tables. Changing the words above makes plain text of it.</span>
        <span>
          <button type="button" className="button quiet" onClick={() => onChange({ kind: 'words', text: chosen.text })}>
            Read the plain text instead
          </button>
        </span>
      </p>
    )}
  </div>
);
