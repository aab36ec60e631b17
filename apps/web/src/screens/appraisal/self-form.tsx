import { useOverall } from '../../autosave/use-form-saves';
import type { Appraisal } from '../../api/appraisals';
import { FormNotes } from '../../components/form-notes';
import { SaveStatus } from '../../components/save-status';
import { finding } from '../../pictures/gaps';
import { Radar } from '../../pictures/radar';
import { levelScale } from '../../pictures/scales';
import { Assessment } from './assessment';
import { Contents } from './contents';
import { Head, ToTheMeeting } from './head';
import { whyClosed } from './record-words';
import { keyOf, rowsOf, sectionsOf } from './sections';
import { useAppraisalForm, type Writer } from './use-appraisal-form';

/** "My appraisal": what I write, and how it stands against my role. My lead's view is not on it before both are shared. */
export function SelfForm({ appraisal, writer }: { appraisal: Appraisal; writer: Writer }) {
  const form = useAppraisalForm(appraisal, 'self', writer);
  const overall = useOverall(form);
  const sections = sectionsOf(appraisal.items);
  const values = form.values();
  const rows = rowsOf(appraisal.items, 'organisation_skill', {
    mine: (itemId) => values.get(keyOf(appraisal.id, itemId, 'self'))?.level ?? null,
    leads: () => null,
  });
  const viewerId = writer.session.personId;
  return (
    <>
      <Head appraisal={appraisal} viewerId={viewerId} form={form} title="My appraisal">
        {appraisal.writableSides.includes('self') ? <SaveStatus {...overall} /> : <ToTheMeeting id={appraisal.id} />}
      </Head>
      <FormNotes form={form} closed={whyClosed(appraisal, 'self', viewerId)} />
      <div className="two long-form">
        <Contents appraisalId={appraisal.id} side="self" form={form} sections={sections} />
        <Assessment {...{ appraisal, form, sections }} side="self" />
        {rows.length > 2 && (
          <section className="card stack overview" aria-labelledby="radar-title">
            <h2 id="radar-title">My skills against the role</h2>
            <Radar finding={finding(rows, 'my own view')} rows={rows} scale={levelScale} mine="My view" />
          </section>
        )}
      </div>
    </>
  );
}
