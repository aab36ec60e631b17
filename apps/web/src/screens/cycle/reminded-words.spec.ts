import { remindedWords } from './reminded-words';

describe('what reminding in a cycle did', () => {
  it('counts who is reminded, and who had been today already', () => {
    expect(remindedWords({ people: 1, already: 0 })).toBe('1 person is reminded.');
    expect(remindedWords({ people: 3, already: 1 })).toBe(
      '3 people are reminded. 1 person had a mail of it today already.',
    );
    expect(remindedWords({ people: 0, already: 2 })).toBe(
      'Nobody is reminded again: 2 people had a mail of it today already.',
    );
    expect(remindedWords({ people: 0, already: 0 })).toBe('Nobody has anything due any more.');
  });
});
