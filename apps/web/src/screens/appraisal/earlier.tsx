import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Item, revisionsOf, type Side } from '../../api/appraisals';
import { sentenceOf } from '../../api/problem';
import { day, timeOf } from '../../components/day';
import { Skeleton } from '../../components/skeleton';

interface Props {
  readonly appraisalId: string;
  readonly item: Item;
  readonly side: Side;
}

/** "See earlier versions": asked for only when somebody opens it. */
export function Earlier({ appraisalId, item, side }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="small">
        See earlier versions<span className="unseen"> of {item.title}</span>
      </summary>
      {open && <Versions {...{ appraisalId, item, side }} />}
    </details>
  );
}

function Versions({ appraisalId, item, side }: Props) {
  const { data, error } = useQuery(revisionsOf(appraisalId, item.id, side));
  if (error) return <p className="fault">{sentenceOf(error)}</p>;
  if (!data) return <Skeleton />;
  if (data.length === 0) return <p className="muted">There is no earlier version.</p>;
  return (
    <ol className="plain stack close">
      {data.map(({ version, text, savedAt, savedBy, notApplicable }) => (
        <li key={version} className="sunken stack close">
          <p className="small muted">
            {savedBy.name}, {day(savedAt)} at {timeOf(new Date(savedAt))}
            {notApplicable && ' · not applicable'}
          </p>
          <p className="prose">{text || '(no text)'}</p>
        </li>
      ))}
    </ol>
  );
}
