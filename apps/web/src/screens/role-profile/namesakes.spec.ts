import { whereAlike } from './namesakes';

const aProfile = (profileId: string, title: string, family: string | null = null, role: string | null = null) => ({
  profileId,
  title,
  place: { family, role, level: null },
});

describe('profiles of one list that have the same title', () => {
  const filed = aProfile('one', 'Problem analyst', 'Operations', 'Problem manager');
  const unfiled = aProfile('two', 'problem analyst');
  const other = aProfile('three', 'Porter', 'Stations');

  it('are told apart by where they are filed, and the others have their title alone', () => {
    const where = whereAlike([filed, unfiled, other]);
    expect([filed, unfiled, other].map(where)).toEqual(['Operations › Problem manager', 'in no family', undefined]);
  });

  it('are not two versions of one profile', () => {
    expect(whereAlike([filed, filed])(filed)).toBeUndefined();
  });
});
