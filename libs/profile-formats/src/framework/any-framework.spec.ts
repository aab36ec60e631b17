import fc from 'fast-check';
import { readFramework } from './read-framework';

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'] as const;
const columns = [
  'Role Family',
  'Role',
  'Role Description',
  'Role Level',
  'Role Level Description',
  'Skill Name',
  'Skill Description',
  'Skill Level',
  'Skill Level Description',
  'Role Type',
] as const;

/** Words with everything that CSV has marks for, and nothing that means something here. */
const text = fc
  .stringMatching(/^[A-Za-z=+@'",;:|é»“\t\n -]{1,40}$/)
  .map((words) => `Can ${words.replace(/\n[\s•*-]+/g, '\n').trim()} so`);
const name = (prefix: string) => fc.integer({ min: 1, max: 30 }).map((number) => `${prefix} ${number}`);

const skill = fc.record({
  title: name('Skill, "of"'),
  level: fc.integer({ min: 1, max: 4 }),
  details: text,
  means: text,
});
const roleLevel = fc.record({
  family: name('Family'),
  role: name('Role'),
  title: name('Level;'),
  about: text,
  points: fc.array(
    text.map((words) => words.replaceAll('\n', ' ')),
    { maxLength: 3 },
  ),
  skills: fc.uniqueArray(skill, { minLength: 1, maxLength: 5, selector: ({ title }) => title }),
});
const framework = fc.uniqueArray(roleLevel, {
  minLength: 1,
  maxLength: 6,
  selector: ({ family, role, title }) => `${family}/${role}/${title}`,
});
type RoleLevel = typeof roleLevel extends fc.Arbitrary<infer One> ? One : never;

const aboutLevel = ({ about, points }: RoleLevel): string =>
  points.length === 0 ? about : `${about}\n\nYou will:\n${points.map((point) => `- ${point}`).join('\n')}`;

function rowsOf(one: RoleLevel): Record<(typeof columns)[number], string>[] {
  return one.skills.map(({ title, level, details, means }) => ({
    'Role Family': one.family,
    Role: one.role,
    'Role Description': '',
    'Role Level': one.title,
    'Role Level Description': aboutLevel(one),
    'Skill Name': title,
    'Skill Description': details,
    'Skill Level': levels[level - 1] ?? '',
    'Skill Level Description': means,
    'Role Type': '',
  }));
}

const print = (given: readonly RoleLevel[], order: readonly (typeof columns)[number][], mark: string, end: string) =>
  [order.join(mark), ...given.flatMap(rowsOf).map((row) => order.map((column) => quoted(row[column])).join(mark))].join(
    end,
  );

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const order = fc.shuffledSubarray([...columns], { minLength: columns.length });

describe('any framework', () => {
  it('that is printed as CSV reads back to itself, whatever the marks, the ends of lines and the order of columns', () => {
    fc.assert(
      fc.property(
        framework,
        order,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (given, columns, mark, end) => {
          const { levels: read, counts } = readFramework(print(given, columns, mark, end));
          expect(counts).toMatchObject({ levels: given.length, notInUse: 0, blankDescriptors: 0 });
          expect(read.map(({ content }) => content)).toMatchObject(
            given.map((one) => ({
              family: one.family,
              role: one.role,
              title: one.title,
              summary: one.about,
              bullets: one.points,
              components: one.skills.map(({ title, level, details, means }, position) => {
                return { kind: 'organisation_skill', position, title, details, level, levelDescriptor: means };
              }),
            })),
          );
          for (const { sourceText, content } of read) {
            expect(readFramework(sourceText).levels.map((again) => again.content)).toEqual([content]);
          }
          expect(new Set(read.map(({ slugs }) => slugs[0])).size).toBe(given.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('loses no row but the one whose cell was taken out', () => {
    fc.assert(
      fc.property(framework, fc.nat(), fc.nat(), (given, atRow, atCell) => {
        const whole = { family: 'Whole', role: 'Whole', title: 'Whole', about: '', points: [], skills: [] };
        const rest = [{ ...whole, skills: [{ title: 'Kept', level: 1, details: '', means: '' }] }];
        const rows = given.flatMap(rowsOf).map((row) => columns.map((column) => quoted(row[column])));
        const broken = rows.map((row, at) =>
          at === atRow % rows.length ? row.toSpliced(atCell % row.length, 1) : row,
        );
        const { levels: read } = readFramework(
          [
            columns.join(','),
            ...broken.map((row) => row.join(',')),
            ...rest.flatMap(rowsOf).map((row) => Object.values(row).join(',')),
          ].join('\n'),
        );
        const kept = read
          .slice(0, -1)
          .flatMap(({ key, content }) => content.components.map(({ title }) => `${key} ${title}`));
        const asked = given.flatMap((one) =>
          one.skills.map(({ title }) => `${[one.family, one.role, one.title].join(' » ').toLowerCase()} ${title}`),
        );
        const lost = asked.filter((one) => !kept.includes(one));
        expect(lost.length).toBeLessThanOrEqual(1);
        expect(kept.filter((one) => !asked.includes(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('raises nothing but a sentence, whatever is done to it', () => {
    fc.assert(
      fc.property(framework, fc.nat(), fc.string({ maxLength: 5 }), (given, at, words) => {
        const whole = print(given, columns, ',', '\n');
        const place = at % whole.length;
        try {
          readFramework(whole.slice(0, place) + words + whole.slice(place + 1));
        } catch (error) {
          expect(error).toMatchObject({ kind: 'invalid' });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes time that grows with its length, and not with the square of it', () => {
    const one = print(fc.sample(framework, { numRuns: 1, seed: 4 })[0] ?? [], columns, ',', '\n');
    const [header = '', ...rows] = [one.slice(0, one.indexOf('\n')), one.slice(one.indexOf('\n') + 1)];
    const timeOf = (bytes: number): number => {
      const text = `${header}\n${`${rows.join('')}\n`.repeat(Math.ceil(bytes / one.length))}`;
      const times = [1, 2, 3].map(() => {
        // Of this process, whatever else the machine does.
        const { user, system } = process.cpuUsage();
        readFramework(text);
        const used = process.cpuUsage({ user, system });
        return used.user + used.system;
      });
      return Math.min(...times);
    };
    timeOf(100_000);
    const [small, large] = [timeOf(300_000), timeOf(3_000_000)];
    // Ten times as long is ten times as much work, and a larger heap to clean up; the square would be a hundred.
    expect(large / small).toBeLessThan(25);
  });
});
