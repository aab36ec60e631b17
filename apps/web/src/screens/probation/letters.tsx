import { useState } from 'react';
import { letterSent, type Probation } from '../../api/probations';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { day, dayInWords, dueInWords } from '../../components/day';
import { say } from '../../components/toasts';
import { letterNames } from './words';

type Letter = Probation['letters'][number];

/** What has to be sent in writing, by the latest safe day of each. */
export function Letters({ probation: { id, letters } }: { probation: Probation }) {
  const [asked, setAsked] = useState<Letter>();
  if (letters.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="letters">
      <h2 id="letters">Letters</h2>
      <p className="muted">You write and send them yourselves; here it is noted by when, and that it was done.</p>
      <ul className="plain lines">
        {letters.map((letter) => (
          <li key={letter.id} className="stack close">
            <div className="row between">
              <p className="strong grow">{letterNames[letter.kind]}</p>
              <LetterState letter={letter} />
            </div>
            {letter.doneAt === null && <p className="muted">Latest safe day: {dayInWords(letter.latestSafeOn)}</p>}
            {letter.canBeDone && (
              <div>
                <button type="button" className="button quiet" onClick={() => setAsked(letter)}>
                  It is sent<span className="unseen">: {letterNames[letter.kind]}</span>
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== undefined}
        title="Is the letter sent?"
        confirm="It is sent"
        onConfirm={async () => {
          if (asked) await letterSent(id, asked.id);
          say('Noted as sent.');
          setAsked(undefined);
        }}
        onCancel={() => setAsked(undefined)}
      >
        <p>{asked && letterNames[asked.kind]}: it is noted with today’s date and your name.</p>
      </ConfirmDialog>
    </section>
  );
}

function LetterState({ letter: { doneAt, latestSafeOn } }: { letter: Letter }) {
  if (doneAt !== null) return <span className="chip ok">Sent {day(doneAt)}</span>;
  const { text, tone } = dueInWords(latestSafeOn);
  return <span className={`chip ${tone}`}>{text}</span>;
}
