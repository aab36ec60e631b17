import { offerTo } from './offer';

const team = (id: string) => ({ id, name: id });
const person = (id: string, of: string | null, hasLeft = false) => ({
  id,
  name: id,
  team: of === null ? null : team(of),
  hasLeft,
});

describe('the people for whom HR may open a probation', () => {
  const hari = { id: 'hari', team: team('people'), lead: { id: 'una', name: 'una' }, leads: [team('desk')] };

  it('are those outside their own team and line, and beside the others it says why not', () => {
    const people = [
      person('sam', 'ops'),
      person('new', null),
      person('hari', 'people'),
      person('una', 'trust'),
      person('ann', 'people'),
      person('dai', 'desk'),
      person('tom', 'ops', true),
    ];
    const { offered, leftOut } = offerTo(hari, people);
    expect(offered.map(({ id }) => id)).toEqual(['sam', 'new']);
    expect(leftOut.map(({ id, why }) => `${id}: ${why}`)).toEqual([
      'hari: this is you. Somebody else in HR opens yours.',
      'una: your own lead. Somebody else in HR opens it.',
      'ann: your own team. Somebody else in HR opens it.',
      'dai: your own team. Somebody else in HR opens it.',
      'tom: has left.',
    ]);
  });
});
