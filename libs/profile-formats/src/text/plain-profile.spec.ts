import { parseProfile } from './parse-profile';

const withRows = (heading: string, head: string, ...rows: string[]) =>
  parseProfile(['Night Desk Operator', '', 'Summary', '', 'Keeps watch.', '', heading, '', head, ...rows].join('\n'));
const work = (...rows: string[]) => withRows('Work Activity Components', 'Title Details', ...rows).workActivities;

describe('a row in one line', () => {
  it.each([
    ['Lamp care Trims every lamp.', 'Lamp care', 'Trims every lamp.'],
    ['IT lamp control Ensures that IT lamps burn.', 'IT lamp control', 'Ensures that IT lamps burn.'],
    ['Use of Agile ways Plans in small steps.', 'Use of Agile ways', 'Plans in small steps.'],
    ['Care for “Night Owl” lamps Trims them.', 'Care for “Night Owl” lamps', 'Trims them.'],
    ['Lamp duties As agreed, lamps are trimmed.', 'Lamp duties', 'As agreed, lamps are trimmed.'],
    ['Lamp work Is kept up by night.', 'Lamp work', 'Is kept up by night.'],
    ['Lamps (small) and fuses Counts them.', 'Lamps (small) and fuses', 'Counts them.'],
    ['Lead, Manage and coach Coaches the night shift.', 'Lead, Manage and coach', 'Coaches the night shift.'],
    ['Problem management Problem lamps are mended.', 'Problem management', 'Problem lamps are mended.'],
  ])('is parted at a known title, or before the first later word with a capital: %s', (line, title, details) => {
    expect(work(line)[0]).toMatchObject({ title, details });
  });

  it.each([
    'Lamp Level Management Manages levels.',
    'Care for Bright Lamps Trims them.',
    'Trims every lamp. Lights the others.',
    'Ensures every Lamp burns.',
    'Lamps and fuses',
  ])('has no title where nothing shows its end, and says so: %s', (line) => {
    const parsed = withRows(
      'Work Activity Components',
      'Title Details',
      'Lamp care Trims lamps.',
      line,
      'Fuses Counts them.',
    );
    expect(parsed.workActivities.map(({ title }) => title)).toEqual(['Lamp care', null, 'Fuses']);
    expect(parsed.workActivities[1]?.details).toBe(line);
    const warning = parsed.warnings.find(({ code }) => code === 'no_title_boundary');
    expect(warning).toMatchObject({ line: 11, message: expect.stringContaining(line) });
  });

  it('of the background ends with the words of its second column, which may also stand within', () => {
    const { background } = withRows(
      'Background Components',
      'Description Background',
      'Has Prior Knowledge and Skills in lamps. Knows fuses. Prior Knowledge and Skills Is keen. Prior knowledge and skills',
    );
    expect(background.map(({ description }) => description)).toEqual([
      'Has Prior Knowledge and Skills in lamps. Knows fuses.',
      'Is keen.',
    ]);
  });

  it('gives its code and level of SFIA away, but not a level that its details speak of', () => {
    expect(work('Lamp care (ASUP)(Level 2) Trims lamps.')[0]).toMatchObject({
      title: 'Lamp care',
      sfiaCode: 'ASUP',
      sfiaLevel: 2,
    });
    expect(work('Lamp care Ensures staff at (Level 3) grade do well.')[0]).toMatchObject({
      title: 'Lamp care',
      sfiaLevel: null,
      details: 'Ensures staff at (Level 3) grade do well.',
    });
  });

  it('of knowledge is parted by its depth, and a behavioural one only by a known title, never by a capital', () => {
    const rows = withRows(
      'Knowledge/Skills Components',
      'Title Depth Details Type',
      'Lamp Lore Expert in All about Lamps. Technical Knowledge and Skills',
      'Teamwork Working with others. Behavioural',
      'Lamp Patience Aware of how long a night is. Behavioural Skills',
    ).knowledgeSkills;
    expect(rows).toMatchObject([
      { title: 'Lamp Lore', depth: 'Expert in', details: 'All about Lamps.' },
      { title: 'Teamwork', depth: null, type: 'Behavioural Skills', typeRaw: 'Behavioural' },
      { title: null, depth: null, details: 'Lamp Patience Aware of how long a night is.' },
    ]);
  });

  it('is parted by names the library adds', () => {
    const text = 'Night Desk Operator\nKnowledge/Skills Components\nTitle Depth Details Type\n';
    const line = 'Lamp Patience Waiting well. Behavioural Skills';
    const [row] = parseProfile(`${text}${line}`, { known: { behavioural: ['Lamp Patience'] } }).knowledgeSkills;
    expect(row).toMatchObject({ title: 'Lamp Patience', details: 'Waiting well.' });
  });

  it('keeps an unknown level as it came', () => {
    const [skill] = withRows(
      'Organisation Skills',
      'Framework » Organisation Category » Subcategory\nSkill Name and Description Level',
      'Depot » Night Job Family Night Ops – Lamp care You can trim lamps. 5 – Wizard You can conjure them.',
    ).organisationSkills;
    expect(skill).toMatchObject({ name: 'Lamp care', category: 'Night Job Family', level: null });
    expect(skill?.levelRaw).toBe('5 – Wizard You can conjure them.');
  });
});

describe('a text without bars', () => {
  it('may have two summaries, a head without rows and a script for a title, which stays words', () => {
    const text =
      '<script>alert(1)</script>\n\nSummary\n\nOne.\n\nSummary\n\nTwo.\n\nPDAs\n\nPDA Components\n\nTitle Details\n\nWork Activity Components\n\nTitle Details\n\nLamp care\n\nTrims the lamps.';
    const parsed = parseProfile(text);
    expect(parsed).toMatchObject({ title: '<script>alert(1)</script>', summary: { text: 'One. Two.' }, pdas: [] });
    expect(parsed.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['section_repeated', 'section_empty']),
    );
  });

  it('never lets details stand for a title that was dropped', () => {
    const text =
      'Night Desk Operator\n\n\nKeeps watch.\n\nWork Activity Components\n\nTitle Details\n\nLamp care\n\nTrims the lamps.\n\n\nKeeps fuses dry\n\nSpare parts\n\nCounts the spare lamps.';
    const parsed = parseProfile(text);
    expect(parsed.workActivities.map(({ title, details }) => [title, details])).toEqual([
      ['Lamp care', 'Trims the lamps.'],
      [null, 'Keeps fuses dry'],
      ['Spare parts', 'Counts the spare lamps.'],
    ]);
    expect(parsed.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['heading_missing', 'title_lost']));
  });
});
