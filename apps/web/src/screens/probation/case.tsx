import type { Probation } from '../../api/probations';
import { useOverall } from '../../autosave/use-form-saves';
import { FormNotes } from '../../components/form-notes';
import { PageHeader } from '../../components/page-header';
import { SaveStatus } from '../../components/save-status';
import { Actions } from './actions';
import { Clocks } from './clocks';
import { Letters } from './letters';
import { NewerRole } from './newer-role';
import { Record } from './record';
import { type Relation, relationTo, type Writer } from './relation';
import { Requirements } from './requirements';
import { Reviews } from './reviews';
import { useProbationForm } from './use-probation-form';
import { Where } from './where';
import { stateOf } from './words';

/** One probation, for whoever may read its plan: what each of them writes and decides differs by what the server allows. */
export function Case({ probation, writer }: { probation: Probation; writer: Writer }) {
  const form = useProbationForm(probation, writer);
  const overall = useOverall(form);
  const viewerId = writer.session.personId;
  const relation = relationTo(probation, viewerId);
  const writes = probation.reviews.some(({ canWrite, canComment }) => canWrite || canComment);
  return (
    <>
      <PageHeader title={titleOf(probation, relation)} lead={leadOf(probation, relation)}>
        {writes && <SaveStatus {...overall} />}
      </PageHeader>
      <FormNotes form={form} />
      {relation === 'subject' && <MyOutcome probation={probation} />}
      <Where probation={probation} viewerId={viewerId} />
      <NewerRole probation={probation} form={form} />
      <div className="two">
        <div className="stack">
          <Actions {...{ probation, form, relation }} />
          <Reviews {...{ probation, form, relation }} />
          <Requirements
            probation={probation}
            title={relation === 'subject' ? 'What is asked of me' : 'What is asked for'}
          />
        </div>
        <aside className="stack side-column" aria-label="Days and papers">
          {probation.dates && <Clocks dates={probation.dates} relation={relation} />}
          <Letters probation={probation} />
          <Record probation={probation} relation={relation} />
        </aside>
      </div>
    </>
  );
}

const titleOf = ({ person }: Probation, relation: Relation): string =>
  relation === 'subject' ? 'My probation' : `Probation of ${person.name}`;

const leadOf = ({ role, lead, countersigner, policyName }: Probation, relation: Relation): string =>
  [
    role?.title,
    relation === 'lead' ? undefined : `with ${lead.name}`,
    relation === 'hr' && countersigner ? `above them ${countersigner.name}` : undefined,
    policyName,
  ]
    .filter(Boolean)
    .join(' · ');

const outcomes: Partial<Record<NonNullable<Probation['state']>, string>> = {
  confirmed: 'You have passed your probation. HR sends you the confirmation in writing.',
  confirmed_early: 'You have passed your probation before its time. HR sends you the confirmation in writing.',
  cancelled: 'HR has cancelled this probation. Nothing was decided, and nothing is asked of you.',
  not_confirmed: 'You were not confirmed. HR tells you in writing when your employment ends and how you can appeal.',
};

const tones: Readonly<Record<string, string>> = { not_confirmed: 'note warn', cancelled: 'note' };

/** The outcome, first of all, once it is issued. */
const MyOutcome = ({ probation }: { probation: Probation }) => {
  const said = probation.state === null ? undefined : outcomes[probation.state];
  if (said === undefined) return null;
  return (
    <p className={tones[probation.state ?? ''] ?? 'note ok'} role="status">
      <span>
        <b>{stateOf(probation)}.</b> {said}
      </span>
    </p>
  );
};
