import { compareSearch, cycleSearch, probationsSearch, profilesSearch, skillsSearch } from './search';

const id = '00000000-0000-4000-8000-000000000001';

describe('what an address says behind the ?', () => {
  it('is taken where a page can use it', () => {
    expect(profilesSearch({ search: 'analyst', family: 'IT operations', page: 3 })).toEqual({
      search: 'analyst',
      family: 'IT operations',
      page: 3,
    });
    expect(compareSearch({ from: id, to: id })).toEqual({ from: id, to: id });
    expect(skillsSearch({ disagreeing: true })).toEqual({ disagreeing: true });
    expect(probationsSearch({ shown: 'soon', page: 2 })).toEqual({ shown: 'soon', page: 2 });
  });

  it('keeps a search for a number, which an address gives back as one', () => {
    expect(profilesSearch({ search: 365 })).toEqual({ search: '365' });
  });

  it('is left out where it is nothing a page could use', () => {
    expect(profilesSearch({ search: ' ', family: ['a'], role: {}, page: 0 })).toEqual({});
    expect(profilesSearch({ page: 1 })).toEqual({});
    expect(compareSearch({ from: '../people', person: `${id}0`, to: null })).toEqual({});
    expect(skillsSearch({ disagreeing: 'yes' })).toEqual({});
    expect(probationsSearch({ shown: 'mine', page: 'all' })).toEqual({});
  });

  it('finds in a cycle a stage, the late ones and those who have not begun, and nothing that is none of these', () => {
    expect(cycleSearch({ state: 'meeting', only: 'late', page: 2 })).toEqual({
      state: 'meeting',
      only: 'late',
      page: 2,
    });
    expect(cycleSearch({ state: 'late', only: 'closed' })).toEqual({});
  });

  it('is cut where it is longer than anybody looks for', () => {
    expect(profilesSearch({ search: 'a'.repeat(500) }).search).toHaveLength(200);
  });
});
