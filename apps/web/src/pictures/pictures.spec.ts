import { byDisagreement, byGap, finding, gapBy, gapOf, type SkillRow } from './gaps';
import { alongScale, anchorOf, asPoints, onSpoke, radarPoints, radarRuns, wrapped } from './geometry';
import { howFar, type Part, percentages } from './shares';
import { stepsAt } from './step-states';
import { alongDays, daysBetween, placeEvents } from './timeline-geometry';

const row = (title: string, target: number | null, mine: number | null, leads: number | null): SkillRow => ({
  id: title,
  title,
  target,
  mine,
  leads,
});

describe('a gap', () => {
  it.each([
    [row('a', 3, 3, null), { kind: 'met' }],
    [row('a', 3, 4, 2), { kind: 'below', by: 1 }],
    [row('a', 2, 3, 4), { kind: 'above', by: 2 }],
    [row('a', 3, 1, 3), { kind: 'met' }],
    [row('a', 3, null, null), { kind: 'not-rated' }],
    [row('a', null, 2, 2), { kind: 'no-target' }],
  ])('%# follows the lead’s view, then mine, and never takes missing for zero', (skill, gap) => {
    expect(gapOf(skill)).toEqual(gap);
  });

  it('says whose view it goes by', () => {
    expect([row('a', 2, 3, 1), row('a', 2, 3, null), row('a', 2, null, null)].map(gapBy)).toEqual([
      'leads',
      'mine',
      undefined,
    ]);
  });

  it('is listed largest first and unrated last', () => {
    const rows = [row('unrated', 3, null, null), row('met', 2, 2, 2), row('two', 4, 2, null), row('one', 3, 3, 2)];
    expect(byGap(rows).map(({ title }) => title)).toEqual(['two', 'one', 'met', 'unrated']);
  });

  it('is talked about where the two views differ most', () => {
    const rows = [row('same', 3, 1, 1), row('far', 2, 4, 1), row('near', 2, 2, 3), row('half', 2, 2, null)];
    expect(byDisagreement(rows).map(({ title }) => title)).toEqual(['far', 'near', 'same', 'half']);
  });

  it('has one sentence for all of them', () => {
    expect(finding([row('a', 3, 2, null), row('b', 2, 2, null)], 'my own view')).toBe(
      'Below target in 1 of 2 rated skills by my own view.',
    );
    expect(finding([row('a', 3, null, null)], 'my own view')).toBe('Nothing is rated yet.');
    expect(finding([row('a', 1, 3, null)], 'my own view')).toBe(
      'At or above target in all of 1 rated skill by my own view.',
    );
  });
});

describe('the geometry', () => {
  const centre = { x: 100, y: 100 };

  it('spreads a four-step scale over its line', () => {
    expect([1, 2, 3, 4].map((step) => alongScale(step, 4, 10, 100))).toEqual([10, 40, 70, 100]);
  });

  it('starts at the top and goes clockwise', () => {
    expect([0, 1, 2, 3].map((index) => onSpoke(index, 4, centre, 50))).toEqual([
      { x: 100, y: 50 },
      { x: 150, y: 100 },
      { x: 100, y: 150 },
      { x: 50, y: 100 },
    ]);
  });

  const frame = { steps: 4, centre, radius: 80 };

  it('leaves out a spoke without a value', () => {
    expect(asPoints(radarPoints([4, null, 2, null], frame))).toBe('100,20 100,140');
    expect(radarRuns([4, null, 2, null], frame).map(asPoints)).toEqual(['100,140', '100,20']);
  });

  it('draws no line past a spoke without a value, and one over the top where both sides of it have one', () => {
    expect(radarRuns([4, 4, null, 2], frame).map(asPoints)).toEqual(['60,100 100,20 180,100']);
    expect(radarRuns([null, 4, 2, null], frame).map(asPoints)).toEqual(['180,100 100,140']);
    expect(radarRuns([null, null, null], frame)).toEqual([]);
  });

  it('goes round and ends where it began when every spoke has a value', () => {
    expect(radarRuns([4, 4, 2, 2], frame).map(asPoints)).toEqual(['100,20 180,100 100,140 60,100 100,20']);
  });

  it('writes names away from the centre', () => {
    expect(
      [
        { x: 150, y: 0 },
        { x: 101, y: 0 },
        { x: 20, y: 0 },
      ].map((point) => anchorOf(point, centre)),
    ).toEqual(['start', 'middle', 'end']);
  });

  it('wraps names at spaces and never inside a word', () => {
    expect(wrapped('Asset and configuration management', 14)).toEqual(['Asset and', 'configuration', 'management']);
  });
});

describe('shares', () => {
  const parts = (...counts: number[]): Part[] =>
    counts.map((count, index) => ({ name: `P${index}`, count, mark: index === counts.length - 1 ? 'none' : 1 }));

  it('are a hundred together', () => {
    expect(percentages(parts(1, 1, 1))).toEqual([34, 33, 33]);
    expect(percentages(parts(0, 0))).toEqual([0, 0]);
  });

  it('are said in a sentence', () => {
    expect(
      howFar([
        { name: 'Closed', count: 4, mark: 1 },
        { name: 'Not started', count: 6, mark: 'none' },
      ]),
    ).toBe('4 of 10 closed, 6 not started.');
    expect(howFar(parts(0, 0))).toBe('Nobody is in it yet.');
  });
});

describe('a timeline', () => {
  const ends = { left: 0, right: 100 };

  it('puts a day in proportion and keeps what lies outside at its end', () => {
    expect(alongDays('2026-01-06', '2026-01-01', '2026-01-11', ends)).toBe(50);
    expect(alongDays('2025-01-06', '2026-01-01', '2026-01-11', ends)).toBe(0);
    expect(alongDays('2026-01-06', '2026-01-01', '2026-01-01', ends)).toBe(0);
  });

  it('gives a name that would touch another one a line of its own', () => {
    const events = ['2026-01-02', '2026-01-03', '2026-01-09'].map((on) => ({ name: on, on, state: 'later' as const }));
    const placed = placeEvents(events, { first: '2026-01-01', last: '2026-01-11' }, { ...ends, room: 30 });
    expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });

  it('counts days over a change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });
});

describe('steps', () => {
  it('are done before now and later after it', () => {
    expect(stepsAt(['a', 'b', 'c'], 'b').map(({ state }) => state)).toEqual(['done', 'now', 'later']);
    expect(stepsAt(['a', 'b'], 'b', true).map(({ state }) => state)).toEqual(['done', 'done']);
    expect(stepsAt(['a', 'b'], 'x').map(({ state }) => state)).toEqual(['later', 'later']);
  });
});
