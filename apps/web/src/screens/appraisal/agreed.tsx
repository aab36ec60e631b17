import type { Appraisal, Item } from '../../api/appraisals';
import type { Autosave } from '../../autosave/autosave';
import type { FormSaves } from '../../autosave/form-saves';
import { useSnapshot } from '../../autosave/use-form-saves';
import { Conflict } from '../../components/conflict';
import { LongText } from '../../components/long-text';
import { Earlier } from './earlier';
import { LeftOver } from './left-over';
import { Said } from './said';
import { answerIn, keyOf } from './sections';

interface Props {
  readonly appraisal: Appraisal;
  readonly form: FormSaves;
  readonly writable: boolean;
}

/** Each question with both answers side by side, and what came out of talking about it. */
export function Agreed({ appraisal, form, writable }: Props) {
  const { id, items, answers, appraisee, appraiser, readableSides } = appraisal;
  const said = (item: Item, side: 'self' | 'lead' | 'agreed') => ({
    item,
    answer: answerIn(answers, item.id, side),
    shown: readableSides.includes(side),
  });
  return (
    <section className="card stack far" aria-label="The year in words">
      {items
        .filter(({ kind }) => kind === 'question')
        .map((item) => {
          const autosave = form.answer(keyOf(id, item.id, 'agreed'));
          return (
            <article key={item.id} className="stack">
              <h2 id={`item-${item.id}`}>{item.title}</h2>
              <div className="halves">
                <Said whose={`${appraisee.name}’s view`} {...said(item, 'self')} />
                <Said whose={`${appraiser.name}’s view`} {...said(item, 'lead')} />
              </div>
              {writable && autosave ? (
                <AgreedText item={item} autosave={autosave} appraisalId={id} />
              ) : (
                <>
                  <Said whose="What we agreed" {...said(item, 'agreed')} />
                  {autosave && <LeftOver autosave={autosave} />}
                </>
              )}
            </article>
          );
        })}
    </section>
  );
}

function AgreedText({ item, autosave, appraisalId }: { item: Item; autosave: Autosave; appraisalId: string }) {
  const { value, version } = useSnapshot(autosave);
  const id = `agreed-${item.id}`;
  return (
    <div className="field">
      <label htmlFor={id}>
        What we agreed<span className="unseen">: {item.title}</span>
      </label>
      <LongText
        savesItself
        id={id}
        rows={2}
        value={value.text}
        onChange={({ currentTarget }) => autosave.change({ text: currentTarget.value })}
      />
      <Conflict autosave={autosave} ratingInWords={String} />
      <LeftOver autosave={autosave} />
      {version > 1 && <Earlier appraisalId={appraisalId} item={item} side="agreed" />}
    </div>
  );
}
