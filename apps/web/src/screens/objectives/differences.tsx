import type { Difference, Objective } from '../../api/objectives';
import { percent } from '../../api/objective-words';
import { day } from '../../components/day';
import { KeepAgreed } from './keep-agreed';
import { fieldWords, sideOf, valueWords } from './names';

interface Props {
  readonly objective: Objective;
  readonly viewerId: string;
  readonly differences: readonly Difference[];
}

/** What is proposed now against what both agreed to last, or else against what the other side proposed. */
export function Differences({ objective, viewerId, differences }: Props) {
  const { changed, agreed, allowedActions } = objective;
  return (
    <section className="card stack" aria-labelledby="changes">
      <h2 id="changes">{changed ? 'What would change' : 'What was changed in the proposal'}</h2>
      <p>{aboutThem(objective, viewerId)}</p>
      {differences.length === 0 ? (
        <p className="muted">It says again what was agreed before.</p>
      ) : (
        <DifferenceTable
          differences={differences}
          label="Before and now"
          heads={changed ? ['Agreed', 'Proposed'] : undefined}
        />
      )}
      {agreed && <p>{meanwhile(agreed)}</p>}
      {allowedActions.includes('keep-agreed') && <KeepAgreed objective={objective} viewerId={viewerId} />}
    </section>
  );
}

/** Who changed it, and what it takes, said to the one who reads. */
function aboutThem(objective: Objective, viewerId: string): string {
  const { proposedBy, proposedSide, person, changed } = objective;
  const side = sideOf(objective, viewerId);
  const mine = side !== undefined && side === proposedSide;
  const who = mine ? 'You have' : `${proposedBy?.name ?? person.name} has`;
  const whose = mine || side === undefined ? 'the other side agrees' : 'you agree';
  return changed
    ? `${who} proposed to change what was agreed. It counts once ${whose}.`
    : `${who} answered the proposal with other words. It counts in these once ${whose}.`;
}

/** What the change would replace, and what counts until then. */
function meanwhile({ dueOn, weight }: NonNullable<Objective['agreed']>): string {
  const terms = [
    ...(dueOn === null ? [] : [`due ${day(dueOn)}`]),
    ...(weight === null ? [] : [`weight ${percent(weight)}`]),
    'with its key results and their progress',
  ];
  return `Until then what was agreed counts: ${terms.join(', ')}.`;
}

interface TableProps {
  readonly differences: readonly Difference[];
  readonly label: string;
  readonly heads?: readonly [before: string, now: string];
}

function DifferenceTable({ differences, label, heads: [before, now] = ['Before', 'Now'] }: TableProps) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="differences">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">{before}</th>
            <th scope="col">{now}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => {
            const { field, keyResultId } = difference;
            return (
              <tr key={`${field} ${keyResultId ?? ''}`}>
                <th scope="row">{fieldWords(difference)}</th>
                <td>
                  <del className="prose">{valueWords(field, difference.before)}</del>
                </td>
                <td>
                  <ins className="prose">{valueWords(field, difference.after)}</ins>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Every change since it was first proposed, newest first. */
export function History({ objective: { revisions } }: { objective: Objective }) {
  if (revisions.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="history">
      <h2 id="history">History of changes</h2>
      <div>
        {revisions.map(({ version, by, at, differences }) => (
          <details key={version}>
            <summary>
              {day(at)}, {by.name}: {[...new Set(differences.map(fieldWords))].join(', ')}
            </summary>
            <DifferenceTable differences={differences} label={`What ${by.name} changed on ${day(at)}`} />
          </details>
        ))}
      </div>
    </section>
  );
}
