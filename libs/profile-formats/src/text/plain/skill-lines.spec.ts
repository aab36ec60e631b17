import { parseProfile } from '../parse-profile';

const read = (...rows: string[]) =>
  parseProfile(
    [
      'Night Desk Operator',
      'Summary',
      'A night desk operator keeps watch.',
      'Organisation Skills',
      'Framework » Organisation Category » Subcategory',
      'Skill Name and Description Level',
      ...rows,
    ].join('\n'),
  );
const family = 'Depot » Night Job Family Night Ops –';

describe('a skill in one line', () => {
  it('has its level where its number and name stand together, whatever is said of it', () => {
    const { organisationSkills } = read(
      `${family} Lamp care You can reach Level 3 shelves, and level 2 – Working shelves. 3 – Practitioner The lamps obey.`,
      `${family} Fuse care You can mend fuses. 2 – Working`,
      `${family} Incident management Mends what broke. 1 – Awareness You can tell that it broke.`,
    );
    expect(organisationSkills).toMatchObject([
      { name: 'Lamp care', level: 3, levelDescription: 'The lamps obey.' },
      { name: 'Fuse care', level: 2, levelDescription: null },
      { name: 'Incident management', description: 'Mends what broke.', level: 1 },
    ]);
  });

  it('may lack its framework, and the one above keeps its own words', () => {
    const { organisationSkills, warnings } = read(
      `${family} Lamp care You can trim. 3 – Practitioner You can trim at night.`,
      'Night Ops – Fuse care You can mend. 2 – Working You can mend at night.',
    );
    expect(organisationSkills).toMatchObject([
      { name: 'Lamp care', levelDescription: 'You can trim at night.' },
      { framework: null, familyPrefix: 'Night Ops', name: 'Fuse care', level: 2 },
    ]);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'cell_missing', line: 8 }));
  });

  it('goes on in a paragraph that says what more you can do', () => {
    const { organisationSkills } = read(
      `${family} Lamp care You can trim. 3 – Practitioner You can trim at night.`,
      '',
      'You can trim in the rain.',
    );
    expect(organisationSkills).toMatchObject([
      { levelDescription: 'You can trim at night. You can trim in the rain.' },
    ]);
  });
});
