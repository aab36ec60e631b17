import { percent } from '../../api/objective-words';
import type { Objective } from '../../api/objectives';
import { day } from '../../components/day';
import { linkedNames } from './names';

/** What it says, who proposed it and who agreed. */
export const Facts = ({ objective }: { objective: Objective }) => {
  const { measure, dueOn, weight, cycle, component, author, proposedBy, proposedAt, agreedBy, agreedAt, agreed } =
    objective;
  return (
    <dl className="pair">
      <dt>Measure</dt>
      <dd className="prose">{measure.trim() === '' ? 'By the key results' : measure}</dd>
      <dt>Due</dt>
      <dd>{dueOn === null ? 'No day' : day(dueOn)}</dd>
      <dt>Weight</dt>
      <dd>{weight === null ? 'None' : percent(weight)}</dd>
      {cycle && (
        <>
          <dt>Cycle</dt>
          <dd>{cycle.name}</dd>
        </>
      )}
      <dt>Of the role</dt>
      <dd>{component ? `${component.title} (${linkedNames[component.kind].toLowerCase()})` : 'Not linked'}</dd>
      {author && proposedBy && author.id !== proposedBy.id && (
        <>
          <dt>First proposed</dt>
          <dd>by {author.name}</dd>
        </>
      )}
      {proposedBy && proposedAt !== null && (
        <>
          <dt>{author && author.id !== proposedBy.id ? 'In these words' : 'Proposed'}</dt>
          <dd>
            by {proposedBy.name}, {day(proposedAt)}
          </dd>
        </>
      )}
      {agreedBy && agreedAt !== null && (
        <>
          <dt>{agreed ? 'What counts until then was agreed' : 'Agreed'}</dt>
          <dd>
            by {agreedBy.name}, {day(agreedAt)}
          </dd>
        </>
      )}
    </dl>
  );
};
