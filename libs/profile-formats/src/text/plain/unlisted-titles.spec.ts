import { parseProfile } from '../parse-profile';

const read = (...rows: string[]) =>
  parseProfile(
    ['Night Desk Operator', '', 'Summary', '', 'A night desk operator keeps watch.', '', ...rows].join('\n'),
  );
const training = (line: string) =>
  read('Training Activities', '', 'Training Components', '', 'Title Details', line).trainingActivities[0];
const behaviour = (line: string) =>
  read('Knowledge/Skills', '', 'Knowledge/Skills Components', '', 'Title Depth Details Type', line).knowledgeSkills[0];

describe('a title in title case that is in no list', () => {
  it.each([
    ['Lamp Foundations Introduces', 'Lamp Foundations', 'Methods and techniques for lamps.'],
    ['one word', 'Lamplight', 'Concepts of light.'],
    ['small words in it', 'Lamps and the Care for Fuses', 'Understanding what a fuse is for.'],
    ['a figure and a bracket', 'Lamps 2.0 (Night Edition)', 'The use of night lamps.'],
    ['an ampersand', 'Lamps & Fuses', 'A set of rules for lamps.'],
    ['a comma in what follows', 'Lamp Trimming', 'Methods, techniques and Tools for lamps.'],
    ['an abbreviation behind what follows', 'Tram Lamps', 'Knowledge of the IT/IS lamps that there are.'],
    ['a bracket behind what follows', 'Tram Lamps', 'Approaches (new or not) to lamps.'],
  ])('ends where words begin that open a description: %s', (_what, title, details) => {
    expect(training(`${title} ${details}`)).toMatchObject({ title, details });
  });

  it('does so for behavioural skills', () => {
    expect(behaviour('Lamp Patience Waiting until dawn. Behavioural Skills')).toMatchObject({ title: null });
    expect(behaviour('Lamp Patience Keeping calm until dawn. Behavioural Skills')).toMatchObject({
      title: 'Lamp Patience',
      depth: null,
      details: 'Keeping calm until dawn.',
    });
  });

  it.each([
    'Lamp Trimming Fuses and sockets for trams.',
    'Lamp Trimming Night Owl Depots that never close.',
    'Understanding Tram lamps.',
    'The Tram Understanding of lamps.',
    'lamps Understanding how they burn.',
  ])('stays a doubt where nothing of the kind shows: %s', (line) => {
    const parsed = read('Training Activities', '', 'Training Components', '', 'Title Details', line);
    expect(parsed.trainingActivities).toMatchObject([{ title: null, details: line }]);
    expect(parsed.warnings).toContainEqual(
      expect.objectContaining({ code: 'no_title_boundary', line: 12, message: expect.stringContaining(line) }),
    );
  });

  it('begins a row where lines were broken, below one that had room', () => {
    const { trainingActivities } = read(
      'Training Components',
      '',
      'Title Details',
      'Lamp Trimming Understanding how the lamps of trams are trimmed by night and',
      'by day.',
      'Tram Fuses Methods for fuses, and the lamps that they are meant for. Using',
      'Tram lamps Understanding all.',
    );
    expect(trainingActivities).toMatchObject([{ title: 'Lamp Trimming' }, { title: 'Tram Fuses' }]);
  });

  it('is no known name that goes on to a pair of words', () => {
    expect(training('Risk Management Tools and Techniques Tools and techniques for risks.')).toMatchObject({
      title: 'Risk Management Tools and Techniques',
      details: 'Tools and techniques for risks.',
    });
  });
});

describe('a title in sentence case', () => {
  const work = (...rows: string[]) => read('Work Activity Components', '', 'Title Details', ...rows);

  it('may have a colon that goes on small, before a code or a verb', () => {
    const { workActivities } = work(
      'Tram maps: old and new (Level 4) Measures the maps.',
      'Tram lists: short and long Keeps the lists.',
    );
    expect(workActivities).toMatchObject([
      { title: 'Tram maps: old and new', sfiaLevel: 4, details: 'Measures the maps.' },
      { title: 'Tram lists: short and long', details: 'Keeps the lists.' },
    ]);
  });

  it('begins a row below a sentence that was cut, where the margin left room', () => {
    const { workActivities, warnings } = work(
      'Lamp care Trims the lamps of every tram and those of the depot, and',
      'reports',
      'Bright fuses At night, counts the fuses that there are in the whole of',
      'the depot.',
    );
    expect(workActivities).toMatchObject([
      { title: 'Lamp care', details: 'Trims the lamps of every tram and those of the depot, and reports' },
      { title: 'Bright fuses', details: 'At night, counts the fuses that there are in the whole of the depot.' },
    ]);
    expect(warnings.map(({ code, line }) => [code, line])).toContainEqual(['no_terminal_punctuation', 10]);
  });

  it('begins a row below a sentence that was cut at the margin, where a verb follows it', () => {
    const { workActivities } = work(
      'Lamp care Trims the lamps of every tram and those of the depot in line with',
      'Spare fuses Ensures that there are fuses for all of the lamps and reports on',
      'them.',
    );
    expect(workActivities).toMatchObject([{ title: 'Lamp care' }, { title: 'Spare fuses' }]);
  });

  it('begins a row below a sentence that was cut at the margin, where a code ends it', () => {
    const { workActivities } = work(
      'Lamp care Trims the lamps of every tram and those of the depot in line with',
      'Spare fuses (ASUP)(Level 3) Designs fuses for all of the lamps and reports on',
      'them.',
    );
    expect(workActivities).toMatchObject([{ title: 'Lamp care' }, { title: 'Spare fuses', sfiaCode: 'ASUP' }]);
  });

  it('is what a warning calls its row by, without code and level', () => {
    const { warnings } = work('Lamp care (ASUP) (Level 2) Trims the lamps of the');
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'no_terminal_punctuation', section: 'work_activities', row: 'Lamp care' }),
    );
  });
});

it('reads a summary whose lines were broken before a dash as one sentence', () => {
  const { summary } = parseProfile(
    [
      'Night Desk Operator',
      '',
      'Summary',
      '',
      'A night desk operator keeps lamps and fuses',
      '– all of them – in order.',
      '',
      'At this role level, you will:',
      '',
      '  • trim lamps',
      '– and fuses – by night',
      '  • sleep',
      '',
      'Work Activity Components',
      '',
      'Title Details',
      'Lamp care Trims lamps.',
    ].join('\n'),
  );
  expect(summary.text).toBe('A night desk operator keeps lamps and fuses – all of them – in order.');
  expect(summary.bullets).toEqual(['trim lamps – and fuses – by night', 'sleep']);
});
