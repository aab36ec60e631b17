import { rolesFile, skillsFile } from './framework.fixture';
import { readFramework } from './read-framework';

describe('the skills file of a framework', () => {
  const { skills, warnings } = readFramework(rolesFile, skillsFile);
  const skill = (name: string) => skills.find((one) => one.name === name);

  it('defines what each level of a skill means, where it says so', () => {
    expect([...(skill('Board watching')?.descriptors.keys() ?? [])]).toEqual([1, 2, 3]);
    expect(skill('=Depot sums')?.descriptors.get(4)).toBe('You can:\n- say which sums a depot can do without');
    expect(skill('Points and crossings')?.description).toBeNull();
    expect(warnings.filter(({ file }) => file === 'skills').map(({ line, message }) => [line, message])).toEqual([
      [7, 'Skills file, line 7: “Shared rosters”: nothing says what the level Expert means.'],
      [11, 'Skills file, line 11: “Points and crossings”: nothing says what the level Working means.'],
    ]);
  });

  it('is made up for by what roles ask for, where it is not there', () => {
    const without = readFramework(rolesFile).skills;
    expect(without.map(({ name }) => name)).toEqual([
      'Board watching',
      'Shared rosters',
      '=Depot sums',
      'Points and crossings',
    ]);
    expect([...(without[0]?.descriptors.keys() ?? [])]).toEqual([1, 3, 2]);
  });

  it('keeps the first of two definitions of a skill, and leaves out a row that does not fit', () => {
    const twice = `${skillsFile}Board Watching,Again,a,b,c,d,nobody\nBells,One cell short,a,b,c,nobody\n`;
    const again = readFramework(rolesFile, twice);
    expect(again.skills.map(({ name }) => name)).not.toContain('Bells');
    expect(again.skills).toHaveLength(4);
    expect(again.warnings.map(({ message }) => message).slice(-2)).toEqual([
      expect.stringContaining('this skill is defined in an earlier row already. The row was left out.'),
      expect.stringContaining('the row has 1 cell too few, and which cannot be known. The row was left out.'),
    ]);
  });
});
