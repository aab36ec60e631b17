import { withUnit } from '../../api/objective-figures';
import type { CheckIn, KeyResult } from '../../api/objectives';
import { day } from '../../components/day';
import { outlooks } from './names';

interface Props {
  readonly checkIns: readonly CheckIn[];
  readonly keyResults: readonly KeyResult[];
}

/** How it went, newest first, each with the figures that were given with it. */
export function CheckIns({ checkIns, keyResults }: Props) {
  if (checkIns.length === 0) return null;
  const unitOf = (id: string) => keyResults.find((keyResult) => keyResult.id === id)?.unit ?? '';
  return (
    <section className="card stack" aria-labelledby="check-ins">
      <h2 id="check-ins">Check-ins</h2>
      <ol className="plain lines">
        {checkIns.map(({ id, outlook, comment, figures, by, at }) => {
          const { name, mark, tone } = outlooks[outlook];
          return (
            <li key={id} className="stack close">
              <div className="row">
                <span className={`chip ${tone}`}>
                  <span aria-hidden>{mark}</span> {name}
                </span>
                <span className="muted">
                  {by.name}, {day(at)}
                </span>
              </div>
              {comment.trim() !== '' && <p className="prose">{comment}</p>}
              {figures.length > 0 && (
                <ul className="plain small">
                  {figures.map(({ keyResultId, title, current, done }) => (
                    <li key={keyResultId}>
                      {title}:{' '}
                      <b>
                        {done === null
                          ? current === null
                            ? 'no figure'
                            : withUnit(current, unitOf(keyResultId))
                          : done
                            ? 'done'
                            : 'not done'}
                      </b>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
