import { treeOf } from './team-tree';

const team = (id: string, parentId: string | null) => ({ id, parentId });

describe('the team tree', () => {
  it('hangs each team below its parent, in the order they came', () => {
    const [top, ...others] = treeOf([team('a', null), team('b', 'a'), team('c', 'b'), team('d', 'a')]);
    expect(others).toEqual([]);
    expect(top?.below.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(top?.below[0]?.below.map(({ id }) => id)).toEqual(['c']);
  });

  it('loses no team whose parent is missing', () => {
    expect(treeOf([team('b', 'gone')]).map(({ id }) => id)).toEqual(['b']);
  });
});
