import type { Requirement, Review } from '../../api/probations';
import { day } from '../../components/day';
import { judgementNames, judgementTone } from './words';

interface Props {
  readonly review: Review;
  readonly requirements: readonly Requirement[];
}

/** A review that was shared, to read: the words, and a judgement of each requirement. */
export function SaidReview({ review: { note, sharedAt, sharedBy }, requirements }: Props) {
  if (!note) return null;
  const judged = new Map(note.judgements.map(({ requirementId, judgement }) => [requirementId, judgement]));
  return (
    <div className="sunken stack close">
      <p className="label">
        {sharedBy?.name} says{sharedAt && `, ${day(sharedAt)}`}
      </p>
      {note.text.trim() !== '' && <p className="prose">{note.text}</p>}
      <ul className="plain stack close">
        {requirements.map(({ id, title }) => {
          const judgement = judged.get(id);
          return (
            judgement && (
              <li key={id} className="row between">
                <span className="grow">{title}</span>
                <span className={`chip ${judgementTone[judgement]}`}>{judgementNames[judgement]}</span>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

export const SaidComment = ({ review: { comment }, whose }: { review: Review; whose: string }) =>
  comment?.sentAt ? (
    <div className="sunken stack close">
      <p className="label">
        {whose}’s comment, {day(comment.sentAt)}
      </p>
      {comment.text.trim() === '' ? (
        <p className="muted">Read, without words.</p>
      ) : (
        <p className="prose">{comment.text}</p>
      )}
    </div>
  ) : null;
