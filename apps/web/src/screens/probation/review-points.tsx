import type { PolicyInput } from '../../api/probation-policies';
import { Field } from '../../components/field';

type Points = PolicyInput['reviewOffsets'];

interface Props {
  readonly points: Points;
  readonly fault?: string;
  /** What is wrong with one of them. */
  readonly faultIn: (index: number) => string | undefined;
  readonly onChange: (points: Points) => void;
}

/** The reviews on the way, each so many weeks or months after the start; the final one is added by itself. */
export const ReviewPoints = ({ points, fault, faultIn, onChange }: Props) => {
  const change = (index: number, point: Points[number]) =>
    onChange(points.map((one, at) => (at === index ? point : one)));
  return (
    <fieldset className="stack">
      <legend className="label">Reviews on the way</legend>
      <p className="hint">
        Counted from the start, and before the end. The final review is added to these, on the day to decide by.
      </p>
      {points.map((point, index) => {
        const inWeeks = point.weeks !== undefined;
        const count = inWeeks ? point.weeks : point.months;
        return (
          <div key={index} className="fields">
            <Field
              label={`Review ${index + 1} after`}
              type="number"
              required
              min={1}
              max={inWeeks ? 104 : 24}
              fault={faultIn(index)}
              value={count === undefined || Number.isNaN(count) ? '' : count}
              onChange={({ currentTarget: { valueAsNumber } }) =>
                change(index, inWeeks ? { weeks: valueAsNumber } : { months: valueAsNumber })
              }
            />
            <div className="field">
              <label htmlFor={`unit-${index}`}>Review {index + 1} counted in</label>
              <select
                id={`unit-${index}`}
                value={inWeeks ? 'weeks' : 'months'}
                onChange={({ currentTarget }) =>
                  change(index, currentTarget.value === 'weeks' ? { weeks: count ?? 1 } : { months: count ?? 1 })
                }
              >
                <option value="weeks">Weeks</option>
                <option value="months">Months</option>
              </select>
            </div>
            <button
              type="button"
              className="button quiet"
              onClick={() => onChange(points.filter((_, at) => at !== index))}
            >
              Remove<span className="unseen"> review {index + 1}</span>
            </button>
          </div>
        );
      })}
      {fault !== undefined && <p className="fault">{fault}</p>}
      <div>
        <button
          type="button"
          className="button quiet"
          disabled={points.length >= 24}
          onClick={() => onChange([...points, { weeks: Math.min(104, (points.at(-1)?.weeks ?? 0) + 4) }])}
        >
          Add a review
        </button>
      </div>
    </fieldset>
  );
};
