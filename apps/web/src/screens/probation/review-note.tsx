import { useId, useState } from 'react';
import { ProblemError } from '../../api/problem';
import { type Judgement, type Probation, type Review, shareReview } from '../../api/probations';
import type { Autosave } from '../../autosave/autosave';
import type { FormSaves } from '../../autosave/form-saves';
import { useSnapshot } from '../../autosave/use-form-saves';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Conflict } from '../../components/conflict';
import { LongText } from '../../components/long-text';
import { Choice } from '../../components/scale-input';
import { say } from '../../components/toasts';
import { useBroughtIntoView } from '../../components/use-brought-into-view';
import { NotSaved } from './not-saved';
import { judgementNames } from './words';

const options = (Object.keys(judgementNames) as Judgement[]).map((value) => ({ value, name: judgementNames[value] }));

interface Props {
  readonly name: string;
  readonly probation: Probation;
  readonly review: Review;
  readonly form: FormSaves;
  readonly autosave: Autosave;
}

/** The lead writes a review: a judgement of each requirement and words, theirs alone until they share it. */
export function ReviewNote({ name, probation, review, form, autosave }: Props) {
  const { value, theirs } = useSnapshot(autosave);
  const [missing, setMissing] = useState<ReadonlyMap<string, string>>(new Map());
  const id = useId();
  const { requirements, person, agreedOn } = probation;
  const judge = (requirementId: string, judgement: string) =>
    autosave.change({ marks: { ...value.marks, [requirementId]: judgement } });
  const open = [...missing].filter(([at]) => (at === '/text' ? value.text.trim() === '' : !value.marks?.[partOf(at)]));
  return (
    <div className="stack">
      <StillMissing id={id} open={open} of={missing} titles={new Map(requirements.map((one) => [one.id, one.title]))} />
      {requirements.map(({ id: requirementId, title }) => (
        <div key={requirementId} id={requirementId} tabIndex={-1}>
          <Choice<string>
            legend={title}
            value={value.marks?.[requirementId] ?? ''}
            options={options}
            onChange={(judgement) => judge(requirementId, judgement)}
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor={id}>{name} in words</label>
        <span className="hint" id={`${id}-hint`}>
          What goes well, what has to change and who helps. {person.name} reads it when you share it.
        </span>
        <LongText
          savesItself
          id={id}
          aria-describedby={`${id}-hint`}
          aria-invalid={open.some(([at]) => at === '/text') || undefined}
          rows={4}
          value={value.text}
          onChange={({ currentTarget }) => autosave.change({ text: currentTarget.value })}
        />
        <Conflict autosave={autosave} ratingInWords={String} />
        {theirs && <OtherMarks marks={theirs.value.marks ?? {}} mine={value.marks ?? {}} probation={probation} />}
      </div>
      {agreedOn === null ? (
        <p className="muted">You share it once the requirements are agreed: it judges them.</p>
      ) : (
        <Share {...{ name, probation, review, form }} onMissing={setMissing} />
      )}
    </div>
  );
}

const partOf = (pointer: string): string => pointer.split('/')[2] ?? '';

interface OtherMarksProps {
  readonly marks: Readonly<Record<string, string>>;
  readonly mine: Readonly<Record<string, string>>;
  readonly probation: Probation;
}

const OtherMarks = ({ marks, mine, probation }: OtherMarksProps) => (
  <ul>
    {probation.requirements
      .filter(({ id }) => marks[id] !== mine[id])
      .map(({ id, title }) => (
        <li key={id}>
          {title}: {judgementNames[marks[id] as Judgement] ?? 'not judged'} there
        </li>
      ))}
  </ul>
);

/** To the judgement of a requirement, or to the words. */
function goTo(place: string): void {
  const element = document.getElementById(place);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

interface MissingProps {
  /** Of the words. */
  readonly id: string;
  readonly open: readonly (readonly [string, string])[];
  readonly titles: ReadonlyMap<string, string>;
  /** The refusal it comes from: a new one takes the focus, and what is mended since does not. */
  readonly of: ReadonlyMap<string, string>;
}

function StillMissing({ id, open, titles, of }: MissingProps) {
  const place = useBroughtIntoView(of);
  if (open.length === 0) return null;
  return (
    <div ref={place} className="note bad" role="alert" tabIndex={-1}>
      <p>
        <b>{open.length === 1 ? 'One entry is missing' : `${open.length} entries are missing`}</b>
      </p>
      <ul>
        {open.map(([at, message]) => (
          <li key={at}>
            <button type="button" className="button link" onClick={() => goTo(partOf(at) || id)}>
              {titles.get(partOf(at)) ?? 'In words'}:
            </button>{' '}
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ShareProps extends Omit<Props, 'autosave'> {
  readonly onMissing: (missing: ReadonlyMap<string, string>) => void;
}

function Share({ name, probation: { id, person }, review, form, onMissing }: ShareProps) {
  const [asking, setAsking] = useState(false);
  const go = async () => {
    if (!(await form.everythingSaved())) throw new NotSaved();
    try {
      await shareReview(id, review.id);
      say(`${name} is shared with ${person.name}.`);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 422) throw error;
      onMissing(new Map(error.faults.map(({ pointer, message }) => [pointer, message])));
    }
    setAsking(false);
  };
  return (
    <div>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        Share it with {person.name}
        <span className="unseen">: {name}</span>
      </button>
      <ConfirmDialog
        open={asking}
        title={`Share it with ${person.name}?`}
        confirm={`Share it with ${person.name}`}
        onConfirm={go}
        onCancel={() => setAsking(false)}
      >
        <p>
          {person.name} and HR read it then, and it stays as it is.
          {review.kind !== 'final' && ' A concern brings a second look two to four weeks later.'}
        </p>
      </ConfirmDialog>
    </div>
  );
}
