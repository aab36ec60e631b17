import { rolesFile, skillsFile } from './framework.fixture';
import { readFramework } from './read-framework';

const header = rolesFile.slice(0, rolesFile.indexOf('\n') + 1);
const row = (
  cells: Partial<Record<'family' | 'role' | 'level' | 'about' | 'skill' | 'asked' | 'means' | 'type', string>>,
) => {
  const { family = 'Trams', role = 'Driver', level = 'Night driver', about = '', skill = 'Braking' } = cells;
  const { asked = 'Working', means = 'You can stop.', type = '' } = cells;
  const all = [family, role, 'Drivers drive.', level, about, skill, 'Braking is stopping.', asked, means, type];
  return `${all.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
};
const read = (...rows: string[]) => readFramework(header + rows.join(''));
const only = (...rows: string[]) => {
  const [level] = read(...rows).levels;
  if (!level) throw new Error('No role level was read');
  return level;
};
const messages = (...rows: string[]) => read(...rows).warnings.map(({ message }) => message);

describe('the roles file of a framework', () => {
  const framework = readFramework(rolesFile, skillsFile);
  const level = (key: string) => framework.levels.find((one) => one.key.endsWith(key));

  it('becomes one profile for each role and role level, and is counted', () => {
    expect(framework.counts).toEqual({
      families: 2,
      roles: 3,
      levels: 5,
      rows: 13,
      notInUse: 2,
      notDefined: 2,
      blankDescriptors: 3,
      skills: 4,
    });
    expect(framework.levels.map(({ content }) => [content.family, content.role, content.level])).toEqual([
      ['Night services', 'Night desk operator', 'Junior night desk operator'],
      ['Night services', 'Night desk operator', 'Lead operator'],
      ['Night services', 'Night driver coach', 'Lead operator'],
      ['Track care', 'Track carer', 'Track carer'],
      ['Track care', 'Track carer', 'Chief track carer'],
    ]);
  });

  it('gives a profile organisation skills only, with level, descriptor and words as they stand there', () => {
    const components = level('desk operator » lead operator')?.content.components ?? [];
    expect(components.map(({ kind, title, level: asked }) => [kind, title, asked])).toEqual([
      ['organisation_skill', 'Board watching', 3],
      ['organisation_skill', 'Shared rosters', 2],
      ['organisation_skill', '=Depot sums', 2],
    ]);
    expect(components[1]).toMatchObject({
      details: 'Shared rosters are kept by everybody who stands on them.',
      levelDescriptor: 'You can:\n- keep the roster of one desk, "swaps" included',
      source: { levelRaw: 'Working' },
    });
    expect(level('» track carer')?.content.components[0]?.source).toEqual({
      levelRaw: 'Working',
      typeRaw: 'Specialist',
    });
  });

  it('parts the description of a level into prose and points, below what the role is', () => {
    expect(level('desk operator » lead operator')?.content).toMatchObject({
      summary:
        'Night desk operators keep the trams apart, and the passengers informed.\n\nA lead operator answers for one night on one desk.',
      bulletsIntro: 'At this role level, you will:',
      bullets: ['hand the desk over in writing', 'decide when a line waits'],
    });
    expect(only(row({ about: 'You will:\n- drive\nand then\n- stop' })).content).toMatchObject({
      summary: 'Drivers drive.\n\nYou will:\n- drive\nand then\n- stop',
      bullets: [],
    });
  });

  it('names an address after the level, and adds the role where two levels are called the same', () => {
    expect(framework.levels.map(({ slugs }) => slugs[0])).toEqual([
      'junior-night-desk-operator',
      'night-desk-operator-lead-operator',
      'night-driver-coach-lead-operator',
      'track-carer',
      'chief-track-carer',
    ]);
  });

  it('keeps the header and the rows of a profile, and counts the lines of its rows in them', () => {
    for (const { sourceText, content, key } of framework.levels) {
      const [again] = readFramework(sourceText).levels;
      expect(again).toMatchObject({ key, sourceText, content });
      const lines = sourceText.split('\n');
      for (const { line, title } of content.components) {
        expect(
          lines
            .slice((line ?? 0) - 1)
            .join('\n')
            .indexOf(`,${title},`),
        ).toBeLessThan(400);
      }
    }
  });

  it('skips what is not in use, and says which rows', () => {
    expect(
      framework.warnings.map(({ message }) => message).filter((message) => message.includes('NOT IN USE')),
    ).toEqual([
      'Roles file, line 41: “Lamp signals” of “Junior night desk operator” says NOT IN USE and was skipped.',
      'Roles file, line 42: “Lamp signals” of “Lamp lighter” says NOT IN USE and was skipped.',
    ]);
  });

  it('has no descriptor where a level is not defined or blank, and warns of the blank one', () => {
    const chief = level('chief track carer');
    expect(chief?.content.components.map(({ levelDescriptor }) => levelDescriptor)).toEqual([
      'You can:\n- decide which crossings a city keeps',
      null,
    ]);
    expect(chief?.warnings.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['cell_missing', 'defect', 2],
      ['level_not_defined', 'note', 4],
    ]);
    expect(messages(row({ means: '' }))).toEqual([
      'Roles file, line 2: “Braking” of “Night driver”: nothing says what this level means for the skill.',
    ]);
  });

  it('takes a word that stands for a missing description as none', () => {
    expect(level('» track carer')?.content.components[0]?.details).toBeNull();
    expect(framework.warnings[0]?.message).toContain('“MISSING” stands where the skill’s description belongs');
  });

  it.each(['Master', 'Level 3', '5', '', 'Working/Expert'])('knows no level called “%s”', (asked) => {
    const { content, warnings } = only(row({ asked }));
    expect(content.components[0]).toMatchObject({ level: null, levelDescriptor: 'You can stop.' });
    expect(warnings.map(({ code }) => code)).toEqual(['unknown_level']);
  });

  it.each(['AWARENESS', ' awareness ', 'Awareness\u00a0'])(
    'knows a level whatever its capitals and spaces: “%s”',
    (asked) => {
      expect(only(row({ asked })).content.components[0]?.level).toBe(1);
    },
  );

  it('keeps a skill once that stands there twice word for word, and both where they differ', () => {
    const once = only(row({}), row({}));
    expect(once.content.components).toHaveLength(1);
    expect(once.warnings.map(({ code, line }) => [code, line])).toEqual([['duplicate_title', 3]]);
    const both = only(row({}), row({ skill: 'BRAKING', asked: 'Expert' }));
    expect(both.content.components.map(({ level: asked }) => asked)).toEqual([2, 4]);
    expect(both.warnings.map(({ code }) => code)).toEqual(['duplicate_title']);
  });

  it('gathers a role level whose rows stand apart, whatever capitals and spaces its names have', () => {
    const { levels } = read(row({}), row({ level: 'Day driver' }), row({ level: 'night  Driver', skill: 'Bells' }));
    expect(levels.map(({ content }) => content.components.map(({ title }) => title))).toEqual([
      ['Braking', 'Bells'],
      ['Braking'],
    ]);
  });

  it('keeps the first description where rows of one level disagree, and tells the other in full, once', () => {
    const { content, warnings } = only(
      row({ about: 'Drives at night.' }),
      row({ skill: 'Bells', about: 'Sleeps at night.' }),
      row({ skill: 'Doors', about: 'Sleeps at night.' }),
    );
    expect(content.summary).toBe('Drivers drive.\n\nDrives at night.');
    expect(warnings.map(({ code, evidence }) => [code, evidence.raw])).toEqual([
      ['words_disagree', 'Sleeps at night.'],
    ]);
  });

  it('makes a profile of a role level without a skill, and says so', () => {
    const { content, warnings } = only(row({ skill: '', asked: '', means: 'You can stop.' }));
    expect(content.components).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['cell_missing', 'section_empty']);
  });

  it('keeps formulas and markup as the words they are', () => {
    const words = '=HYPERLINK("http://x.example")<script>alert(1)</script>';
    expect(only(row({ skill: words, means: '+1' })).content.components[0]).toMatchObject({
      title: words,
      levelDescriptor: '+1',
    });
  });
});
