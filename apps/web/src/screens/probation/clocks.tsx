import type { ProbationDates } from '../../api/probations';
import { dayInWords, today } from '../../components/day';
import { DaySaid } from './day-said';
import type { Relation } from './relation';

const reasons: Record<ProbationDates['because'], string> = {
  'last-day': 'This follows from the last day.',
  'contractual-notice': 'This follows from the notice that the contract asks for.',
  'statutory-guard': 'This follows from the statutory date, which comes first.',
};

/** Both clocks, a sentence each: the contract's, and the law's with its source. The person is not told of notice days. */
export function Clocks({ dates, relation }: { dates: ProbationDates; relation: Relation }) {
  const { lastDay, decideBy, latestNoticeOn, because, statutory, contractEndOn, bankHolidaysUnknownFrom } = dates;
  const acts = relation === 'lead' || relation === 'hr';
  const passedOver = statutory.acknowledged && latestNoticeOn !== dates.latestSafeOn;
  return (
    <section className="card stack" aria-labelledby="clocks">
      <h2 id="clocks">Two clocks</h2>
      <div className="stack close">
        <h3>The contract</h3>
        <p>
          The last day is <DaySaid on={lastDay} />, and the outcome has to be decided by {dayInWords(decideBy)}
          {acts && <> so that notice can be given by {dayInWords(latestNoticeOn)}</>}.
        </p>
        {acts && <p className="muted">{reasons[because]}</p>}
        {acts && passedOver && (
          <p className="note warn">
            HR has said that they know that the probation ends after the statutory date. The contract’s clock alone
            leads these days, and by the law they are not safe.
          </p>
        )}
        {contractEndOn !== null && (
          <p>
            The contract itself ends on <DaySaid on={contractEndOn} />.
          </p>
        )}
      </div>
      <Statute dates={dates} acts={acts} />
      {bankHolidaysUnknownFrom !== null && (
        <p className="note warn">
          The bank holidays of {bankHolidaysUnknownFrom} and later are not published yet. The days may still move.
        </p>
      )}
    </section>
  );
}

/** Protected since before the probation began, as after most internal moves: no day of it can be early enough. */
const Statute = ({ dates, acts }: { dates: ProbationDates; acts: boolean }) => (
  <div className="stack close">
    <h3>The law</h3>
    {dates.statutory.qualifiesOn < dates.startOn ? (
      <p>
        There is protection from unfair dismissal since {dayInWords(dates.statutory.qualifiesOn)}, before the probation
        begins: the contract’s clock alone leads{acts && ', and no day for notice is safe'}.
      </p>
    ) : (
      <p>
        Whoever is still employed on {dayInWords(dates.statutory.qualifiesOn)} is protected from unfair dismissal
        {acts && (
          <>
            : employment would have to end by {dayInWords(dates.statutory.lastSafeEndOn)}, with notice worked in full
            given by {dayInWords(dates.statutory.latestNoticeOn)}, and without it by{' '}
            {dayInWords(dates.statutory.latestWithoutNoticeOn)}
          </>
        )}
        .
      </p>
    )}
    {acts && dates.latestSafeOn !== null && (
      <p>
        Latest safe day for notice, by both clocks: <b>{dayInWords(dates.latestSafeOn)}</b>
        {dates.latestSafeOn < today() && ', which has passed'}.
      </p>
    )}
    <p className="small muted">Source: {dates.statutory.source}.</p>
    <p className="strong">{dates.statutory.advice}</p>
  </div>
);
