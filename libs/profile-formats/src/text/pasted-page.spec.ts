import { parseProfile } from './parse-profile';

const page = (...lines: string[]): string => ['Summary', 'A night desk operator keeps watch.', ...lines].join('\n');
const knowledge = [
  'Knowledge/Skills Components',
  'Title Depth Details Type',
  'Tram Radios Expert in All about radios. Technical Knowledge and Skills',
];
const told = (text: string) =>
  parseProfile(text)
    .warnings.filter(({ code }) => code === 'text_outside_section')
    .map(({ line, evidence }) => [line, evidence.raw]);

describe('a page that was copied', () => {
  it('has its title where the summary speaks of it, whatever navigation stands above', () => {
    const text = `Skip to the content\nRoles\nNight Desk Operator\n\n${page(...knowledge)}`;
    expect(parseProfile(text)).toMatchObject({ title: 'Night Desk Operator', titleInText: true });
    expect(told(text)).toEqual([[1, 'Skip to the content Roles']]);
    expect(parseProfile(text.replace('Night Desk Operator\n', '')).title).toBe('Skip to the content');
  });

  it('has no row of its page numbers, nor of its title beside one, and says what they were', () => {
    const rows = [
      'Lamps Aware of All about lamps. Other Knowledge and Skills',
      'Page 1 of 2',
      '',
      '\fNight Desk Operator',
    ];
    const again = ['Title Depth Details Type', 'Fuses Aware of All about fuses. Other Knowledge and Skills'];
    const text = `Night Desk Operator\n\n${page(...knowledge, ...rows, ...again)}`;
    const parsed = parseProfile(text);
    expect(parsed.knowledgeSkills.map(({ title, depth }) => [title, depth])).toEqual([
      ['Tram Radios', 'Expert in'],
      ['Lamps', 'Aware of'],
      ['Fuses', 'Aware of'],
    ]);
    expect(told(text)).toEqual([
      [9, 'Page 1 of 2'],
      [11, 'Night Desk Operator'],
      [12, 'Title Depth Details Type'],
    ]);
    expect(parsed.rendering).toBe(parseProfile(`Night Desk Operator\n\n${page(...knowledge)}`).rendering);
  });

  it('goes on with a table whose head stands again on the next page', () => {
    const again = ['Page 1', 'Title Details', 'Fuses Mends fuses.'];
    const work = ['Work Activity Components', 'Title Details', 'Lamp care Trims lamps.', ...again];
    const { workActivities } = parseProfile(`Night Desk Operator\n\n${page(...work, ...knowledge)}`);
    expect(workActivities.map(({ title }) => title)).toEqual(['Lamp care', 'Fuses']);
  });

  it('keeps a row that is called as the role is', () => {
    const rows = ['Qualification Components', 'Title Awarding Body', 'Night Desk Operator BCS'];
    const parsed = parseProfile(`Night Desk Operator\n${page(...knowledge, 'Qualifications', ...rows, 'Page 1')}`);
    expect(parsed.qualifications).toMatchObject([{ title: 'Night Desk Operator', awardingBody: 'BCS' }]);
  });

  it.each(['\u00A0', '\u202F', '\f'])('may have another space where one parts the words: %j', (space) => {
    const skills = [
      'Organisation Skills',
      'Framework » Organisation Category » Subcategory',
      'Skill Name and Description Level',
      'Depot » Night Job Family Night Ops – Lamp care You can trim lamps. 2 – Working You can trim more.',
    ];
    const text = `Night Desk Operator\n\n${page(...knowledge, ...skills)}`;
    const spaced = text.replaceAll('Expert in', `Expert${space}in`).replaceAll(' – ', `${space}–${space}`);
    const again = spaced.replaceAll('You can', `You${space}can`);
    expect({ ...parseProfile(again), warnings: [] }).toEqual({ ...parseProfile(text), warnings: [] });
  });

  it('may begin its tables with those whose first head has no tab', () => {
    const skill = ['Depot » Night Job Family', 'Night Ops – Lamp care You can trim lamps.', '2 – Working You can.'];
    const text = page(
      'Organisation Skills',
      'Framework » Organisation Category » Subcategory',
      'Skill Name and Description\tLevel',
      skill.join('\t'),
      'PDAs',
      'Title\tDetails',
      'Riding Along\tSitting beside a driver.',
    );
    const read = parseProfile(text);
    expect(read.organisationSkills).toMatchObject([{ category: 'Night Job Family', name: 'Lamp care', level: 2 }]);
    expect(read.pdas).toMatchObject([{ title: 'Riding Along' }]);
  });

  it('keeps a row with tabs together where a line was broken inside its cells', () => {
    const read = parseProfile(
      page(
        'Work Activity Components',
        'Title\tDetails',
        'Lamp care\tTrims lamps.',
        '',
        'Counts them.',
        'Fuses\tMends fuses.',
        'Share this page',
        'Knowledge/Skills',
        'Knowledge/Skills Components',
        'Title\tDepth\tDetails\tType',
        'Patience\tWaiting well.\tBehavioural Skills',
        'Lamp Lore\tAware of\tAll about lamps.',
        'And about wicks.\tOther Knowledge and Skills',
      ),
    );
    expect(read.workActivities).toMatchObject([
      { title: 'Lamp care', details: 'Trims lamps. Counts them.' },
      { title: 'Fuses', details: 'Mends fuses.' },
    ]);
    expect(read.knowledgeSkills).toMatchObject([
      { title: 'Patience', depth: null, details: 'Waiting well.' },
      { title: 'Lamp Lore', depth: 'Aware of', details: 'All about lamps. And about wicks.' },
    ]);
    expect(read.warnings).toContainEqual(
      expect.objectContaining({ code: 'text_outside_section', evidence: { raw: 'Share this page' } }),
    );
  });
});

describe('the points of a summary', () => {
  const summary = (...lines: string[]) =>
    parseProfile(['Night Desk Operator', '', 'Summary', '', ...lines, '', ...knowledge].join('\n')).summary;

  it('are a paragraph each where they have no marks and blank lines part them', () => {
    const intro = ['Keeps watch. At this role level,', 'you will:', ''];
    expect(summary(...intro, 'watch the boards and', 'the lamps', '', 'hand over')).toEqual({
      text: 'Keeps watch.',
      bulletsIntro: 'At this role level, you will:',
      bullets: ['watch the boards and the lamps', 'hand over'],
    });
  });

  it('may have their mark right at their words', () => {
    expect(summary('Keeps watch.', '', '•watch the boards', '  •hand over').bullets).toEqual([
      'watch the boards',
      'hand over',
    ]);
  });
});

describe('cells that are paragraphs without blank lines', () => {
  it('are told from rows by what stands alone, also where lines of one word were dropped', () => {
    const rows = ['Tram Radios', 'Expert in', 'All about radios.', 'Technical Knowledge and Skills', ''];
    const more = ['Aware of', 'All about lamps.', 'Other Knowledge and Skills'];
    const parsed = parseProfile(
      ['Night Desk Operator', '', 'Keeps watch.', '', ...knowledge.slice(0, 2), ...rows, ...more].join('\n'),
    );
    expect(parsed.knowledgeSkills).toMatchObject([
      { title: 'Tram Radios', depth: 'Expert in', details: 'All about radios.' },
      { title: null, depth: 'Aware of', details: 'All about lamps.' },
    ]);
  });
});
