import { useEffect, useState } from 'react';
import type { Overall } from '../autosave/form-saves';
import { shortWordsOf } from './save-words';

const TITLE_STATE = '.page-head [role="status"]';
const needsAPerson: readonly Overall['state'][] = ['signed-out', 'refused', 'changed-elsewhere'];

/** The save state again, in the corner, while the one beside the title is out of sight. */
export function FloatingState({ overall }: { overall: Overall }) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const beside = document.querySelector(TITLE_STATE);
    if (!beside) return undefined;
    const observer = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false), {
      // What is below the bar at the top of the page.
      rootMargin: '-60px 0px 0px 0px',
    });
    observer.observe(beside);
    return () => observer.disconnect();
  }, []);
  const words = shortWordsOf(overall);
  if (!away || words === '') return null;
  const calm = ['saved', 'typing', 'saving'].includes(overall.state);
  return (
    <div className={calm ? 'floating-state no-print' : 'floating-state warn no-print'}>
      <span aria-hidden>{words}</span>
      {needsAPerson.includes(overall.state) && (
        <button type="button" className="button" onClick={showWhatNeedsThem}>
          Show
        </button>
      )}
    </div>
  );
}

function showWhatNeedsThem(): void {
  const note = document.querySelector<HTMLElement>('main [role="alert"]');
  note?.scrollIntoView({ block: 'center' });
  note?.querySelector('button')?.focus({ preventScroll: true });
}
