import type { Preview } from '../../api/imports';
import { ProblemError } from '../../api/problem';
import { differencesOf } from './differences';
import { readWithWhatFits } from './reading';

const row = (title: string, position = 0, details = 'Sorts alarms.') =>
  ({
    kind: 'organisation_skill',
    position,
    title,
    details,
    depth: null,
    level: 2,
    levelDescriptor: null,
    line: 3,
    source: {},
  }) as const;
const preview = (...components: ReturnType<typeof row>[]) =>
  ({
    title: 'Desk',
    slug: 'desk',
    summary: { text: '', bulletsIntro: null, bullets: [] },
    footer: null,
    place: { family: null, role: null, level: null },
    components,
  }) as unknown as Preview;

describe('a source that is read again', () => {
  const add = { op: 'add', kind: 'knowledge' } as const;
  const corrections = [0, 1, 2, 3].map((position) => ({ op: 'remove', kind: 'knowledge', position }) as const);
  const input = { source: { text: 'Desk' }, title: '', corrections: [add, ...corrections] };
  const refusal = (pointer: string, code = 'correction-invalid') =>
    new ProblemError({ status: 400, headers: new Headers() }, { code, errors: [{ pointer, code, message: '' }] });

  it('keeps the corrections that fit and tells the others', async () => {
    const { input: read, leftOut } = await readWithWhatFits(input, ({ corrections: tried }) => {
      const unfit = tried.findIndex((one) => one.op === 'remove' && Number(one.position) % 2 === 1);
      if (unfit >= 0) return Promise.reject(refusal(`/corrections/${unfit}/position`));
      return Promise.resolve(preview());
    });
    expect(read.corrections).toEqual([add, corrections[0], corrections[2]]);
    expect(leftOut).toEqual([corrections[1], corrections[3]]);
  });

  it.each([
    ['another fault', refusal('/text', 'not-a-profile')],
    ['a correction that is not among them', refusal('/corrections/9/field')],
  ])('is refused with %s', async (_what, problem) => {
    await expect(readWithWhatFits(input, () => Promise.reject(problem))).rejects.toBe(problem);
  });
});

describe('what reads differently', () => {
  it('is said row by row, with what was there before', () => {
    const before = preview(row('Alarm sense Sorts alarms.', 0, ''), row('Radio', 1), row('Rosters', 2));
    const after = preview(row('Alarm sense'), row('Radio', 1, 'Speaks.'), row('Spares', 3));
    expect(differencesOf(before, { ...after, title: 'Night desk' })).toEqual([
      'the title is “Night desk” and was “Desk”',
      'Organisation skills: “Alarm sense” was “Alarm sense Sorts alarms.”',
      'Organisation skills: “Radio” has other words',
      'Organisation skills: “Spares” is new',
      'Organisation skills: “Rosters” is gone',
    ]);
  });

  it('is cut where it is much, and never nothing', () => {
    const many = Array.from({ length: 9 }, (_, position) => row(`Skill ${position}`, position));
    expect(differencesOf(preview(), preview(...many)).slice(4)).toEqual([
      'Organisation skills: “Skill 4” is new',
      'and 4 more',
    ]);
    expect(differencesOf(preview(), preview())).toHaveLength(1);
  });
});
