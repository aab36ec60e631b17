import type { Probation, Proposal } from '../../api/probations';
import { dayInWords, today } from '../../components/day';
import { DaySaid } from './day-said';
import { doubtsOf } from './doubts';
import { extensionPreview, type LengthPreview } from './said-step';

/** What an extension comes to, and that the law's date lies before it: advice with its source. */
export const LongerPreview = ({ preview, probation }: { preview: LengthPreview; probation: Probation }) => (
  <div className={preview.afterStatutory ? 'note warn' : 'note'} role="status">
    <p>
      The new last day is {preview.exact ? '' : 'about '}
      <DaySaid on={preview.on} />.
    </p>
    {preview.afterStatutory && probation.dates && (
      <AfterStatutory dates={probation.dates} name={probation.person.name} />
    )}
  </div>
);

const AfterStatutory = ({ dates, name }: { dates: NonNullable<Probation['dates']>; name: string }) => {
  const { qualifiesOn, source, advice } = dates.statutory;
  return (
    <>
      <p>
        {qualifiesOn < dates.startOn
          ? `${name} is protected from unfair dismissal since ${dayInWords(qualifiesOn)}.`
          : `${name} is protected from unfair dismissal from ${dayInWords(qualifiesOn)} on, before that day. A decision after the latest safe day is not safe by the law.`}
      </p>
      <p className="small">Source: {source}.</p>
      <p className="small">{advice}</p>
    </>
  );
};

/** What speaks against not confirming somebody, in view. */
export const Doubts = ({ doubts }: { doubts: readonly string[] }) =>
  doubts.length > 0 && (
    <div className="note warn" role="status">
      <ul className="plain">
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </div>
  );

/** Beside a proposal that waits: where it leads, and what speaks against it. */
export function Weighed({ proposal, probation }: { proposal: Proposal; probation: Probation }) {
  if (proposal.kind === 'not_confirmed') {
    const { hearing } = proposal;
    const planned = { noticeOn: today(), ...(hearing && { companionOffered: hearing.companionOffered }) };
    return <Doubts doubts={doubtsOf(probation, planned)} />;
  }
  const preview = proposal.kind === 'extended' && extensionOf(probation, proposal);
  return preview ? <LongerPreview preview={preview} probation={probation} /> : null;
}

export const extensionOf = (probation: Probation, { months, weeks }: Proposal): LengthPreview | undefined =>
  extensionPreview(probation, { months: months ?? undefined, weeks: weeks ?? undefined });
