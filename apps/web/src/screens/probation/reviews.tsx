import type { Probation, Review } from '../../api/probations';
import type { FormSaves } from '../../autosave/form-saves';
import { day, dueInWords } from '../../components/day';
import { LeftOver } from '../appraisal/left-over';
import { CommentText } from './comment';
import type { Relation } from './relation';
import { ReviewNote } from './review-note';
import { SaidComment, SaidReview } from './said-review';
import { commentKey, noteKey } from './use-probation-form';
import { namedReviews, nextReviewOf } from './words';

interface Props {
  readonly probation: Probation;
  readonly form: FormSaves;
  readonly relation: Relation;
}

/** Every review in order: to write, to read, to comment on, or still to come. */
export function Reviews({ probation, form, relation }: Props) {
  const next = nextReviewOf(probation);
  const named = namedReviews(probation.reviews);
  const latest = named.findLast(({ review }) => review.sharedAt !== null)?.review;
  return (
    <section className="card stack" aria-labelledby="reviews">
      <h2 id="reviews">Reviews</h2>
      {named.length === 0 && <p className="muted">No review is planned.</p>}
      {named.map(({ name, review }) => (
        <article key={review.id} className="item" aria-label={name}>
          <h3 className="row">
            {name}
            <When review={review} finished={probation.stage === 'finished'} />
          </h3>
          <Content
            {...{ name, review, probation, form, relation }}
            isNext={review === next}
            isLatest={review === latest}
          />
        </article>
      ))}
    </section>
  );
}

function When({ review: { sharedAt, dueOn }, finished }: { review: Review; finished: boolean }) {
  if (sharedAt !== null) return <span className="chip ok">Shared {day(sharedAt)}</span>;
  if (finished) return <span className="chip">Not held</span>;
  const due = dueInWords(dueOn);
  return (
    <>
      <span className="muted small">{day(dueOn)}</span>
      <span className={`chip ${due.tone}`}>{due.tone === 'bad' ? due.text : 'To come'}</span>
    </>
  );
}

interface ContentProps extends Props {
  readonly name: string;
  readonly review: Review;
  readonly isNext: boolean;
  /** The last one that was shared stands open; the earlier ones open when asked for. */
  readonly isLatest: boolean;
}

function Content({ name, review, probation, form, relation, isNext, isLatest }: ContentProps) {
  const { id, person, requirements } = probation;
  const note = form.answer(noteKey(id, review.id));
  const comment = form.answer(commentKey(id, review.id));
  if (review.canWrite && note) {
    const writing = <ReviewNote {...{ name, probation, review, form }} autosave={note} />;
    return isNext ? (
      writing
    ) : (
      <details>
        <summary>
          Begin it already<span className="unseen">: {name}</span>
        </summary>
        {writing}
      </details>
    );
  }
  const said = (
    <div className="stack close">
      <SaidReview review={review} requirements={requirements} />
      {review.canComment && comment ? (
        <CommentText {...{ name, probation, review, form }} autosave={comment} />
      ) : (
        <SaidComment review={review} whose={person.name} />
      )}
    </div>
  );
  return (
    <>
      {review.sharedAt === null ? (
        <p className="muted">{waiting(probation, relation)}</p>
      ) : isLatest || review.canComment ? (
        said
      ) : (
        <details>
          <summary>
            Read it<span className="unseen">: {name}</span>
          </summary>
          {said}
        </details>
      )}
      {note && <LeftOver autosave={note} />}
      {comment && !review.canComment && <LeftOver autosave={comment} />}
    </>
  );
}

const waiting = ({ lead, stage }: Probation, relation: Relation): string => {
  if (stage === 'finished') return 'It was not written.';
  return relation === 'lead'
    ? 'It cannot be written now.'
    : `${lead.name} writes it; it can be read here once it is shared.`;
};
