import { componentsOf } from '../content';
import { added, fixture, parse } from '../fixture';

/** One row on each line, every cell with its bar. */
const oneRowPerLine = (): string => {
  let columns = 0;
  let row: string[] = [];
  return fixture
    .split('\n')
    .flatMap((line) => {
      const isDashes = line.startsWith('---|');
      if (isDashes) columns = line.split('|').length - 1;
      else if (!line.endsWith('|')) columns = 0;
      if (columns === 0 || isDashes) return [line];
      row = [...row, line];
      if (row.length < columns) return [];
      const whole = row.join(' ');
      row = [];
      return [whole];
    })
    .join('\n');
};

/** All rows word for word, without their lines. */
const rowsOf = (text: string) =>
  componentsOf(parse(text)).map(({ line: _line, source: { typeRaw: _raw, ...source }, ...row }) => ({
    ...row,
    source,
  }));

const isHead = (line: string): boolean => /^(Title|Description|Framework|Skill Name)/.test(line);

describe('the same profile, written otherwise', () => {
  const whole = rowsOf(fixture);
  const inLines = oneRowPerLine();
  const lines = (change: (line: string, index: number) => string) => inLines.split('\n').map(change).join('\n');
  const isRow = (line: string): boolean => line.endsWith('|') && !line.startsWith('---');

  it.each([
    ['one row on each line', inLines],
    [
      'headings in capitals',
      fixture.replace(/^(Summary|Background.*|Work.*nts|Knowledge.*)$/gm, (one) => one.toUpperCase()),
    ],
    [
      'headings in small letters',
      fixture.replace(/^(Training .*|PDA.*|Qualification.*|Organisation.*)$/gm, (one) => one.toLowerCase()),
    ],
    [
      'headings with a colon behind',
      fixture.replace(/^(Background|PDAs|Work Activity Components|Organisation Skills)$/gm, '$1:'),
    ],
    [
      'headings with the marks of a text',
      fixture.replace(/^(Summary|Qualifications|Training Components)$/gm, '## $1 **'),
    ],
    ['heads of tables in capitals', lines((line) => (isHead(line) ? line.toUpperCase() : line))],
    ['bars before every row too', lines((line) => (line.endsWith('|') ? `| ${line}` : line))],
    ['no bar behind the last cell', lines((line) => (isRow(line) && !/\| \|$/.test(line) ? line.slice(0, -2) : line))],
    [
      'signs without a width',
      fixture
        .replaceAll('Proficient', '\u200BProficient')
        .replace('\nPDAs\n', '\n\u2060PDAs\u200B\n')
        .replace('|\n|\n', '|\n\u200B|\n'),
    ],
    [
      'no-break spaces in known words',
      fixture.replaceAll('Proficient in', 'Proficient\u00A0in').replaceAll(' |\n', '\u00A0|\n'),
    ],
    [
      'depths, types and levels in other capitals',
      fixture.replaceAll('Proficient in', 'PROFICIENT IN').replaceAll('Prior Knowledge', 'Prior knowledge'),
    ],
  ])('says the same, and nothing is odd: %s', (_how, text) => {
    expect(text).not.toBe(fixture);
    const words = (rows: ReturnType<typeof rowsOf>) =>
      rows.map(({ source: { depthRaw: _depth, background, ...source }, ...row }) => ({
        ...row,
        title: row.title.toLowerCase(),
        source: { ...source, background: background?.toLowerCase() },
      }));
    expect(words(rowsOf(text))).toEqual(words(whole));
    expect(added(text)).toEqual([]);
  });

  it('takes types in other capitals for what they are, and keeps how they came', () => {
    const [, , board] = parse(fixture.replaceAll('Technical Knowledge and', 'Technical knowledge AND')).knowledgeSkills;
    expect(board).toMatchObject({
      type: 'Technical Knowledge and Skills',
      typeRaw: 'Technical knowledge AND Skills',
      depth: 'Proficient in',
    });
    const [skill] = parse(fixture.replace('2 – Working You', '2 – WORKING You')).organisationSkills;
    expect(skill).toMatchObject({ level: 2, levelName: 'Working', levelRaw: expect.stringMatching(/^2 – WORKING/) });
  });

  it('ends a skill’s name where its description begins, whatever the spaces', () => {
    const text = fixture.replace('Calm under alarms You can', 'Calm under sirens\u00A0You\u00A0can');
    expect(parse(text).organisationSkills[0]).toMatchObject({
      name: 'Calm under sirens',
      description: expect.stringMatching(/^You\u00A0can /),
    });
  });

  it('takes points with other signs before them, too', () => {
    const text = fixture.replace(/^-\n(.*)\n-\n(.*)$/m, '– $1\n* $2');
    expect(parse(text).summary.bullets).toEqual(parse().summary.bullets);
  });

  it('keeps words in small letters for words where no table follows', () => {
    const text = fixture.replace('and hand', 'and\nbackground\nhand');
    expect(parse(text).background).toHaveLength(parse().background.length);
  });
});

describe('what stands between tables', () => {
  it.each([
    ['the number of a page', 'Page 2 of 5'],
    ['the heading of a section that no profile has', 'Career Paths'],
    ['several lines', 'Back to top\nShare this page'],
  ])('is no row: %s', (_what, words) => {
    const text = fixture.replace('\nTraining Activities\n', `\n${words}\nTraining Activities\n`);
    expect(rowsOf(text)).toEqual(rowsOf(fixture));
    expect(added(text)).toEqual([['text_outside_section', null]]);
    const told = parse(text).warnings.find(({ code }) => code === 'text_outside_section');
    expect(told?.evidence.raw).toBe(words.replace('\n', ' '));
  });

  it('is no row at the end of a text either, where it has more lines than a cell', () => {
    const text = fixture.slice(0, fixture.indexOf('This job role profile was'));
    expect(rowsOf(`${text}Back to top\nShare this page\n`)).toEqual(rowsOf(text));
    expect(added(`${text}Back to top\nShare this page\n`)).toEqual([['text_outside_section', null]]);
  });

  it('is the last cell of a row that still lacks one', () => {
    const text = fixture.replace(/(Twenty faults on the practice board.*) \|/, '$1');
    expect(rowsOf(text)).toEqual(rowsOf(fixture));
  });
});

describe('a line that is a row', () => {
  const rows = (...body: string[]) =>
    parse(['Summary', 'It is late.', 'Work Activity Components', 'Title | Details |', '---|---|', ...body].join('\n'));

  it('keeps a cell too many to itself', () => {
    const read = rows('Lamps | Counts the lamps. | twice |', 'Fuses | Counts the fuses. |');
    expect(read.workActivities.map(({ title }) => title)).toEqual(['Lamps', 'Fuses']);
    expect(read.warnings).toContainEqual(
      expect.objectContaining({ code: 'cell_extra', line: 6, evidence: { raw: 'twice' } }),
    );
  });

  it('may have a bar too many behind it, which is not one row more', () => {
    const read = rows('Lamps | Counts the lamps. | |', 'Fuses | Counts the fuses. |');
    expect(read.workActivities.map(({ title }) => title)).toEqual(['Lamps', 'Fuses']);
    expect(read.warnings.map(({ code }) => code)).toEqual(expect.not.arrayContaining(['cell_extra', 'cell_missing']));
  });
});

it('a row without its type spoils not the next one, which lacks its depth', () => {
  const cells = [
    ['Lamp Lore', 'Familiar with', 'Knowing one lamp from another.'],
    ['Fuse Lore', 'Knowing one fuse from another.', 'Technical Knowledge and Skills'],
    ['Bell Lore', 'Aware of', 'Knowing one bell from another.', 'Other Knowledge and Skills'],
  ];
  const body = cells.flat().map((cell) => `${cell} |`);
  const head = [
    'Knowledge/Skills',
    'Knowledge/Skills Components',
    'Title | Depth | Details | Type |',
    '---|---|---|---|',
  ];
  expect(parse([...head, ...body].join('\n')).knowledgeSkills).toMatchObject([
    { title: 'Lamp Lore', depth: 'Familiar with', details: 'Knowing one lamp from another.', type: null },
    {
      title: 'Fuse Lore',
      depth: null,
      details: 'Knowing one fuse from another.',
      type: 'Technical Knowledge and Skills',
    },
    { title: 'Bell Lore', depth: 'Aware of', type: 'Other Knowledge and Skills' },
  ]);
});
