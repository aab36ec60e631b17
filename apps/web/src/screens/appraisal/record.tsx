import type { Appraisal } from '../../api/appraisals';
import { recordLines } from './record-words';

/** Who did what on the way, and when: on the screen and on paper. */
export function Record({ appraisal }: { appraisal: Appraisal }) {
  const lines = recordLines(appraisal);
  if (lines.length === 0) return null;
  return (
    <ol className="plain record" aria-label="How it went">
      {lines.map(({ at, on, what, reason }) => (
        <li key={`${at}${what}`}>
          <span className="muted">{on}</span>
          <span>
            {what}
            {reason !== null && (
              <>
                : <span className="prose">{reason}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
