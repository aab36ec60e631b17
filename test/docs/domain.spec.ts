import { addMonths, divisions, lastYearKnown, periodLastDay, type Step, toLocalDate as day } from '@app/kernel';
import { appraisalSteps } from '../../libs/appraisals/src/domain/appraisal-lifecycle';
import { objectiveSteps } from '../../libs/objectives/src/domain/objective-lifecycle';
import type { CaseTerms } from '../../libs/probation/src/domain/probation';
import { datesOf } from '../../libs/probation/src/domain/probation-dates';
import { probationSteps } from '../../libs/probation/src/domain/probation-lifecycle';
import { read, sectionOf, tableUnder } from './pages';

const page = 'docs/domain.md';

type Steps = [action: string, step: Step<string, string>][];

const lifecycles: [section: string, steps: Steps][] = [
  ['The steps of an appraisal', Object.entries(appraisalSteps)],
  ['The steps of an objective', Object.entries(objectiveSteps)],
  ['The steps of a probation', Object.entries(probationSteps)],
];

/** Steps that keep the state, and those that lead out of nearly every one, would hide the others. */
const isDrawn = ([action, { to }]: Steps[number]): boolean => to !== 'same' && !action.startsWith('close-');

describe.each(lifecycles)('%s', (section, steps) => {
  it('are those that the lifecycle has', () => {
    const said = tableUnder(page, '| Step | From | To | By |', section);
    const built = steps.map(([action, { from, to, by }]) => [action, from.join(', '), to, by.join(', ')]);
    expect(said).toEqual(built);
  });

  it('are drawn as the lifecycle has them', () => {
    const drawn = [...sectionOf(page, section).matchAll(/^ {2}(\w+) --> (\w+): (\S+)$/gm)].map(([arrow]) =>
      arrow.trim(),
    );
    const built = steps
      .filter(isDrawn)
      .flatMap(([action, { from, to }]) => from.map((state) => `${state} --> ${to}: ${action}`));
    expect(drawn).toEqual(built);
  });

  it('begin in the picture where no step leads to, and end where none leads from', () => {
    const picture = sectionOf(page, section);
    const ends = (arrow: RegExp) => [...picture.matchAll(arrow)].map(([, state]) => state).sort();
    const from = new Set(steps.filter(isDrawn).flatMap(([, step]) => step.from));
    const to = new Set(steps.filter(isDrawn).map(([, step]) => step.to));
    expect(ends(/^ {2}\[\*\] --> (\w+)$/gm)).toEqual([...from].filter((state) => !to.has(state)).sort());
    expect(ends(/^ {2}(\w+) --> \[\*\]$/gm)).toEqual([...to].filter((state) => !from.has(state)).sort());
  });

  it('have their conditions under their own names', () => {
    const named = tableUnder(page, '| Step | Condition |', section).flatMap(([names = '']) => names.split(', '));
    expect(named.filter((name) => !steps.some(([action]) => action === name))).toEqual([]);
  });
});

describe('the days on the page of the domain', () => {
  const sixMonths: CaseTerms = {
    startOn: day('2026-09-15'),
    employedFrom: day('2026-09-15'),
    contractEndOn: null,
    division: 'england-and-wales',
    months: 6,
    offsets: [],
    maxExtensionMonths: 3,
    noticeDays: 7,
    noticeInside: false,
    hearingLead: 10,
    endConvention: 'day_before',
    extensionMonths: 0,
    extensionWeeks: 0,
    pausedDays: 0,
    guardAcknowledged: false,
  };
  const cases: Record<string, Partial<CaseTerms>> = {
    "Six months, a week's notice": {},
    "Six months, four weeks' notice": { noticeDays: 28 },
    'Three months, notice has to end inside': { months: 3, noticeInside: true },
    'Employed since 1 July 2026': { employedFrom: day('2026-07-01') },
    'Fixed term to 31 January 2027': { contractEndOn: day('2027-01-31') },
    'Paused for 20 days': { pausedDays: 20 },
    'Extended by two months, HR knows': { extensionMonths: 2, guardAcknowledged: true },
  };

  it('of the two clocks are those that the code counts', () => {
    const built = Object.entries(cases).map(([name, terms]) => {
      const { lastDay, decision } = datesOf({ ...sixMonths, ...terms });
      const { guard, latestNoticeOn, decideBy } = decision;
      return [name, lastDay, guard.qualifiesOn, latestNoticeOn, decideBy];
    });
    const head = '| Case | Last day | Statutory date | Latest notice | Decide by |';
    expect(tableUnder(page, head)).toEqual(built);
  });

  it('of months are those that the code counts', () => {
    const said = tableUnder('docs/dates.md', '| start | months | `addMonths` | `periodLastDay` |');
    const built = said.map(([start = '', months = '']) => {
      const [from, count] = [day(start), Number(months)];
      return [start, months, addMonths(from, count), periodLastDay(from, count)];
    });
    expect(said).toEqual(built);
    expect(said.length).toBeGreaterThan(0);
  });

  it('are known as far as the pages say', () => {
    const [last] = [...new Set(divisions.map(lastYearKnown))];
    expect(read('docs/dates.md')).toContain(`to ${last}\nare bundled`);
    expect(read('docs/operations.md')).toContain(`to the end of ${last};`);
  });
});
