import { componentsOf } from './content';
import { fixture, parse } from './fixture';

describe('the rows of a profile as they are kept', () => {
  const components = componentsOf(parse());
  const of = (kind: string) => components.filter((one) => one.kind === kind);

  it('keeps every row once, at its place in its table', () => {
    expect(components).toHaveLength(1 + 4 + 6 + 2 + 1 + 1 + 3);
    expect(new Set(components.map(({ kind, position }) => `${kind} ${position}`)).size).toBe(components.length);
  });

  it('parts behavioural skills, which have no depth, from knowledge, which has', () => {
    expect(of('behavioural_skill').map(({ title, depth }) => [title, depth])).toEqual([
      ['Patience', null],
      ['Plain Speaking', null],
    ]);
    expect(of('knowledge').map(({ title, depth, position }) => [title, depth, position])).toEqual([
      ['Signal Boards', 3, 2],
      ['Tram Radios', 4, 3],
      ['Night Timetables', 2, 4],
      ['Depot Rules', 1, 5],
    ]);
  });

  it('keeps the source’s words beside what was read from them', () => {
    expect(of('behavioural_skill')[1]?.source).toEqual({
      type: 'Behavioural Skills',
      typeRaw: 'Behavioural',
      depthRaw: null,
    });
    expect(of('organisation_skill')[2]).toMatchObject({
      title: 'Shared rosters',
      level: 2,
      levelDescriptor: 'You can keep the roster of one desk.',
      source: { familyPrefix: 'Night Ops', levelRaw: '2 – Working . You can keep the roster of one desk.' },
    });
  });

  it('has an empty title where the source has none, and no depth for a behavioural skill that claims one', () => {
    const changed = fixture.replace('Board watching |\n', '').replace('Behavioural |\n|', 'Behavioural |\nAware of |');
    const kept = componentsOf(parse(changed));
    expect(kept.filter(({ title }) => title === '')).toHaveLength(1);
    expect(kept.filter(({ kind, depth }) => kind !== 'knowledge' && depth !== null)).toEqual([]);
  });
});
