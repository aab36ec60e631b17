import type { LocalDate } from '@app/kernel';
import type { DueTask } from './due-task';
import { soonestFirst } from './soonest-first';

const task = (title: string, dueOn: string, schedule: DueTask['schedule'] = 'standard') => ({
  title,
  dueOn: dueOn as LocalDate,
  schedule,
});

it('lists the soonest due first, and a decision after the review it is taken on', () => {
  const tasks = [
    task('Write the statement', '2026-11-30'),
    task('Propose an outcome of the probation of Finn Walsh', '2026-11-27', 'probation-decision'),
    task('Review the probation of Finn Walsh', '2026-11-27'),
    task('Agree an objective', '2026-11-27'),
  ];
  expect(tasks.sort(soonestFirst).map(({ title }) => title.split(' ')[0])).toEqual([
    'Agree',
    'Review',
    'Propose',
    'Write',
  ]);
});
