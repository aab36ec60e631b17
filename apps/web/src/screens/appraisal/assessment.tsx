import { type ReactNode, useState } from 'react';
import type { Appraisal, Item } from '../../api/appraisals';
import type { FieldFault } from '../../api/problem';
import type { FormSaves } from '../../autosave/form-saves';
import { Actions } from './actions';
import { Earlier } from './earlier';
import { ItemAnswer } from './item-answer';
import { Missing } from './missing';
import { keyOf, type Section } from './sections';

interface Props {
  readonly appraisal: Appraisal;
  readonly form: FormSaves;
  readonly side: 'self' | 'lead';
  readonly sections: readonly Section[];
  /** What stands beside an item: the other side's words, once they may be read. */
  readonly beside?: (item: Item) => ReactNode;
}

/** The whole form of one side: its sections, what is missing, and the step that ends it. */
export function Assessment({ appraisal, form, side, sections, beside }: Props) {
  const [missing, setMissing] = useState<ReadonlyMap<string, string>>(new Map());
  const writable = appraisal.writableSides.includes(side);
  const point = (faults: readonly FieldFault[]) =>
    setMissing(new Map(faults.map(({ pointer, message }) => [pointer.split('/')[2] ?? '', message])));
  return (
    <div className="stack">
      <Missing items={appraisal.items} missing={missing} />
      {sections.map(({ kind, title, intro, items }) => (
        <section key={kind} id={kind} className="card section" aria-labelledby={`${kind}-title`}>
          <h2 id={`${kind}-title`}>{title}</h2>
          <p className="muted">{intro}</p>
          {items.map((item) => {
            const autosave = form.answer(keyOf(appraisal.id, item.id, side));
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
        <Actions appraisal={appraisal} form={form} onMissing={point} />
        {appraisal.allowedActions.length === 0 && <p className="muted">There is nothing for you to do here now.</p>}
      </div>
    </div>
  );
}
