import { fixture, ownDefects, parse } from '../fixture';
import type { ParsedProfile } from './parsed-profile';

const lineOf = (text: string) => fixture.split('\n').findIndex((line) => line.startsWith(text)) + 1;

describe('reading a profile with one cell on each line', () => {
  const parsed = parse();

  it('takes every part over, in the source’s order', () => {
    expect(parsed.summary).toEqual({
      text: 'A night desk operator keeps the tram depot’s signals and timetables running while the city sleeps.'.replace(
        '’',
        "'",
      ),
      bulletsIntro: 'At this role level, you will:',
      bullets: ['watch the boards and act on what they show', 'hand a tidy log to the morning shift'],
    });
    expect(parsed.workActivities.map((row) => row.title)).toEqual([
      'Board watching',
      'Fault calls',
      'Morning hand-over',
      'Spare parts',
    ]);
    expect(parsed.knowledgeSkills.map(({ title: name, depth }) => [name, depth])).toEqual([
      ['Patience', null],
      ['Plain Speaking', null],
      ['Signal Boards', 'Proficient in'],
      ['Tram Radios', 'Expert in'],
      ['Night Timetables', 'Familiar with'],
      ['Depot Rules', 'Aware of'],
    ]);
    expect(parsed.qualifications).toMatchObject([
      { title: 'Depot Certificate (DC2, Level 3)', awardingBody: 'Guild of Tram Depots – City Branch' },
    ]);
    expect(parsed.footer).toBe('This job role profile was made up for tests. No depot works like this.');
  });

  it('never takes the description of a behavioural skill for its depth', () => {
    expect(parsed.knowledgeSkills[1]).toMatchObject({
      depth: null,
      details: 'Saying on the radio what is so, in as few words as will do.',
      type: 'Behavioural Skills',
      typeRaw: 'Behavioural',
    });
  });

  it('parts a skill’s name from its description where the first sentence begins, and nowhere else', () => {
    expect(parsed.organisationSkills[0]).toMatchObject({
      framework: 'Depot',
      category: 'Night Family',
      subcategory: null,
      familyPrefix: 'Night Ops',
      name: 'Calm under alarms',
      description:
        'You can sort alarms by what they touch. You can leave the loud ones that touch nothing – for later.',
      level: 2,
      levelName: 'Working',
      levelDescription: 'You can clear a board of thirty alarms without help.',
    });
  });

  it('reads a level whose text begins otherwise, or has a stray full stop before it', () => {
    expect(parsed.organisationSkills.slice(1)).toMatchObject([
      { level: 3, levelDescription: 'You have held the control call sign for a year. You can coach others in it.' },
      { level: 2, levelDescription: 'You can keep the roster of one desk.' },
    ]);
  });

  it('tells every defect with its row and its line, cut sentences first', () => {
    expect(parsed.warnings.map(({ code, row }) => [code, row])).toEqual(ownDefects);
    expect(parsed.warnings[0]).toEqual({
      code: 'no_terminal_punctuation',
      severity: 'defect',
      section: 'work_activities',
      row: 'Morning hand-over',
      line: lineOf('Walks the morning shift'),
      message: `Line ${lineOf('Walks the morning shift')}, Work Activity Components, “Morning hand-over”: the text ends without a full stop and may have been cut: “…gh the log, beginning with what is still”.`,
      evidence: { tail: 'gh the log, beginning with what is still' },
    });
  });

  it('reads the same text with a byte order mark, CR LF line ends and no-break spaces', () => {
    const dressed = `\uFEFF${fixture.replaceAll('\n', '\r\n').replaceAll('Proficient in |', 'Proficient\u00A0in |')}`;
    const read = parse(dressed.replace('Knowledge/Skills Components', 'Knowledge/Skills\u00A0Components'));
    expect({ ...read, knowledgeSkills: [] }).toEqual({ ...parsed, knowledgeSkills: [] });
    expect(read.knowledgeSkills.map(({ depth }) => depth)).toEqual(parsed.knowledgeSkills.map(({ depth }) => depth));
  });

  it.each([
    ['one row on each line', 'P2', rowPerLine(fixture)],
    ['marked points', 'P1b', fixture.replaceAll('\n-\n', '\n- ')],
    ['wrapped cells', 'P1', fixture.replace('once an hour', 'once\nan hour')],
  ])('reads %s the same, and knows the rendering', (_what, rendering, text) => {
    expect(parse(text).rendering.split(' ')[0]).toBe(rendering);
    expect(wordsOf(parse(text))).toEqual(wordsOf(parsed));
  });
});

function rowPerLine(text: string): string {
  return text.replace(/ \|\n(?!---|Skill Name)(?=[^\n]*\|)/g, ' | ').replaceAll('|---|\n', '|\n');
}

/** Everything but lines and what was found odd, which may differ with the rendering. */
function wordsOf(profile: ParsedProfile): unknown {
  const aside = ['line', 'warnings', 'rendering'];
  return JSON.parse(JSON.stringify(profile, (key, value: unknown) => (aside.includes(key) ? undefined : value)));
}
