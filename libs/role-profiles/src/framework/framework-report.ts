import type { FrameworkReading, FrameworkWarning } from '@app/profile-formats';
import type { FrameworkProfile, FrameworkReport } from './framework-report.dto';
import type { ImportPlan, PlannedLevel } from './framework-planning';

const FEW = 50;
const MOST_WARNINGS = 200;

/** A plan as people read it. Long lists are cut, and counted as a whole. */
export function reportOf(
  { counts, warnings, warningCount }: FrameworkReading,
  plan: ImportPlan,
  odd: readonly FrameworkWarning[],
): FrameworkReport {
  const { levels, gone, library, besides } = plan;
  const of = (what: PlannedLevel['decision']['what']) => levels.filter(({ decision }) => decision.what === what);
  const changed = [...of('change'), ...of('move')];
  const held = levels.flatMap((one) =>
    'held' in one.decision && one.decision.held ? [{ one, held: one.decision.held }] : [],
  );
  return {
    ...counts,
    added: of('add').length,
    changed: changed.slice(0, FEW).map((one) => profileOf(one, one.sentences)),
    changedCount: changed.length,
    unchanged: of('unchanged').length,
    published: of('publish-draft').length,
    held: held.slice(0, FEW).map(({ one, held: sentence }) => profileOf(one, [sentence])),
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

const profileOf = ({ slug, level }: PlannedLevel, sentences: readonly string[]): FrameworkProfile => ({
  slug,
  title: level.content.title,
  sentences: [...sentences],
});
