import type { Appraisal, Item } from '../../api/appraisals';
import { useOverall } from '../../autosave/use-form-saves';
import { FormNotes } from '../../components/form-notes';
import { SaveStatus } from '../../components/save-status';
import { GapList } from '../../pictures/gap-list';
import { byGap, finding } from '../../pictures/gaps';
import { depthScale, levelScale } from '../../pictures/scales';
import { Assessment } from './assessment';
import { Contents } from './contents';
import { Head, ToTheMeeting } from './head';
import { givenBack, whyClosed } from './record-words';
import { Said } from './said';
import { answerIn, keyOf, rowsOf, sectionsOf } from './sections';
import { useAppraisalForm, type Writer } from './use-appraisal-form';

/** The lead writes and rates, with the appraisee's words beside once they are shared. */
export function LeadForm({ appraisal, writer }: { appraisal: Appraisal; writer: Writer }) {
  const form = useAppraisalForm(appraisal, 'lead', writer);
  const overall = useOverall(form);
  const { appraisee, items, answers, readableSides } = appraisal;
  const sections = sectionsOf(items);
  const seesSelf = readableSides.includes('self');
  const values = form.values();
  const levels = {
    mine: (itemId: string) => answerIn(answers, itemId, 'self')?.level ?? null,
    leads: (itemId: string) => values.get(keyOf(appraisal.id, itemId, 'lead'))?.level ?? null,
  };
  const viewerId = writer.session.personId;
  const beside = (item: Item) =>
    seesSelf && (
      <Said
        whose={`${appraisee.name} says`}
        item={item}
        answer={answerIn(answers, item.id, 'self')}
        notAsked={item.afterSelf}
      />
    );
  const title = `My view of ${appraisee.name}`;
  return (
    <>
      <Head appraisal={appraisal} viewerId={viewerId} form={form} title={title}>
        {appraisal.writableSides.includes('lead') ? <SaveStatus {...overall} /> : <ToTheMeeting id={appraisal.id} />}
      </Head>
      <FormNotes form={form} closed={whyClosed(appraisal, 'lead', viewerId)} />
      {!seesSelf && appraisal.state === 'self_assessment' && (
        <p className="note">
          {givenBack(appraisal) ? `It is back with ${appraisee.name}.` : `${appraisee.name} has not shared yet.`} You
          can still write.
        </p>
      )}
      <div className="two long-form">
        <Contents appraisalId={appraisal.id} side="lead" form={form} sections={sections} />
        <Assessment {...{ appraisal, form, sections, beside }} side="lead" />
      </div>
      {(['organisation_skill', 'knowledge'] as const).map((kind) => {
        const rows = byGap(rowsOf(items, kind, levels));
        return (
          rows.length > 0 && (
            <section key={kind} className="card stack" aria-labelledby={`gaps-${kind}`}>
              <h2 id={`gaps-${kind}`}>
                {kind === 'knowledge' ? 'Knowledge, largest gap first' : 'Organisation skills, largest gap first'}
              </h2>
              <GapList
                finding={finding(rows, 'the lead’s view')}
                rows={rows}
                scale={kind === 'knowledge' ? depthScale : levelScale}
                mine={seesSelf ? appraisee.name : undefined}
                leads="My view"
              />
            </section>
          )
        );
      })}
    </>
  );
}
