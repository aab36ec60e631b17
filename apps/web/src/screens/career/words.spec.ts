import { inCommon, type Missing, missingWords } from './words';

const gap = (title: string, current: number, target: number) => ({ title, current, target, gap: target - current });
const nothing: Missing = {
  summedGap: 0,
  gaps: [],
  missing: [],
  knowledge: { summedGap: 0, gaps: [], missing: [] },
};

describe('a near role in words', () => {
  it('says levels, what is new, and knowledge apart from them', () => {
    const missing: Missing = {
      summedGap: 3,
      gaps: [gap('Change', 1, 3), gap('Testing', 2, 3)],
      missing: [{ title: 'Modelling', level: null }],
      knowledge: { summedGap: 1, gaps: [gap('Agile', 1, 2)], missing: ['Networks', 'Storage'] },
    };
    expect(missingWords(missing)).toBe(
      '3 levels in 2 skills and 1 new skill; 1 depth in 1 field of knowledge and 2 new fields',
    );
  });

  it.each<[string, Partial<Missing>, string]>([
    ['nothing', {}, ''],
    ['one level', { summedGap: 1, gaps: [gap('Change', 1, 2)] }, '1 level in 1 skill'],
    ['what is new', { missing: [{ title: 'Change', level: 2 }] }, '1 new skill'],
    ['knowledge', { knowledge: { summedGap: 0, gaps: [], missing: ['Agile'] } }, '1 new field of knowledge'],
  ])('says nothing of what is not missing: %s', (_what, missing, words) => {
    expect(missingWords({ ...nothing, ...missing })).toBe(words);
  });

  it.each([
    [11, 3, 6, 6, '11 of its 14 skills are asked for here too. Knowledge: 6 of its 12 in common.'],
    [14, 0, 0, 12, 'All 14 of its skills are asked for here too. Knowledge: none of its 12 in common.'],
    [1, 13, 0, 0, '1 of its 14 skills is asked for here too.'],
    [1, 0, 1, 0, 'Its one skill is asked for here too. Knowledge: 1 of its 1 in common.'],
  ])(
    'says what it has in common: %s skills and not %s, %s fields and not %s',
    (skills, only, fields, others, words) => {
      const missing = Array.from({ length: only }, () => ({ title: 'Change', level: null }));
      const knowledge = { shared: fields, missing: Array.from({ length: others }, () => 'Agile') };
      expect(inCommon({ shared: skills, missing, knowledge })).toBe(words);
    },
  );
});
