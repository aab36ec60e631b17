import { type ReactNode, useState } from 'react';
import type { Action, Appraisal, Item } from '../../api/appraisals';
import { queries } from '../../api/client';
import type { FieldFault } from '../../api/problem';
import type { AnswerValue } from '../../autosave/answer-value';
import type { FormSaves } from '../../autosave/form-saves';
import { useOverall } from '../../autosave/use-form-saves';
import { say } from '../../components/toasts';
import { Actions } from './actions';
import { Earlier } from './earlier';
import { ItemAnswer } from './item-answer';
import { Missing } from './missing';
import { answerIn, keyOf, lackOf, type Section } from './sections';

interface Props {
  readonly appraisal: Appraisal;
  readonly form: FormSaves;
  readonly side: 'self' | 'lead';
  readonly sections: readonly Section[];
  /** What stands beside an item: the other side's words, once they may be read. */
  readonly beside?: (item: Item) => ReactNode;
}

interface Refused {
  readonly faults: ReadonlyMap<string, string>;
  /** The answers as they were when it was refused, by their keys. */
  readonly values: ReadonlyMap<string, AnswerValue>;
}

/** What was missing and has not been touched since; whether it is enough now, the server says next time. */
function stillMissing({ faults, values }: Refused, form: FormSaves): ReadonlyMap<string, string> {
  const now = form.values();
  const changed = new Set(
    [...now].filter(([key, value]) => values.get(key) !== value).map(([key]) => key.split('/')[1]),
  );
  return new Map([...faults].filter(([itemId]) => !changed.has(itemId)));
}

/** Something is missing that this page does not show: the appraisal was moved while the page was open. */
async function showWhatIsNew(id: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['appraisals', 'one', id] });
  say('The appraisal was moved to a newer version of the role profile meanwhile. The form shows what is new.');
}

/** The whole form of one side: its sections, what is missing, and the step that ends it. */
export function Assessment({ appraisal, form, side, sections, beside }: Props) {
  const [refused, setRefused] = useState<Refused>({ faults: new Map(), values: new Map() });
  useOverall(form);
  const missing = stillMissing(refused, form);
  const writable = appraisal.writableSides.includes(side);
  /** The same as the server would say, before anybody is asked to confirm. */
  const isWhole = (action: Action) => {
    if (action !== `submit-${side}-assessment`) return true;
    const values = form.values();
    const lacking = appraisal.items.filter(({ leftRole, kind }) => !leftRole && kind !== 'statement');
    const faults = lacking.flatMap((item): [string, string][] => {
      const lack = lackOf(item, values.get(keyOf(appraisal.id, item.id, side)));
      return lack === undefined ? [] : [[item.id, lack]];
    });
    if (faults.length > 0) setRefused({ faults: new Map(faults), values });
    return faults.length === 0;
  };
  const point = (faults: readonly FieldFault[]) => {
    const byItem = new Map(faults.map(({ pointer, message }) => [pointer.split('/')[2] ?? '', message]));
    const shown = new Set(appraisal.items.map(({ id }) => id));
    if ([...byItem.keys()].some((id) => !shown.has(id))) return void showWhatIsNew(appraisal.id);
    setRefused({ faults: byItem, values: form.values() });
  };
  return (
    <div className="stack form-column">
      <Missing items={appraisal.items} missing={missing} of={refused} />
      {sections.map(({ kind, title, intro, items }) => (
        <section key={kind} id={kind} tabIndex={-1} className="card section" aria-labelledby={`${kind}-title`}>
          <h2 id={`${kind}-title`}>{title}</h2>
          <p className="muted">{intro}</p>
          {items.map((item) => {
            const autosave = form.answer(keyOf(appraisal.id, item.id, side));
            // What is no longer asked for is only finished by who has begun it.
            if (item.leftRole && !answerIn(appraisal.answers, item.id, side)) {
              return <OnlySaid key={item.id} item={item} beside={beside?.(item)} />;
            }
            return (
              autosave && (
                <ItemAnswer
                  key={item.id}
                  {...{ item, autosave, writable }}
                  missing={missing.get(item.id)}
                  beside={beside?.(item)}
                >
                  {writable && autosave.snapshot().version > 1 && (
                    <Earlier appraisalId={appraisal.id} item={item} side={side} />
                  )}
                </ItemAnswer>
              )
            );
          })}
        </section>
      ))}
      <div className="card">
        <Actions appraisal={appraisal} form={form} isWhole={isWhole} onMissing={point} />
        {appraisal.allowedActions.length === 0 && <p className="muted">There is nothing for you to do here now.</p>}
      </div>
    </div>
  );
}

const OnlySaid = ({ item, beside }: { item: Item; beside: ReactNode }) => (
  <article className="item" id={`item-${item.id}`} tabIndex={-1}>
    <h3>{item.title}</h3>
    {beside}
  </article>
);
