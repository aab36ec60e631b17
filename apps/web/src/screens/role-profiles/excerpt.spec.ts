import { piecesOf } from './excerpt';

const marked = (excerpt: string, searched: string) =>
  piecesOf(excerpt, searched)
    .filter(({ found }) => found)
    .map(({ text }) => text);

describe('the words around what was found', () => {
  it('are kept letter for letter', () => {
    const excerpt = 'Manages problems, and their “root” causes … daily.';
    expect(
      piecesOf(excerpt, 'problem')
        .map(({ text }) => text)
        .join(''),
    ).toBe(excerpt);
  });

  it('are marked where a form of a word that was looked for stands', () => {
    expect(marked('Manages problems; managed a Problem, not a man.', 'managing problem')).toEqual([
      'Manages',
      'problems',
      'managed',
      'Problem',
    ]);
  });

  it('are not marked for words too short to tell anything', () => {
    expect(marked('It is in order.', 'is it in')).toEqual([]);
  });
});
