import { Link } from '@tanstack/react-router';
import type { AppraisalItem } from '../../api/appraisals';
import type { Cycle } from '../../api/cycles';
import { stateNames } from '../appraisal/states';
import { Due } from '../appraisal/table';
import { ownDay } from './people-words';

const nobody = <span className="muted">–</span>;

interface Props {
  readonly items: readonly AppraisalItem[];
  readonly cycle: Cycle;
}

/** One line per person in a cycle, and the way to the appraisal. */
export const PeopleTable = ({ items, cycle }: Props) => (
  <div className="scroll" tabIndex={0} role="region" aria-label="People in the cycle">
    <table className="as-cards">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Lead</th>
          <th scope="col">Stage</th>
          <th scope="col">Turn</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link to="/appraisals/$appraisalId" params={{ appraisalId: item.id }}>
                {item.appraisee.name}
              </Link>{' '}
              {item.countersigner === null && item.state !== 'closed' && (
                <span className="chip warn">No countersigner</span>
              )}
            </th>
            <td data-label="Lead">{item.appraiser.name}</td>
            <td data-label="Stage">{stateNames[item.state]}</td>
            <td data-label="Turn">{turnOf(item)}</td>
            <td data-label="Due">
              <span>
                <Due {...item} /> <OwnDay said={ownDay(item, cycle)} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const OwnDay = ({ said }: { said: string | undefined }) => said && <span className="small muted">{said}</span>;

function turnOf({ turn, ...people }: AppraisalItem) {
  if (turn === 'nobody') return nobody;
  return people[turn]?.name ?? 'A countersigner';
}
