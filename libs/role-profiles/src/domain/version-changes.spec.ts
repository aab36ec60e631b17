import type { Component, ProfileContent } from '@app/profile-formats';
import { changesBetween } from './version-changes';
import { profile, row } from './version.fixture';

const sentences = (was: ProfileContent, now: ProfileContent) =>
  changesBetween(was, now).changes.map((one) => one.sentence);

describe('what changed between two versions, in words', () => {
  it.each([
    ['level', { level: 1 }, { level: 3 }, 'Signals moved from level 1 to 3'],
    ['level', { level: null }, { level: 3 }, 'Signals is now asked for at level 3 (no level was given)'],
    ['level', { level: 2 }, { level: null }, 'Signals has no level any more (was level 2)'],
    [
      'meaning',
      { levelDescriptor: 'You can.' },
      { levelDescriptor: 'You may.' },
      'The meaning of the level of Signals was reworded',
    ],
    ['details', { details: 'Old.' }, { details: 'New.' }, 'The details of Signals were reworded'],
    ['details', { details: null }, { details: 'New.' }, 'The details of Signals were added'],
    [
      'framework',
      { source: { framework: 'A' } },
      { source: { framework: 'B' } },
      'The framework of Signals is now B (was A)',
    ],
    [
      'framework',
      { source: { framework: 'A' } },
      { source: {} },
      'The framework of Signals is no longer given (was A)',
    ],
  ])('says of an organisation skill what became of its %s', (_field, was, now, sentence) => {
    const skill = (more: Partial<Component>) => profile([row('organisation_skill', 'Signals', more)]);
    expect(sentences(skill(was), skill(now))).toEqual([sentence]);
  });

  it('says how deep knowledge has to be now', () => {
    const knowledge = (depth: number | null) => profile([row('knowledge', 'Tram Radios', { depth })]);
    expect(sentences(knowledge(3), knowledge(4))).toEqual([
      'Expert in is now asked of Tram Radios (was Proficient in)',
    ]);
    expect(sentences(knowledge(null), knowledge(1))).toEqual([
      'Aware of is now asked of Tram Radios (no depth was given)',
    ]);
    expect(sentences(knowledge(1), knowledge(null))).toEqual([
      'No depth is asked of Tram Radios any more (was Aware of)',
    ]);
  });

  it('says what came and what went, and where', () => {
    const was = profile([row('work_activity', 'Sweeping'), row('organisation_skill', 'Patience', { level: 2 })]);
    const now = profile([row('qualification', 'Licence'), row('organisation_skill', 'Signals', { level: 2 })]);
    expect(sentences(was, now)).toEqual([
      'Sweeping is no longer in the work activities',
      'Licence was added to the qualifications',
      'Signals was added to the organisation skills at level 2',
      'Patience is no longer asked for',
    ]);
  });

  it('knows a row again by its title, whatever its capitals and spaces, and by its details under another title', () => {
    const was = profile([row('work_activity', 'Tram  Washing', { details: 'Wash.' }), row('work_activity', 'Sanding')]);
    const now = profile([row('work_activity', 'Sanding'), row('work_activity', 'Tram cleaning', { details: 'Wash.' })]);
    expect(changesBetween(was, now)).toMatchObject({
      changes: [
        {
          what: 'renamed',
          was: 'Tram  Washing',
          now: 'Tram cleaning',
          sentence: 'Tram  Washing is now called Tram cleaning',
        },
        { field: 'order', sentence: 'The work activities stand in another order' },
      ],
      unchanged: 1,
    });
    const loud = profile([
      row('work_activity', 'TRAM WASHING', { details: 'Wash well.' }),
      row('work_activity', 'Sanding'),
    ]);
    expect(changesBetween(was, loud).changes.map(({ what, field }) => [what, field])).toEqual([
      ['renamed', 'title'],
      ['changed', 'details'],
    ]);
  });

  it('matches a title that comes twice in its order, leaving alone what is the same', () => {
    const twice = (...details: string[]) =>
      profile(details.map((one) => row('training_activity', 'Riding', { details: one })));
    expect(sentences(twice('A', 'B'), twice('A', 'C'))).toEqual(['The details of Riding were reworded']);
    expect(sentences(twice('A', 'B'), twice('B'))).toEqual(['Riding is no longer in the training activities']);
  });

  it('tells the words of the profile itself', () => {
    const now = profile([], {
      title: 'Driver',
      summary: 'Drives.',
      bullets: ['One'],
      footer: 'Here.',
      family: 'Trams',
    });
    expect(sentences(profile(), now)).toEqual([
      'The title of the profile is now Driver (was Tram Driver)',
      'The family of the profile is now Trams (was not given)',
      'The summary of the profile was reworded',
      'The points of the summary of the profile were added',
      'The footer of the profile was added',
    ]);
  });

  it('has words for a row that has none', () => {
    const blank = profile([row('work_activity', ''), row('knowledge', '', { details: 'Reads.' })]);
    expect(sentences(profile(), blank)).toEqual([
      'A row without a title was added to the work activities',
      '“Reads.” was added to the knowledge and skills',
    ]);
    expect(
      sentences(blank, profile([row('work_activity', ''), row('knowledge', 'Reading', { details: 'Reads.' })])),
    ).toEqual(['A row of the knowledge and skills that had no title is now called Reading']);
  });
});
