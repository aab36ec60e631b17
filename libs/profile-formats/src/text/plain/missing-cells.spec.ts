import { parseProfile } from '../parse-profile';

const read = (...rows: string[]) =>
  parseProfile(
    ['Night Desk Operator', '', 'Summary', '', 'A night desk operator keeps watch.', '', ...rows].join('\n'),
  );
const spaced = (...lines: string[]) => read(...lines.flatMap((line) => [line, '']));
const doubts = ({ warnings }: ReturnType<typeof read>) =>
  warnings.filter(({ code }) => code !== 'section_missing').map(({ code, line }) => [code, line]);

const prior = 'Prior Knowledge and Skills';
const background = ['Background', 'Background Components', 'Description Background'];
const activities = ['Work Activity Components', 'Title Details'];

describe('a cell that is missing where no bars part them', () => {
  it('of a background in one line leaves the next row its own', () => {
    const parsed = read(...background, 'Has lamps. Knows fuses.', `Has trams. ${prior}`);
    expect(parsed.background).toMatchObject([
      { description: 'Has lamps. Knows fuses.', background: null },
      { description: 'Has trams.', background: prior },
    ]);
    expect(doubts(parsed)).toContainEqual(['cell_missing', 10]);
  });

  it('of a background in paragraphs is told where two of them follow each other', () => {
    const parsed = spaced(...background, 'Has lamps.', 'Has trams.', prior, ...activities, 'Lamp care', 'Trims lamps.');
    expect(parsed.background).toHaveLength(1);
    expect(doubts(parsed)).toContainEqual(['row_start_unclear', 15]);
  });

  it('is a title in paragraphs, perhaps: the doubt is told', () => {
    const parsed = spaced(...activities, 'Lamp care', 'Trims lamps.', 'Counts fuses.', 'Tram care', 'Cleans trams.');
    expect(parsed.workActivities).toMatchObject([{ details: 'Trims lamps. Counts fuses.' }, { title: 'Tram care' }]);
    expect(doubts(parsed)).toContainEqual(['row_start_unclear', 15]);
  });

  it('is a title where lines were broken, perhaps: the doubt is told where the margin left room above', () => {
    const parsed = read(
      ...activities,
      'Lamp care Trims the lamps of all the trams of the depot, and also counts',
      'them.',
      'Mends the fuses of all the trams of the depot, and cleans those that are',
      'not broken.',
    );
    expect(parsed.workActivities).toMatchObject([{ title: 'Lamp care' }]);
    expect(doubts(parsed)).toContainEqual(['row_start_unclear', 11]);
  });

  it('is the framework of a skill below one whose level stands in a paragraph of its own', () => {
    const { organisationSkills } = read(
      'Organisation Skills',
      '',
      'Framework » Organisation Category » Subcategory',
      'Skill Name and Description Level',
      'Depot » Night Job Family Night Ops – Lamp care You can trim.',
      '',
      '3 – Practitioner You can trim at night.',
      'Night Ops – Fuse care You can mend. 2 – Working You can mend at night.',
    );
    expect(organisationSkills).toMatchObject([
      { name: 'Lamp care', levelDescription: 'You can trim at night.' },
      { framework: null, name: 'Fuse care', level: 2 },
    ]);
  });

  it('is the framework of a skill where lines were broken, below a line with room', () => {
    const { organisationSkills } = read(
      'Organisation Skills',
      '',
      'Framework » Organisation Category » Subcategory',
      'Skill Name and Description Level',
      'Depot » Night Job Family Night Ops – Lamp care You can trim lamps by day. 3 – Practitioner',
      'You can trim at night.',
      'Night Ops – Fuse care You can mend all the fuses there are. 2 – Working You can mend them',
      'at night.',
    );
    expect(organisationSkills).toMatchObject([
      { name: 'Lamp care', levelDescription: 'You can trim at night.' },
      { framework: null, name: 'Fuse care', level: 2, levelDescription: 'You can mend them at night.' },
    ]);
  });
});
