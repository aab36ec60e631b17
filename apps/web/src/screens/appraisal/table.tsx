import { Link } from '@tanstack/react-router';
import type { AppraisalItem } from '../../api/appraisals';
import { dueInWords } from '../../components/day';
import { stateNames } from './states';

const turnNames = { appraisee: 'Theirs', appraiser: 'Lead’s', countersigner: 'Countersigner’s', nobody: '–' };
const early: readonly AppraisalItem['state'][] = ['planned', 'self_assessment', 'lead_assessment'];

interface Props {
  readonly items: readonly AppraisalItem[];
  readonly label: string;
  readonly viewerId: string;
}

/** Whose turn it is, to the one who reads. */
const turnTo = (item: AppraisalItem, viewerId: string): string =>
  item.turn !== 'nobody' && item[item.turn]?.id === viewerId ? 'Yours' : turnNames[item.turn];

/** One line per appraisal: who, how far, whose turn, by when. */
export const AppraisalTable = ({ items, label, viewerId }: Props) => (
  <div className="scroll" tabIndex={0} role="region" aria-label={label}>
    <table className="as-cards">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Cycle</th>
          <th scope="col">Stage</th>
          <th scope="col">Turn</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link
                to={early.includes(item.state) ? '/appraisals/$appraisalId' : '/appraisals/$appraisalId/meeting'}
                params={{ appraisalId: item.id }}
              >
                {item.appraisee.name}
              </Link>
            </th>
            <td data-label="Cycle">{item.cycle.name}</td>
            <td data-label="Stage">{stateNames[item.state]}</td>
            <td data-label="Turn">{turnTo(item, viewerId)}</td>
            <td data-label="Due">
              <Due {...item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** By when whoever's turn it is should be done. */
export function Due({ dueOn }: AppraisalItem) {
  if (dueOn === null) return <span className="muted">–</span>;
  const { text, tone } = dueInWords(dueOn);
  return <span className={`chip ${tone}`}>{text}</span>;
}
