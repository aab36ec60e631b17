import type { ProbationFilter } from '../../api/probations';
import { today } from '../../components/day';
import { Choice } from '../../components/scale-input';
import { plusDays } from './days';
import type { Shown } from './shown';

const SOON = 30;

/** What the API is asked for; 'soon' is everything undecided that has to be decided within thirty days. */
export function filterOf(shown: Shown): ProbationFilter {
  if (shown === 'all') return {};
  return shown === 'soon' ? { stage: 'open', decideBefore: plusDays(today(), SOON) } : { stage: shown };
}

export const Filters = ({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) => (
  <Choice<Shown>
    legend="Show"
    value={shown}
    options={[
      { value: 'unfinished', name: 'Under way or to start' },
      { value: 'open', name: 'Under way' },
      { value: 'soon', name: `To decide within ${SOON} days` },
      { value: 'planned', name: 'Not started' },
      { value: 'finished', name: 'Finished' },
      { value: 'all', name: 'All' },
    ]}
    onChange={onChange}
  />
);
