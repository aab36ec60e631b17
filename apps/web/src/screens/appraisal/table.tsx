import { Link } from '@tanstack/react-router';
import type { AppraisalItem } from '../../api/appraisals';
import { dueInWords } from '../../components/day';
import { stateNames } from './words';

const turnNames = { appraisee: 'Theirs', appraiser: 'Lead’s', countersigner: 'Countersigner’s', nobody: '–' };
const early: readonly AppraisalItem['state'][] = ['planned', 'self_assessment', 'lead_assessment'];

/** One line per appraisal: who, how far, whose turn, by when. */
export const AppraisalTable = ({ items, label }: { items: readonly AppraisalItem[]; label: string }) => (
  <div className="scroll" tabIndex={0} role="region" aria-label={label}>
    <table>
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
            <td>{item.cycle.name}</td>
            <td>{stateNames[item.state]}</td>
            <td>{turnNames[item.turn]}</td>
            <td>
              <Due {...item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function Due({ dueOn }: AppraisalItem) {
  if (dueOn === null) return <span className="muted">–</span>;
  const { text, tone } = dueInWords(dueOn);
  return <span className={`chip ${tone}`}>{text}</span>;
}
