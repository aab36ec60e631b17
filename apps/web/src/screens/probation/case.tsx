import type { Probation } from '../../api/probations';
import { useOverall } from '../../autosave/use-form-saves';
import { FormNotes } from '../../components/form-notes';
import { dayInWords } from '../../components/day';
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
import { historyNames, stateOf } from './words';

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
      <WhyClosed probation={probation} />
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
          {probation.dates && probation.stage !== 'finished' && <Clocks dates={probation.dates} relation={relation} />}
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
};

const notConfirmed = ({ endsOn, appealUntil }: Probation): string =>
  [
    'You were not confirmed.',
    endsOn && `Your employment ends on ${dayInWords(endsOn)}.`,
    appealUntil && `You can appeal until ${dayInWords(appealUntil)}.`,
    'HR sends you this in writing, and says there how to appeal.',
  ]
    .filter(Boolean)
    .join(' ');

const tones: Readonly<Record<string, string>> = { not_confirmed: 'note warn', cancelled: 'note' };

const closing = ['cancel', 'close-left', 'close-moved'];

/** It was finished without an outcome: the reason that HR gave, to those who read the way it went. */
const WhyClosed = ({ probation: { history } }: { probation: Probation }) => {
  const closed = history.find(({ action }) => closing.includes(action));
  if (!closed?.reason) return null;
  return (
    <div className="note stack close">
      <p>
        <b>{historyNames[closed.action]}</b>
        {closed.by && ` by ${closed.by.name}`}:
      </p>
      <p className="prose">{closed.reason}</p>
    </div>
  );
};

/** The outcome, first of all, once it is issued. */
const MyOutcome = ({ probation }: { probation: Probation }) => {
  if (probation.state === null) return null;
  const said = probation.state === 'not_confirmed' ? notConfirmed(probation) : outcomes[probation.state];
  if (said === undefined) return null;
  return (
    <p className={tones[probation.state] ?? 'note ok'} role="status">
      <span>
        <b>{stateOf(probation)}.</b> {said}
      </span>
    </p>
  );
};
