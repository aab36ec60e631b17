import { parse } from '../fixture';
import { parseProfile } from './parse-profile';

const top = ['Summary', 'A lamp tester tests lamps. At this role level, you will:', 'trim lamps', 'light lamps'];
const activities = [
  'Work Activity Components',
  'Title | Details |',
  '---|---|',
  'Lamp care (Level 2) | Trims lamps. |',
];
const behaviours = ['Behavioural Skills', 'Title | Details |', '---|---|', 'Teamwork | Working by night. |'];
const read = (...lines: string[]) => parseProfile(lines.join('\n'), { title: 'Lamp Tester' });

describe('the profile of a test role', () => {
  it('misses no background, which its template does not have', () => {
    const missing = read(...top, ...activities, ...behaviours)
      .warnings.filter(({ code }) => code === 'section_missing')
      .map(({ section }) => section);
    expect(missing).not.toContain('background');
    expect(missing).toContain('qualifications');
  });

  it('shows by points without a mark, also where the text ends before its tables of skills', () => {
    expect(read(...top, ...activities).rendering).toMatch(/^Q-pipe /);
    const plain = ['Lamp Tester', ...top, 'Work Activity Components', 'Title Details', 'Lamp care Trims lamps.'];
    expect(read(...plain.flatMap((line) => [line, ''])).rendering).toMatch(/^Q-plain /);
  });

  it('has no lines dropped where a heading of one word stands, though another is missing', () => {
    const table = ['Description Background', 'Has lamps. Prior Knowledge and Skills'];
    const plain = [
      'Lamp Tester',
      ...top,
      ...table,
      'Work Activity Components',
      'Title Details',
      'Lamp care Trims lamps.',
    ];
    const skills = ['Behavioural Skills', 'Title Details', 'Teamwork Working by night.'];
    const { rendering, background, warnings } = read(...[...plain, ...skills].flatMap((line) => [line, '']));
    expect(rendering).toMatch(/^Q-plain /);
    expect(background).toHaveLength(1);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'heading_missing', section: 'background' }));
  });
});

describe('the family of an organisation skill', () => {
  const skill = (cell: string) =>
    parse(
      [
        ...['Summary', 'Keeps watch.', 'Organisation Skills', 'Framework » Organisation Category » Subcategory |'],
        ...[
          'Skill Name and Description | Level |',
          '---|---|---|',
          `DDaT » IT Operations Job Family | ${cell} | 2 – Working You can trim. |`,
        ],
      ].join('\n'),
    ).organisationSkills[0];

  it.each(['-', '—', '–'])('is parted from a known name whatever the dash: %s', (dash) => {
    expect(skill(`Night Ops ${dash} Change management You can change lamps.`)).toMatchObject({
      familyPrefix: 'Night Ops',
      name: 'Change management',
      description: 'You can change lamps.',
    });
  });

  it('is that of another row, though nobody knows the name', () => {
    const rows = ['Change management', 'Care of lamps'].map(
      (name) => `DDaT » Night Job Family | Night Ops - ${name} You can trim. | 2 – Working You can trim. |`,
    );
    const head = [
      'Framework » Organisation Category » Subcategory |',
      'Skill Name and Description | Level |',
      '---|---|---|',
    ];
    const { organisationSkills } = parse(
      ['Summary', 'Keeps watch.', 'Organisation Skills', ...head, ...rows].join('\n'),
    );
    expect(organisationSkills).toMatchObject([
      { familyPrefix: 'Night Ops', name: 'Change management' },
      { familyPrefix: 'Night Ops', name: 'Care of lamps' },
    ]);
  });

  it('is not made of a name that nobody knows, behind a hyphen', () => {
    expect(skill('Lamps - care at night You can change lamps.')).toMatchObject({
      familyPrefix: null,
      name: 'Lamps - care at night',
    });
  });
});
