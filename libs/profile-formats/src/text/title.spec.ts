import { added, fixture, parse, title } from '../fixture';

describe('the title', () => {
  it('comes with the text, or stands alone at its top', () => {
    expect(parse(fixture, {})).toMatchObject({ title: null, slug: null, titleInText: false });
    expect(parse(fixture, {}).warnings[0]?.code).toBe('title_unknown');
    expect(parse(`${title}\n\n${fixture}`, {})).toMatchObject({
      title,
      slug: 'night-desk-operator',
      titleInText: true,
    });
    expect(added(`Day Desk Operator\n${fixture}`)).toEqual([['title_disagrees', null]]);
  });

  it('is doubted when the summary speaks of another role', () => {
    const warnings = parse(fixture, { title: 'Day Desk Operator' }).warnings;
    expect(warnings[0]).toMatchObject({ code: 'title_not_in_summary', message: expect.stringContaining('“day”') });
    expect(parse(fixture, { title, slug: 'principal-architect' }).warnings[0]?.code).toBe('title_not_in_summary');
  });

  it.each([
    ['Own Organisation’s  Café – Lead', 'own-organisations-cafe-lead'],
    ['(ST0127, Level 4)', 'st0127-level-4'],
  ])('becomes a name for addresses: %s', (given, slug) => {
    expect(parse(fixture, { title: given }).slug).toBe(slug);
  });

  it('gives its code and level of SFIA away, and keeps its other brackets', () => {
    const named = (name: string) => parse(fixture.replace('Board watching |', `${name} |`)).workActivities[0];
    expect(named('Board watching (ASUP)(Level 2)')).toMatchObject({
      title: 'Board watching',
      sfiaCode: 'ASUP',
      sfiaLevel: 2,
      titleRaw: 'Board watching (ASUP)(Level 2)',
    });
    expect(named('Board watching (Level 5)')).toMatchObject({ title: 'Board watching', sfiaCode: null, sfiaLevel: 5 });
    expect(named('Board watching (ST01, Level 4)')).toMatchObject({
      title: 'Board watching (ST01, Level 4)',
      sfiaLevel: null,
    });
  });
});
