import type { Probation } from '../../api/probations';
import { dayInWords } from '../../components/day';
import { PageHeader } from '../../components/page-header';
import { stateOf, turnOf } from './words';

/** For whoever leads a team further up: what is due and overdue, and no more. */
export const ProgressOnly = ({ probation, viewerId }: { probation: Probation; viewerId: string }) => (
  <>
    <PageHeader title={`Probation of ${probation.person.name}`} lead={`with ${probation.lead.name}`} />
    <section className="card stack" aria-label="Where this probation is">
      <p className="row">
        <span className="chip">{stateOf(probation)}</span>
        <b>{turnOf(probation, viewerId)}</b>
        {probation.overdue && <span className="chip bad">Decision overdue</span>}
      </p>
      {probation.stage !== 'finished' && <p>To be decided by {dayInWords(probation.decideBy)}.</p>}
      <p className="muted">What is written and decided is between {probation.person.name}, the lead and HR.</p>
    </section>
  </>
);
