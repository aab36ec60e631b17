import type { FrameworkReading, FrameworkWarning } from '@app/profile-formats';
import type { FrameworkProfile, FrameworkReport } from './framework-report.dto';
import type { ImportPlan, PlannedLevel } from './framework-planning';

const FEW = 50;
const MOST_WARNINGS = 200;

/** A plan as people read it: each role level is counted in one place. Long lists are cut, and counted as a whole. */
export function reportOf(
  { counts, warnings, warningCount }: FrameworkReading,
  plan: ImportPlan,
  odd: readonly FrameworkWarning[],
): FrameworkReport {
  const { levels, gone, library, besides } = plan;
  const of = (what: PlannedLevel['decision']['what']) => levels.filter(({ decision }) => decision.what === what);
  const changed = [...of('change'), ...of('move')].filter((one) => heldOf(one) === null);
  const drafts = of('publish-draft');
  const held = levels.filter((one) => heldOf(one) !== null);
  return {
    ...counts,
    added: of('add').length,
    changed: changed.slice(0, FEW).map((one) => profileOf(one, one.sentences)),
    changedCount: changed.length,
    unchanged: of('unchanged').length,
    published: drafts.length,
    putInForce: drafts.slice(0, FEW).map((one) => profileOf(one, one.sentences)),
    held: held.slice(0, FEW).map((one) => profileOf(one, [heldOf(one) ?? '', ...one.sentences])),
    heldCount: held.length,
    gone: gone.first.map(({ slug, title }) => ({ slug, title, sentences: [] })),
    goneCount: gone.count,
    definitions: library.written.length,
    definitionsKept: library.kept.slice(0, FEW),
    definitionsKeptCount: library.kept.length,
    warnings: [...odd, ...besides, ...warnings].slice(0, MOST_WARNINGS).map(({ line, message }) => ({ line, message })),
    warningCount: odd.length + besides.length + warningCount,
  };
}

/** How many profiles would be written: what is left as it is, for whatever reason, is not. */
export const writesOf = ({ levels }: ImportPlan): number =>
  levels.filter(({ decision: { what } }) => what !== 'unchanged' && what !== 'hold').length;

const heldOf = ({ decision }: PlannedLevel): string | null => ('held' in decision ? decision.held : null);

const profileOf = ({ slug, level }: PlannedLevel, sentences: readonly string[]): FrameworkProfile => ({
  slug,
  title: level.content.title,
  sentences: [...sentences],
});
