import { type ReactNode, useId, useRef, useState } from 'react';
import type { Item } from '../../api/appraisals';
import type { AnswerValue, Judgement } from '../../autosave/answer-value';
import type { Autosave } from '../../autosave/autosave';
import { useSnapshot } from '../../autosave/use-form-saves';
import { Conflict } from '../../components/conflict';
import { LongText } from '../../components/long-text';
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
  const scale = scaleOf(item);
  const rated = scale !== undefined || isJudged(item);
  return (
    <article className="item" id={`item-${item.id}`} tabIndex={-1}>
      <div className="row">
        <h3 id={`item-${item.id}-title`}>{item.title}</h3>
        {writable && !item.required && <span className="muted small">Optional</span>}
      </div>
      {item.details !== null && <p className="muted">{item.details}</p>}
      {beside}
      {rated && !value.notApplicable && <Rating item={item} autosave={autosave} writable={writable} />}
      {scale && !item.leftRole && item.target !== null && item.descriptor !== null && (
        <p className="descriptor">
          <b>The role asks for {stepName(scale, item.target)}:</b> {item.descriptor}
        </p>
      )}
      {missing !== undefined && <p className="fault">{missing}</p>}
      <Words item={item} autosave={autosave} writable={writable} rated={rated} />
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
    <div className="stack close">
      <Choice
        legend={`${scale.name} of ${item.title}`}
        hideLegend
        wide
        disabled={!writable}
        value={value.level}
        target={item.leftRole ? null : item.target}
        options={scale.steps.map((name, index) => ({ value: index + 1, name: `${index + 1} ${name}` }))}
        onChange={(level) => autosave.change({ level })}
      />
      {writable && value.level !== null && <Clear item={item} autosave={autosave} />}
    </div>
  );
}

/** Takes a rating back: not assessed is no rating. Whoever goes on by keyboard stays with the scale. */
const Clear = ({ item, autosave }: { item: Item; autosave: Autosave }) => (
  <div>
    <button
      type="button"
      className="button link small"
      onClick={({ currentTarget }) => {
        currentTarget.closest('article')?.querySelector<HTMLInputElement>('input[type="radio"]')?.focus();
        autosave.change({ level: null });
      }}
    >
      Clear<span className="unseen"> the rating of {item.title}</span>
    </button>
  </div>
);

interface WordsProps {
  readonly item: Item;
  readonly autosave: Autosave;
  readonly writable: boolean;
  readonly rated: boolean;
}

/** The text of an answer. Where a rating says most of it, the field opens when it is asked for. */
function Words({ item, autosave, writable, rated }: WordsProps) {
  const { value } = useSnapshot(autosave);
  const [asked, setAsked] = useState(item.kind === 'organisation_skill');
  const id = useId();
  if (!writable && value.text === '' && !value.notApplicable)
    return rated ? null : <p className="muted">(nothing written)</p>;
  const open = !rated || asked || value.text !== '' || value.notApplicable;
  return (
    <div className="field">
      {rated && (
        <div className="row between">
          {open ? (
            <label htmlFor={id} className="muted">
              {value.notApplicable ? 'Why does it not apply?' : 'Evidence or comment'}
              <span className="unseen"> for {item.title}</span>
            </label>
          ) : (
            <button type="button" className="button link" onClick={() => setAsked(true)}>
              Add evidence<span className="unseen"> for {item.title}</span>
            </button>
          )}
          <NotApplicable item={item} autosave={autosave} writable={writable} />
        </div>
      )}
      {!rated && (
        <label htmlFor={id} className="unseen">
          {item.title}
        </label>
      )}
      {open && (
        <LongText
          savesItself
          id={id}
          className={rated ? 'low' : 'tall'}
          rows={rated ? 1 : 4}
          value={value.text}
          readOnly={!writable}
          autoFocus={rated && asked && item.kind !== 'organisation_skill'}
          onChange={({ currentTarget }) => autosave.change({ text: currentTarget.value })}
        />
      )}
    </div>
  );
}

/** Not applicable goes without a rating; who takes it back again finds the rating that was there. */
const NotApplicable = ({ item, autosave, writable }: Omit<WordsProps, 'rated'>) => {
  const { value } = useSnapshot(autosave);
  const before = useRef<Pick<AnswerValue, 'level' | 'judgement'>>({ level: null, judgement: null });
  const change = (notApplicable: boolean) => {
    if (notApplicable) before.current = { level: value.level, judgement: value.judgement };
    autosave.change(
      notApplicable ? { notApplicable, level: null, judgement: null } : { notApplicable, ...before.current },
    );
  };
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={value.notApplicable}
        disabled={!writable}
        onChange={({ currentTarget: { checked } }) => change(checked)}
      />
      Not applicable<span className="unseen">: {item.title}</span>
    </label>
  );
};
