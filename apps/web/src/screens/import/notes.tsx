import { useState } from 'react';
import type { Correction } from '../../api/imports';
import { titleOf } from '../role-profile/kinds';
import type { Begun } from './kept-import';

interface Props {
  readonly begun: Begun;
  readonly putBack: boolean;
  readonly others: number;
  readonly leftOut: readonly Correction[];
  readonly onStartAfresh: () => void;
}

/** What somebody has to know who comes back to an import that was begun. */
export function ImportNotes({ begun, putBack, others, leftOut, onStartAfresh }: Props) {
  const [parts] = useState(() => partsOf(begun));
  return (
    <>
      {putBack && (
        <div className="note" role="status">
          <span>We kept an import you had not finished, and have put it back: {parts}.</span>
          <span>
            <button type="button" className="button quiet" onClick={onStartAfresh}>
              Start afresh
            </button>
          </span>
        </div>
      )}
      {others > 0 && (
        <p className="note" role="status">
          {others === 1 ? 'Another import of yours is' : `${others} other imports of yours are`} not finished. What is
          open in another window stays there; what is not comes back here when this one is done.
        </p>
      )}
      {leftOut.length > 0 && (
        <div className="note warn" role="status">
          <p>Some corrections have no place in what is read now, and were left out:</p>
          <ul>
            {leftOut.map((correction, index) => (
              <li key={index}>{inWords(correction)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function partsOf({ chosen, title, corrections, typed }: Begun): string {
  const parts = [
    chosen.kind === 'file' && `the file ${chosen.name}`,
    chosen.kind === 'page' && 'the pasted page',
    chosen.kind === 'words' && chosen.text !== '' && 'the text',
    title !== '' && 'the title',
    corrections.length > 0 && (corrections.length === 1 ? '1 correction' : `${corrections.length} corrections`),
    Object.keys(typed).length > 0 && 'what you were correcting',
  ].filter((part) => part !== false);
  return new Intl.ListFormat('en-GB').format(parts);
}

function inWords({ op, kind, position, field, value }: Correction): string {
  const where = kind ? `${titleOf(kind)}${position == null ? '' : `, row ${position + 1}`}` : 'The profile';
  if (op === 'add') return `${where}: a row added`;
  if (op === 'remove') return `${where}: left out`;
  return `${where}, ${field}: “${String(value ?? '')}”`;
}

/** Where it lies, in the words that forms have for it. */
export const KeptWhere = ({ lasting }: { lasting: boolean }) => (
  <p className={lasting ? 'status' : 'status warn'} role="status">
    <span aria-hidden>{lasting ? '✓' : '!'} </span>
    {lasting ? 'Kept on this device' : 'Kept in this window only, please leave it open'}
  </p>
);

/** What is not on the screen any more and at hand until the page is left. */
export interface Aside {
  readonly begun: Begun;
  readonly why: keyof typeof whyAside;
}

const whyAside = {
  cleared: 'You have started afresh.',
  'other-source': 'This is another source, so the corrections of the earlier one were taken off.',
  'brought-back': 'What you had before is back, and what you began since is put aside.',
} as const;

export const PutAside = ({ why, onBringBack }: Pick<Aside, 'why'> & { readonly onBringBack: () => void }) => (
  <div className="note" role="status">
    <span>{whyAside[why]}</span>
    <span>
      <button type="button" className="button quiet" onClick={onBringBack} autoFocus={why === 'cleared'}>
        {why === 'brought-back' ? 'Go on with that' : 'Bring it back'}
      </button>
    </span>
  </div>
);
