import { shortWordsOf, spokenAfter, wordsOf } from './save-words';

const now = new Date(2026, 10, 22, 12, 0);
const saved = (savedAt?: Date) => wordsOf({ state: 'saved', lasting: true, ...(savedAt && { savedAt }) }, now);

describe('the state of what is typed, in words', () => {
  it('has the day when it was not saved today, and says nothing where nothing was written', () => {
    expect(saved(new Date(2026, 10, 22, 9, 0))).toBe('Saved at 09:00');
    expect(saved(new Date(2026, 10, 3, 9, 0))).toBe('Saved on 3 November 2026 at 09:00');
    expect(saved()).toBe('');
  });

  it('points down only beside the title: from the corner the note may lie above', () => {
    expect(wordsOf({ state: 'refused', lasting: true }, now)).toBe('Not saved: see the note below');
    expect(shortWordsOf({ state: 'refused', lasting: true }, now)).toBe('Not saved');
    expect(shortWordsOf({ state: 'changed-elsewhere', lasting: true }, now)).toBe('Changed elsewhere');
    expect(shortWordsOf({ state: 'typing', lasting: true }, now)).toBe('Saving…');
  });

  it('tells a server in trouble from a missing connection', () => {
    const kept = (answered: boolean) => wordsOf({ state: 'kept-here', lasting: true, answered }, now);
    expect(kept(true)).toBe('The server cannot save just now: kept on this device');
    expect(kept(false)).toBe('No connection: kept on this device');
  });

  it('are not read aloud after every pause in typing: what is saved once a minute, and trouble at once', () => {
    const states = [
      ['saving', 'Saving…'],
      ['saved', 'Saved at 09:00'],
      ['typing', 'Saving…'],
      ['saved', 'Saved at 09:00'],
      ['kept-here', 'No connection: kept on this device'],
      ['saving', 'Saving…'],
      ['saved', 'Saved at 09:01'],
    ] as const;
    const heard = [''];
    for (const [state, words] of states) heard.push(spokenAfter(heard.at(-1) ?? '', state, words));
    const anew = heard.filter((words, place) => place > 0 && words !== heard[place - 1]);
    expect(anew).toEqual(['Saved at 09:00', 'No connection: kept on this device', 'Saved at 09:01']);
  });
});
