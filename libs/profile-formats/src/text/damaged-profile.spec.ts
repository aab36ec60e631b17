import { added, fixture, parse } from '../fixture';

const without = (...lines: string[]) =>
  lines.reduce((text, line) => {
    if (!text.includes(`\n${line}\n`)) throw new Error(`No such line: ${line}`);
    return text.replace(`\n${line}\n`, '\n');
  }, fixture);

describe('a damaged profile', () => {
  it.each([
    ['a depth', 'Proficient in |', 'Signal Boards', ['row_incomplete', 'cell_missing']],
    ['a type', 'Technical Knowledge and Skills |', 'Signal Boards', ['row_incomplete', 'cell_missing']],
    [
      'its details',
      'How a board shows a stretch of line, and how it fails. |',
      'Signal Boards',
      ['row_incomplete', 'cell_missing'],
    ],
    ['a blank cell', '|', 'Patience', ['row_incomplete']],
    ['a framework', 'Depot » Night Family |', 'Calm under alarms', ['row_incomplete', 'cell_missing']],
    [
      'a level',
      '2 – Working You can clear a board of thirty alarms without help. |',
      'Calm under alarms',
      ['row_incomplete', 'cell_missing'],
    ],
    [
      'details',
      'Takes calls from drivers – names the fault, the place and the time. |',
      'Fault calls',
      ['row_incomplete', 'cell_missing'],
    ],
  ])('loses no later row when one lacks %s', (_what, line, row, expected) => {
    const text = without(line);
    const found = added(text).filter(([code]) => code !== 'shifted_row_blank_depth');
    expect(found).toEqual(expected.map((code) => [code, row]));
    const [read, whole] = [parse(text), parse()];
    expect(read.knowledgeSkills.map(({ title: name }) => name)).toEqual(
      whole.knowledgeSkills.map(({ title: name }) => name),
    );
    expect(read.knowledgeSkills.slice(3)).toMatchObject(
      whole.knowledgeSkills.slice(3).map(({ depth, type, details }) => ({ depth, type, details })),
    );
    expect(read.organisationSkills.map(({ name }) => name)).toEqual(whole.organisationSkills.map(({ name }) => name));
    expect(read.workActivities.map(({ title: name }) => name)).toEqual(
      whole.workActivities.map(({ title: name }) => name),
    );
  });

  it('keeps details whose title is gone, without inventing one', () => {
    const read = parse(without('Fault calls |'));
    expect(read.workActivities[1]).toMatchObject({ title: null, details: expect.stringMatching(/^Takes calls/) });
    expect(read.workActivities[3]).toMatchObject({ title: 'Spare parts' });
    expect(added(without('Signal Boards |'))[0]?.[0]).toBe('row_incomplete');
    expect(parse(without('Signal Boards |')).knowledgeSkills[2]).toMatchObject({ title: null, depth: 'Proficient in' });
  });

  it.each([
    ['Proficient in |', 'Quite good at |', 'unknown_depth', 'Signal Boards'],
    ['Technical Knowledge and Skills |', 'Technical Knowledge |', 'unknown_type', 'Signal Boards'],
    ['2 – Working You can clear', '2 – Practitioner You can clear', 'unknown_level', 'Calm under alarms'],
    ['2 – Working You can clear', '5 – Wizard You can clear', 'unknown_level', 'Calm under alarms'],
    [
      '2 – Working You can clear a board of thirty alarms without help.',
      '2 – Working',
      'level_without_descriptor',
      'Calm under alarms',
    ],
    ['Spare parts |', 'Board watching |', 'duplicate_title', 'Board watching'],
    [
      'You can keep a channel free',
      'Keeps a channel free',
      'no_skill_boundary',
      'Night Ops – Radio discipline Keeps a channel free for whoever needs it most.',
    ],
    [
      'Prior Knowledge and Skills |',
      'Earlier Lives |',
      'background_unknown',
      'Has worked shifts before and knows what ',
    ],
    ['Depot » Night Family |', 'Depot » |', 'framework_unclear', 'Calm under alarms'],
    ['Twenty faults on the practice board, the last five without warning. |', '|', 'cell_missing', 'Board Simulator'],
    ['Training Components\n', 'Training Components\nOut of place.\n', 'text_outside_section', null],
    ['keeps the tram', 'keeps the\nAt this level, you will see more.\ntram', undefined, null],
    ['-\nhand a tidy', '-\n-\nhand a tidy', 'bullet_empty', null],
    ['Depot Certificate (DC2, Level 3) |\n', '', 'rows_may_be_shifted', null],
  ])('tells what is odd: %s → %s', (from, to, code, row) => {
    const found = added(fixture.replace(from, to)).map(([one, other]) => `${one}: ${other}`);
    expect(found.length === 0 ? undefined : found[0]).toBe(code && `${code}: ${row}`);
  });

  it('leaves null what it does not know', () => {
    const [skill] = parse(fixture.replace('2 – Working You can clear', 'Somewhere You can clear')).organisationSkills;
    expect(skill).toMatchObject({
      level: null,
      levelName: null,
      levelDescription: null,
      levelRaw: expect.stringMatching(/^Somewhere/),
    });
    const [, , board] = parse(fixture.replace('Proficient in', 'Rather good at')).knowledgeSkills;
    expect(board).toMatchObject({ depth: null, depthRaw: 'Rather good at', type: 'Technical Knowledge and Skills' });
  });

  it('names a section that is not there, and quotes a table that nothing names', () => {
    expect(added(without('PDAs', 'PDA Components'))).toEqual([
      ['section_missing', null],
      ['table_without_heading', null],
    ]);
    expect(
      parse(without('PDAs', 'PDA Components')).warnings.find(({ code }) => code === 'table_without_heading')?.evidence
        .raw,
    ).toContain('Riding Along');
  });

  it('knows a section by its table where only the heading is gone', () => {
    const text = without('Qualifications', 'Qualification Components');
    expect(added(text)).toEqual([['heading_missing', null]]);
    expect(parse(text).qualifications).toHaveLength(1);
  });

  it('reads half a profile and says where it was cut', () => {
    const half = fixture.slice(0, fixture.indexOf('and how it fails'));
    const read = parse(half);
    expect(read.knowledgeSkills.at(-1)).toMatchObject({
      title: 'Signal Boards',
      details: 'How a board shows a stretch of line,',
    });
    expect(read.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['row_cut', 'section_missing']));
  });

  it('tells text behind the end and before the beginning', () => {
    expect(added(`Dear all,\nhere it is:\n${fixture}\nRegards`)).toEqual([
      ['text_outside_section', null],
      ['text_outside_section', null],
    ]);
  });
});
