import type { ProbationDates } from '../../api/probations';
import { dayInWords } from '../../components/day';
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
        {contractEndOn !== null && (
          <p>
            The contract itself ends on <DaySaid on={contractEndOn} />.
          </p>
        )}
      </div>
      {statutory && <Statute statutory={statutory} acts={acts} before={statutory.qualifiesOn < dates.startOn} />}
      {bankHolidaysUnknownFrom !== null && (
        <p className="note warn">
          The bank holidays of {bankHolidaysUnknownFrom} and later are not published yet. The days may still move.
        </p>
      )}
    </section>
  );
}

interface StatuteProps {
  readonly statutory: NonNullable<ProbationDates['statutory']>;
  readonly acts: boolean;
  /** Protected since before the probation began, as after most internal moves: no day of it can be early enough. */
  readonly before: boolean;
}

const Statute = ({ statutory, acts, before }: StatuteProps) => (
  <div className="stack close">
    <h3>The law</h3>
    {before ? (
      <p>
        There is protection from unfair dismissal since {dayInWords(statutory.qualifiesOn)}, before the probation
        begins: the contract’s clock alone leads.
      </p>
    ) : (
      <p>
        Whoever is still employed on {dayInWords(statutory.qualifiesOn)} is protected from unfair dismissal
        {acts && (
          <>
            : employment would have to end by {dayInWords(statutory.lastSafeEndOn)}, with notice worked in full given by{' '}
            {dayInWords(statutory.latestNoticeOn)}, and without it by {dayInWords(statutory.latestWithoutNoticeOn)}
          </>
        )}
        .
      </p>
    )}
    {acts && statutory.acknowledged && (
      <p className="muted">HR has said that they know the probation ends after this day.</p>
    )}
    <p className="small muted">Source: {statutory.source}.</p>
    <p className="strong">{statutory.advice}</p>
  </div>
);
