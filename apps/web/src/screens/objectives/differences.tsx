import type { Difference, Objective } from '../../api/objectives';
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
  const { changed, canEdit } = objective;
  return (
    <section className="card stack" aria-labelledby="changes">
      <h2 id="changes">{changed ? 'What has changed since it was agreed' : 'What was changed in the proposal'}</h2>
      <p>{aboutThem(objective, viewerId)}</p>
      {differences.length === 0 ? (
        <p className="muted">It says again what was agreed before.</p>
      ) : (
        <DifferenceTable differences={differences} label="Before and now" />
      )}
      {changed && canEdit && differences.length > 0 && <KeepAgreed objective={objective} viewerId={viewerId} />}
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
    ? `${who} changed what was agreed. It counts again once ${whose}.`
    : `${who} answered the proposal with other words. It counts in these once ${whose}.`;
}

function DifferenceTable({ differences, label }: { differences: readonly Difference[]; label: string }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="differences">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => {
            const { field, keyResultId, before, after } = difference;
            return (
              <tr key={`${field} ${keyResultId ?? ''}`}>
                <th scope="row">{fieldWords(difference)}</th>
                <td>
                  <del className="prose">{valueWords(field, before)}</del>
                </td>
                <td>
                  <ins className="prose">{valueWords(field, after)}</ins>
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
