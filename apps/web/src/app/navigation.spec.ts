import { navigationFor } from './navigation';

const names = (roles: string[], leads: boolean, onProbation = false) =>
  navigationFor({ roles, leads, onProbation }).map(({ name, links }) => [name, ...links.map((link) => link.name)]);

describe('the navigation', () => {
  it('shows staff themselves and the organisation, and no team', () => {
    expect(names([], false)).toEqual([
      ['Me', 'Home', 'My objectives', 'My appraisal', 'My skills'],
      ['Organisation', 'Role profiles', 'Skill library', 'People', 'Teams'],
    ]);
  });

  it('shows a lead their team', () => {
    expect(names([], true)[1]).toEqual(['My team', 'Appraisals', 'Objectives', 'Probation']);
  });

  it('shows their own probation only to whoever is on one', () => {
    expect(names([], false, true)[0]).toContain('My probation');
    expect(names([], false)[0]).not.toContain('My probation');
  });

  it('shows HR the cycles, and an administrator not', () => {
    expect(names(['hr'], false)[1]).toContain('Cycles');
    expect(names(['admin'], false)[1]).not.toContain('Cycles');
  });
});
