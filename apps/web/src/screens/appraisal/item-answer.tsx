import { type ReactNode, useId } from 'react';
import type { Item } from '../../api/appraisals';
import type { Judgement } from '../../autosave/answer-value';
import type { Autosave } from '../../autosave/autosave';
import { useSnapshot } from '../../autosave/use-form-saves';
import { Conflict } from '../../components/conflict';
import { Choice } from '../../components/scale-input';
import { stepName } from '../../pictures/scales';
import { LeftOver } from './left-over';
import { isJudged, scaleOf } from './sections';
import { judgementNames } from './words';

interface Props {
  readonly item: Item;
  readonly autosave: Autosave;
  readonly writable: boolean;
  readonly missing?: string;
  /** What the other side says about it. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** One item of the form: what is asked, the rating, the words, and what goes wrong with exactly this answer. */
export function ItemAnswer({ item, autosave, writable, missing, beside, children }: Props) {
  const { value } = useSnapshot(autosave);
  const rated = scaleOf(item) !== undefined || isJudged(item);
  const scale = scaleOf(item);
  return (
    <article className="item" id={`item-${item.id}`} tabIndex={-1} aria-labelledby={`item-${item.id}-title`}>
      <h3 id={`item-${item.id}-title`}>{item.title}</h3>
      {item.details !== null && <p className="muted">{item.details}</p>}
      {beside}
      {rated && !value.notApplicable && <Rating item={item} autosave={autosave} writable={writable} />}
      {scale && item.target !== null && (
        <p className="descriptor">
          <b>
            The role asks for {stepName(scale, item.target)}
            {item.descriptor !== null && ': '}
          </b>
          {item.descriptor}
        </p>
      )}
      {missing !== undefined && <p className="fault">{missing}</p>}
      <Words item={item} autosave={autosave} writable={writable} rated={rated} />
      {rated && (writable || value.notApplicable) && (
        <label className="check">
          <input
            type="checkbox"
            checked={value.notApplicable}
            disabled={!writable}
            onChange={({ currentTarget: { checked } }) =>
              autosave.change(
                checked ? { notApplicable: true, level: null, judgement: null } : { notApplicable: false },
              )
            }
          />
          Not applicable
        </label>
      )}
      <Conflict autosave={autosave} ratingInWords={(step) => (scale ? stepName(scale, step) : String(step))} />
      <LeftOver autosave={autosave} />
      {children}
    </article>
  );
}

const judgements: readonly { value: Judgement | null; name: string }[] = [
  { value: null, name: 'Not assessed' },
  { value: 'development_need', name: judgementNames.development_need },
  { value: 'demonstrated', name: judgementNames.demonstrated },
  { value: 'strength', name: judgementNames.strength },
];

function Rating({ item, autosave, writable }: { item: Item; autosave: Autosave; writable: boolean }) {
  const { value } = useSnapshot(autosave);
  const scale = scaleOf(item);
  if (!scale) {
    return (
      <Choice
        legend={`Judgement of ${item.title}`}
        hideLegend
        wide
        disabled={!writable}
        value={value.judgement}
        options={judgements}
        onChange={(judgement) => autosave.change({ judgement })}
      />
    );
  }
  return (
    <Choice
      legend={`${scale.name} of ${item.title}`}
      hideLegend
      wide
      disabled={!writable}
      value={value.level}
      target={item.target}
      options={scale.steps.map((name, index) => ({ value: index + 1, name: `${index + 1} ${name}` }))}
      onChange={(level) => autosave.change({ level })}
    />
  );
}

function Words({
  item,
  autosave,
  writable,
  rated,
}: {
  item: Item;
  autosave: Autosave;
  writable: boolean;
  rated: boolean;
}) {
  const { value } = useSnapshot(autosave);
  const id = useId();
  if (!writable && value.text === '') return rated ? null : <p className="muted">(nothing written)</p>;
  const label = value.notApplicable ? 'Why does it not apply?' : rated ? 'Evidence or comment' : item.title;
  return (
    <div className="field">
      <label htmlFor={id} className={rated ? 'muted' : 'unseen'}>
        {label}
        {rated && <span className="unseen"> for {item.title}</span>}
      </label>
      <textarea
        id={id}
        className={rated ? undefined : 'tall'}
        rows={rated ? 1 : 4}
        style={rated ? { minHeight: '44px' } : undefined}
        maxLength={20_000}
        value={value.text}
        readOnly={!writable}
        onChange={({ currentTarget }) => autosave.change({ text: currentTarget.value })}
      />
    </div>
  );
}
