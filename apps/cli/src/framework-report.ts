import type { FrameworkReport } from '@app/role-profiles';
import { say } from './command';

/** Counts, what became of the profiles in sentences, and everything odd. */
export function tellFramework(
  { name, state, seconds }: { name: string; state: string; seconds: number },
  report: FrameworkReport,
): void {
  const { families, roles, levels, rows } = report;
  say(
    `${name}: ${many(families, 'family', 'families')}, ${many(roles, 'role')}, ${many(levels, 'role level')} in ${many(rows, 'row')}`,
  );
  count(report.notInUse, 'not in use, skipped');
  count(report.notDefined, 'levels of skills that the framework does not define');
  count(report.blankDescriptors, 'levels of skills without a word on what they mean');
  count(report.skills, 'skills');
  count(report.definitions, 'definitions of skills written');
  count(report.added, 'new');
  count(report.changedCount, 'changed');
  each(report.changed, report.changedCount);
  count(report.unchanged, 'unchanged');
  count(report.published, 'drafts of an earlier import put in force');
  each(report.putInForce ?? [], report.published);
  count(report.heldCount, 'held back: left as they are, or kept as a draft only');
  each(report.held, report.heldCount);
  count(report.goneCount, 'of earlier imports that these files do not have');
  each(report.gone, report.goneCount);
  count(report.definitionsKeptCount, 'definitions of skills in the library’s own words');
  list(report.definitionsKept, report.definitionsKeptCount);
  say(report.warningCount === 0 ? 'Nothing odd was found.' : `${report.warningCount} things to look at:`);
  list(
    report.warnings.map(({ message }) => message),
    report.warningCount,
  );
  say(state === 'preview' ? `Nothing was written. Took ${seconds} s.` : `Took ${seconds} s.`);
}

const count = (number: number, of: string): void => say(`  ${String(number).padStart(6)} ${of}`);

const each = (profiles: FrameworkReport['changed'], all: number): void =>
  list(
    profiles.map(({ title, sentences }) => [title, sentences.join('; ')].filter((part) => part !== '').join(': ')),
    all,
  );

function list(lines: readonly string[], all: number): void {
  for (const line of lines) say(`         ${line}`);
  if (all > lines.length) say(`         and ${all - lines.length} more`);
}

const many = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;
