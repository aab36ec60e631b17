import { useState } from 'react';
import type { ProbationPreview } from '../../api/probations';
import { dayInWords, today } from '../../components/day';
import { useOnce } from '../../components/once';
import { Timeline } from '../../pictures/timeline';
import type { TimelineEvent } from '../../pictures/timeline-geometry';
import { Clocks } from './clocks';
import { DaySaid } from './day-said';
import { onePerDay } from './line';
import { pointInWords } from './point-words';

/** All that would come of it, before anything is saved. */
export function OpenPreview({ preview, onOpen }: { preview: ProbationPreview; onOpen: () => Promise<void> }) {
  const { person, lead, countersigner, role, policyName, dates, reviewsOn, requirements } = preview;
  const [busy, setBusy] = useState(false);
  const open = useOnce(async () => {
    setBusy(true);
    await onOpen();
    setBusy(false);
  });
  return (
    <>
      <section className="card stack" aria-labelledby="preview">
        <h2 id="preview">What would come of it</h2>
        <dl className="pair">
          <dt>Person</dt>
          <dd>
            {person.name}, led by {lead.name}
            {countersigner && `, above them ${countersigner.name}`}
          </dd>
          <dt>Role profile</dt>
          <dd>
            {role.title}, version {role.number}: {requirements} requirements to begin with
          </dd>
          <dt>Policy</dt>
          <dd>{policyName}</dd>
          <dt>Employment counts from</dt>
          <dd>
            {dayInWords(dates.employmentStartedOn)}
            {dates.employmentStartedOn === dates.startOn && ' (the start of the probation)'}
          </dd>
          <dt>Reviews</dt>
          <dd>
            <ol className="plain">
              {reviewsOn.map((on, index) => (
                <li key={on}>
                  {dayInWords(on)}
                  {index === reviewsOn.length - 1 && ' (final)'}
                </li>
              ))}
            </ol>
            <LeftOut reviews={preview.reviewsLeftOut} />
          </dd>
          <dt>Decide by</dt>
          <dd>{dayInWords(dates.decideBy)}</dd>
          <dt>Last day</dt>
          <dd>
            <DaySaid on={dates.lastDay} />
          </dd>
        </dl>
        <PreviewLine preview={preview} />
        {dates.decideBy < today() && (
          <p className="note warn">
            The day to decide by, {dayInWords(dates.decideBy)}, has passed already. The final review has not taken
            place, and the decision is overdue from the moment it is opened.
          </p>
        )}
        <div>
          <button type="button" className="button" aria-disabled={busy} onClick={() => void open()}>
            {busy ? 'One moment…' : `Open it for ${person.name}`}
          </button>
        </div>
      </section>
      <Clocks dates={dates} relation="hr" />
    </>
  );
}

const causes: Record<ProbationPreview['reviewsLeftOut'][number]['because'], string> = {
  past: 'that day has passed',
  'after-the-decision': 'it is decided before',
  'too-close': 'within five working days of another',
};

/** What the policy has and this probation will not: said before it is opened. */
const LeftOut = ({ reviews }: { reviews: ProbationPreview['reviewsLeftOut'] }) =>
  reviews.length > 0 && (
    <div className="note warn">
      <p>The policy has more reviews, which will not take place:</p>
      <ul>
        {reviews.map(({ on, because, ...after }, index) => (
          <li key={index}>
            after {pointInWords(after)}, {dayInWords(on)}: {causes[because]}
          </li>
        ))}
      </ul>
    </div>
  );

function PreviewLine({ preview: { dates, reviewsOn } }: { preview: ProbationPreview }) {
  const { startOn, decideBy, lastDay, statutory } = dates;
  const now = today();
  const named: [string, string][] = [
    ['Start', startOn],
    ...reviewsOn.map((on, index): [string, string] => [
      index === reviewsOn.length - 1 ? 'Final review' : `Review ${index + 1}`,
      on,
    ]),
    ['Decide by', decideBy],
    ['Last day', lastDay],
    ...(statutory.qualifiesOn >= startOn ? [['Statutory date', statutory.qualifiesOn] as [string, string]] : []),
  ];
  // Nothing is done that nobody has done: a review or a decision whose day has passed is late.
  const passed = (name: string) => (name === 'Start' || name === 'Statutory date' ? 'done' : 'soon');
  const events = named.map(([name, on]): TimelineEvent => ({ name, on, state: on < now ? passed(name) : 'later' }));
  const last = named.reduce((latest, [, on]) => (on > latest ? on : latest), lastDay);
  return <Timeline finding="Its days on a line:" first={startOn} last={last} today={now} events={onePerDay(events)} />;
}
