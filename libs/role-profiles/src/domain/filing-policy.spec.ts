import { decideToDefine, decideToFile, seesDisagreements } from './filing-policy';

const staff = { roles: [] };
const admin = { roles: ['admin'] } as const;
const hr = { roles: ['hr'] } as const;

describe('who files profiles and speaks for the library', () => {
  it.each([
    ['staff', staff],
    ['an administrator', admin],
  ])('is not %s, who do not even learn of a draft', (_who, viewer) => {
    expect(decideToFile(viewer, { state: 'draft' })).toEqual({ allowed: false, reason: 'not-visible' });
    for (const state of ['published', 'retired'] as const) {
      expect(decideToFile(viewer, { state })).toEqual({ allowed: false, reason: 'not-your-step' });
    }
    expect(decideToDefine(viewer)).toEqual({ allowed: false, reason: 'not-your-step' });
    expect(seesDisagreements(viewer)).toBe(false);
  });

  it('is HR, whatever the state of a profile', () => {
    for (const state of ['draft', 'published', 'retired'] as const)
      expect(decideToFile(hr, { state }).allowed).toBe(true);
    expect([decideToDefine(hr).allowed, seesDisagreements(hr)]).toEqual([true, true]);
  });
});
