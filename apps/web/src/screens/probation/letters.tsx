import { useState } from 'react';
import { ProblemError } from '../../api/problem';
import { letterSent, type Probation } from '../../api/probations';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { day, dayInWords, dueInWords, today } from '../../components/day';
import { Field, faultOf } from '../../components/field';
import { say } from '../../components/toasts';
import { letterNames } from './words';

type Letter = Probation['letters'][number];

/** What has to be sent in writing, by the latest safe day of each. */
export function Letters({ probation }: { probation: Probation }) {
  const { letters } = probation;
  const [asked, setAsked] = useState<Letter>();
  if (letters.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="letters">
      <h2 id="letters">Letters</h2>
      <p className="muted">You write and send them yourselves; here it is noted by when, and when that was done.</p>
      <ul className="plain lines">
        {letters.map((letter) => (
          <li key={letter.id} className="stack close">
            <div className="row between">
              <p className="strong grow">{letterNames[letter.kind]}</p>
              <LetterState letter={letter} />
            </div>
            {letter.sentOn === null && <p className="muted">Latest safe day: {dayInWords(letter.latestSafeOn)}</p>}
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
      {asked && <Sent key={asked.id} probation={probation} letter={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

interface SentProps {
  readonly probation: Probation;
  readonly letter: Letter;
  readonly onClose: () => void;
}

/** Asks for the day it went out: it is often noted later. */
function Sent({ probation: { id, dates }, letter, onClose }: SentProps) {
  const [sentOn, setSentOn] = useState(today);
  const [error, setError] = useState<unknown>();
  const late = sentOn > letter.latestSafeOn;
  return (
    <ConfirmDialog
      open
      title="Is the letter sent?"
      confirm="It is sent"
      onConfirm={async () => {
        try {
          await letterSent(id, letter.id, sentOn);
        } catch (problem) {
          if (problem instanceof ProblemError) setError(problem);
          throw problem;
        }
        say('Noted as sent.');
        onClose();
      }}
      onCancel={onClose}
    >
      <p>{letterNames[letter.kind]}: it is noted with this day and your name.</p>
      <Field
        label="Sent on"
        type="date"
        required
        min={dates?.startOn}
        max={today()}
        value={sentOn}
        fault={faultOf(error, 'sentOn')}
        onChange={({ currentTarget }) => setSentOn(currentTarget.value)}
      />
      {late && (
        <p className="note warn" role="status">
          That is after the latest safe day, {dayInWords(letter.latestSafeOn)}.
        </p>
      )}
    </ConfirmDialog>
  );
}

function LetterState({ letter: { sentOn, latestSafeOn } }: { letter: Letter }) {
  if (sentOn !== null) return <span className="chip ok">Sent {day(sentOn)}</span>;
  const { text, tone } = dueInWords(latestSafeOn);
  return <span className={`chip ${tone}`}>{text}</span>;
}
