import { Problem } from '@app/kernel';
import { rolesFile, skillsFile } from './framework.fixture';
import { readFramework } from './read-framework';

const whole = readFramework(rolesFile, skillsFile);
const contents = (text: string) => readFramework(text).levels.map(({ content }) => content);
const lines = rolesFile.split('\n');

/** The same with columns of the header's in another order; the fixture has no quoted line break in this part. */
const refusal = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was read');
};

describe('a framework file that is not quite as it should be', () => {
  it('reads the same with a byte order mark and with the line ends of Windows', () => {
    expect(contents(`\ufeff${rolesFile}`)).toEqual(contents(rolesFile));
    expect(contents(rolesFile.replaceAll('\n', '\r\n'))).toEqual(contents(rolesFile));
    expect(contents(rolesFile.trimEnd())).toEqual(contents(rolesFile));
  });

  it('reads columns in any order, under names in any capitals', () => {
    const text = 'SKILL LEVEL,role level, Skill  Name ,role family,Role\nExpert,Night driver,Braking,Trams,Driver\n';
    const { levels, warnings } = readFramework(text);
    expect(levels[0]?.content).toMatchObject({ family: 'Trams', role: 'Driver', title: 'Night driver' });
    expect(levels[0]?.content.components[0]).toMatchObject({ title: 'Braking', level: 4, levelDescriptor: null });
    expect(warnings.filter(({ line }) => line === 1).map(({ message }) => message)).toContain(
      'Roles file, line 1: there is no column “Role Type”, so it says nothing.',
    );
  });

  it.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])('reads cells that are parted by %j, and says so', (mark, name) => {
    const text = ['Role Family,Role,Role Level,Skill Name,Skill Level', 'Trams,Driver,Night driver,Braking,Working']
      .join('\n')
      .replaceAll(',', mark);
    const { levels, warnings } = readFramework(text);
    expect(levels[0]?.content.components[0]).toMatchObject({ title: 'Braking', level: 2 });
    expect(warnings.map(({ message }) => message)).toContain(
      `Roles file, line 1: cells are parted by ${name} and not by commas; they were read so.`,
    );
  });

  it('names the columns that are missing, and shows the header there is', () => {
    const text = rolesFile.replace('Skill Level,', 'Grade,').replace('Role Family', 'Clan');
    const problem = refusal(() => readFramework(text));
    expect(problem).toMatchObject({ kind: 'invalid', code: 'column-missing' });
    expect(problem.message).toContain('Roles file, line 1: the header has no column “Role Family”, “Skill Level”.');
    expect(problem.message).toContain('Clan, Role, Role Description');
    expect(problem.details['errors']).toMatchObject([{ pointer: '/roles/content' }]);
  });

  it('tells the words of a column it does not know', () => {
    const text =
      'Role Family,Role,Role Level,Skill Name,Skill Level,Pay band\nTrams,Driver,Night driver,Braking,Expert,7\n';
    const { levels } = readFramework(text);
    expect(levels[0]?.warnings.filter(({ code }) => code === 'column_unknown')).toMatchObject([
      { line: 2, evidence: { raw: '7' }, message: expect.stringContaining('the column “Pay band” says “7”') },
    ]);
  });

  it('loses at most the row in which a cell is missing or too many, and names its line', () => {
    const plain = 'Trams,Driver,,Night driver,,Braking,,Working,You can stop.,\n';
    const other = plain.replace('Braking', 'Bells');
    const header = lines[0] ?? '';
    for (const broken of ['Trams,Driver,Night driver,,Braking,,Working,You can stop.,\n', plain.replace(',,', ',,,')]) {
      const { levels, warnings } = readFramework(`${header}\n${broken}${other}`);
      expect(levels.map(({ content }) => content.components.map(({ title }) => title))).toEqual([['Bells']]);
      expect(warnings[0]).toMatchObject({ line: 2, message: expect.stringContaining('and which cannot be known') });
      expect(warnings[0]?.message).toContain('Night driver');
    }
  });

  it('reads a row that lacks only cells at its end, and says so', () => {
    const { levels } = readFramework(`${lines[0]}\nTrams,Driver,,Night driver,,Braking,,Working,You can stop.\n`);
    expect(levels[0]?.content.components[0]).toMatchObject({ level: 2, levelDescriptor: 'You can stop.' });
    expect(levels[0]?.warnings.map(({ code }) => code)).toEqual(['cell_missing']);
  });

  it('leaves out a row without a role level, and quotes it', () => {
    const { warnings, levels } = readFramework(`${rolesFile}Trams,Driver,,,,Braking,,Working,You can stop.,\n`);
    expect(levels).toHaveLength(5);
    expect(warnings.at(-1)).toMatchObject({
      line: 43,
      message:
        'Roles file, line 43: the row names no role level. The row was left out: “Trams | Driver |  |  |  | Braking |  | Working | You can stop. | ”',
    });
  });

  it('passes over blank rows and rows of nothing but commas, and still counts lines', () => {
    const [first = '', ...rest] = lines;
    const { counts, levels } = readFramework([first, '', ',,,,,,,,,', '  ', ...rest].join('\n'));
    expect(counts).toEqual({ ...readFramework(rolesFile).counts });
    expect(levels[0]?.line).toBe(5);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a header alone', `${lines[0]}\n`, 'no-role-level'],
    ['rows that are all not in use', `${lines[0]}\n${lines.slice(-3).join('\n')}`, 'no-role-level'],
    ['prose', 'Dear colleagues,\n\nplease find attached.\n', 'column-missing'],
    ['a column twice', rolesFile.replace('Role Type', 'ROLE'), 'column-twice'],
    ['a quotation mark that is not closed', `${rolesFile}"Trams,Driver\n`, 'not-csv'],
    ['a NUL', rolesFile.replace('boards', 'bo\u0000rds'), 'control-character'],
    ['half of a character', rolesFile.replace('boards', 'bo\ud800rds'), 'broken-character'],
  ])('refuses %s with a sentence', (_what, text, code) => {
    expect(refusal(() => readFramework(text))).toMatchObject({ kind: 'invalid', code });
  });

  it('says in which line a quotation mark was opened, and in which line a character stands that cannot be', () => {
    expect(refusal(() => readFramework(`${rolesFile}"Trams,Driver\n`)).message).toContain('Roles file, line 43');
    expect(refusal(() => readFramework(rolesFile, skillsFile.replace('lost one', 'lo\u0001st'))).message).toContain(
      'Skills file, line 5',
    );
  });

  it('refuses more rows than any framework has before it has kept them all', () => {
    const text = `${lines[0]}\n${'a,a,a,a,a,a,a,a,a,a\n'.repeat(120_000)}`;
    expect(refusal(() => readFramework(text))).toMatchObject({ code: 'too-many-rows' });
    const misfits = `${lines[0]}\n${'a\n'.repeat(20_000)}`;
    expect(refusal(() => readFramework(misfits))).toMatchObject({ code: 'rows-do-not-fit' });
  });

  it('counts what it does not list of very many warnings', () => {
    const { warnings, warningCount } = readFramework(rolesFile + 'a\n'.repeat(5_000));
    expect(warnings).toHaveLength(2_000);
    expect(warningCount).toBe(5_000 + readFramework(rolesFile).warningCount);
    expect(whole.warningCount).toBe(whole.warnings.length);
  });
});
