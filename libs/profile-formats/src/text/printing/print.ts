import { introOf, type Plan, type TablePlan, tablesOf } from './plan';

/** Every rendering a published profile was seen in. */
export const renderings = [
  'P1',
  'P1b',
  'P2',
  'P3',
  'Q-pipe',
  'T1',
  'T1m',
  'T1-wrap',
  'T1-sfia',
  'T2',
  'L1',
  'L2',
  'Q-plain',
  'L1-ba',
] as const;
export type Rendering = (typeof renderings)[number];

const WIDTH = 90;

/** A profile as the text of one rendering. */
export function print(plan: Plan, rendering: Rendering): string {
  switch (rendering) {
    case 'P1':
    case 'P1b':
    case 'P2':
    case 'P3':
    case 'Q-pipe':
      return withBars(plan, rendering);
    case 'T2':
      return paragraphs(plan);
    case 'L1':
    case 'L1-ba':
      return withoutShortLines(inLines(plan, rendering));
    case 'L2':
      return withoutShortLines(paragraphs(plan));
    case 'T1-wrap':
      return inLines(plan, rendering).split('\n').map(wrapped).join('\n');
    case 'T1-sfia':
      return inLines(withCodes(plan), rendering);
    default:
      return inLines(plan, rendering);
  }
}

/** Titles with a code and level of SFIA, the second without the blank that stands between them elsewhere. */
const withCodes = (plan: Plan): Plan => ({
  ...plan,
  workActivities: plan.workActivities.map(({ title, details }, index) => ({
    title: `${title} (ASUP)${index === 1 ? '' : ' '}(Level 2)`,
    details,
  })),
});

function withBars(plan: Plan, rendering: Rendering): string {
  const isQ = rendering === 'Q-pipe';
  const marked = (words: string): string => (rendering === 'P1' ? `-\n${words}` : isQ ? words : `- ${words}`);
  const top = isQ
    ? ['Summary', [plan.summary, ...introOf(plan)].join(' '), ...plan.bullets]
    : ['Summary', plan.summary, ...introOf(plan), ...plan.bullets.map(marked)];
  const tables = tablesOf(plan, isQ ? 'test' : 'operations').flatMap((table) => barTable(table, rendering));
  return [...top, ...tables, ...(plan.footer === null ? [] : [plan.footer])].join('\n');
}

function barTable({ headings, head, rows }: TablePlan, rendering: Rendering): string[] {
  const columns = head.flat().length;
  const cell = (words: string): string => (words === '' ? '|' : `${words} |`);
  const lines = rows.flatMap((row) => {
    if (rendering === 'P1' || rendering === 'P1b') return row.map(cell);
    if (rendering === 'P3') return row.map(cell).join(' ').replace('. ', '.\n');
    return [row.map(cell).join(' ')];
  });
  return [...headings, ...head.map((line) => line.map(cell).join(' ')), '---|'.repeat(columns), ...lines];
}

const bulletLines = (plan: Plan, rendering: Rendering): string[] =>
  plan.bullets.map((words) => (rendering.includes('Q') || rendering === 'L1-ba' ? words : `  • ${words}`));

/** A row on one line; blank lines stand around headings. */
function inLines(plan: Plan, rendering: Rendering): string {
  const isTest = rendering === 'Q-plain' || rendering === 'L1-ba';
  const intro = isTest ? [[plan.summary, ...introOf(plan)].join(' ')] : [plan.summary, ...introOf(plan)];
  const top = [plan.title, 'Summary', ...intro, ...bulletLines(plan, rendering)].flatMap((line) => [line, '']);
  const tables = tablesOf(plan, isTest ? 'test' : 'operations').flatMap(({ headings, head, rows }) => [
    ...headings
      .filter((name) => rendering !== 'T1-sfia' || name !== 'Background Components')
      .flatMap((line) => [line, '']),
    ...head.map((line) => line.join(' ')),
    ...rows.map((row) => rowLine(row, rendering)),
    '',
  ]);
  return [...top, ...tables, ...(plan.footer === null ? [] : [plan.footer])].join('\n').trimEnd();
}

function rowLine(row: readonly string[], rendering: Rendering): string {
  const line = row.filter((words) => words !== '').join(' ');
  return rendering === 'T1m' ? line.replace('. ', '.\n\n') : line;
}

function paragraphs(plan: Plan): string {
  const tables = tablesOf(plan, 'operations').flatMap(({ headings, head, rows }) => [
    ...headings,
    ...head.map((line) => line.join(' ')),
    ...rows.flat().filter((words) => words !== ''),
  ]);
  const top = [plan.title, 'Summary', plan.summary, ...introOf(plan), ...bulletLines(plan, 'T2')];
  return [...top, ...tables, ...(plan.footer === null ? [] : [plan.footer])].join('\n\n');
}

/** As where lines of one word were dropped: the blank lines around them stay. */
const withoutShortLines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\S+$/.test(line))
    .join('\n');

function wrapped(line: string): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const current = lines.at(-1) ?? '';
    if (current !== '' && current.length + word.length >= WIDTH) lines.push(word);
    else lines.splice(-1, 1, current === '' ? word : `${current} ${word}`);
  }
  return line.startsWith(' ') ? line : lines.join('\n');
}
