import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Action, Appraisal, Side } from '../api/appraisals';
import { appraisalOf } from '../api/appraisals';
import type { FormSaves } from '../autosave/form-saves';
import { useOverall } from '../autosave/use-form-saves';
import { FormNotes } from '../components/form-notes';
import { SaveStatus } from '../components/save-status';
import { Actions } from './appraisal/actions';
import { Agreed } from './appraisal/agreed';
import { Differences } from './appraisal/differences';
import { Head } from './appraisal/head';
import { Judgements } from './appraisal/judgements';
import { whyClosed } from './appraisal/record-words';
import { formKeyOf, keyOf } from './appraisal/sections';
import { Statement } from './appraisal/statement';
import { useAppraisalForm, type Writer } from './appraisal/use-appraisal-form';
import { PeriodObjectives } from './objectives/in-appraisal';

const route = getRouteApi('/inside/appraisals/$appraisalId/meeting');

/** Both views side by side, what was agreed, and the words at the end: to talk over, to sign and to print. */
export function Meeting() {
  const { appraisalId } = route.useParams();
  const { data: appraisal } = useSuspenseQuery(appraisalOf(appraisalId));
  return <Sheet key={formKeyOf(appraisal)} appraisal={appraisal} writer={route.useRouteContext()} />;
}

/** The one side that this reader writes on here. Once that is closed, it is still theirs: words left over show there. */
function sideOf({ appraisee, countersigner }: Appraisal, viewerId: string) {
  if (appraisee.id === viewerId) return 'comment';
  return countersigner?.id === viewerId ? 'countersignature' : 'agreed';
}

/** The words without which a step is refused, said before anybody is asked to confirm it. */
function missingFor(action: Action, { id, state, items }: Appraisal, form: FormSaves): string | undefined {
  const asks =
    action === 'disagree'
      ? { side: 'comment', sentence: 'Say what you disagree with, in your comment above the buttons.' }
      : action === 'countersign' && state === 'acknowledged_disagree'
        ? {
            side: 'countersignature',
            sentence: 'Record your decision on the point that is disputed, above the buttons.',
          }
        : undefined;
  const statement = items.find(({ kind }) => kind === 'statement');
  if (!asks || !statement) return undefined;
  const said = form.values().get(keyOf(id, statement.id, asks.side as Side))?.text ?? '';
  return said.trim() === '' ? asks.sentence : undefined;
}

function Sheet({ appraisal, writer }: { appraisal: Appraisal; writer: Writer }) {
  const viewerId = writer.session.personId;
  const side = sideOf(appraisal, viewerId);
  const form = useAppraisalForm(appraisal, side, writer);
  const overall = useOverall(form);
  const { appraisee, appraiser, readableSides, writableSides } = appraisal;
  const unshared = [
    ...(readableSides.includes('self') ? [] : [appraisee.name]),
    ...(readableSides.includes('lead') ? [] : [appraiser.name]),
  ];
  return (
    <>
      <Head appraisal={appraisal} viewerId={viewerId} form={form} title={`Appraisal meeting: ${appraisee.name}`}>
        <div className="row">
          {writableSides.includes(side) && <SaveStatus {...overall} />}
          <button type="button" className="button quiet" onClick={() => window.print()}>
            Print or PDF
          </button>
        </div>
      </Head>
      <FormNotes form={form} closed={whyClosed(appraisal, side, viewerId)} />
      {unshared.length > 0 && (
        <p className="note">
          {unshared.join(' and ')} {unshared.length === 1 ? 'has' : 'have'} not shared with you yet: that part is not
          shown.
        </p>
      )}
      <Differences appraisal={appraisal} />
      <Agreed appraisal={appraisal} form={form} writable={writableSides.includes('agreed')} />
      <PeriodObjectives appraisal={appraisal} />
      <Judgements appraisal={appraisal} />
      <Statement appraisal={appraisal} form={form} side={side} />
      <div className="card">
        <Actions
          appraisal={appraisal}
          form={form}
          only={(action) => !action.includes('self-assessment')}
          lacking={(action) => missingFor(action, appraisal, form)}
        />
        {appraisal.allowedActions.length === 0 && <p className="muted">There is nothing for you to do here now.</p>}
      </div>
    </>
  );
}
