import { wordsOf } from './save-words';

const now = new Date(2026, 10, 22, 12, 0);
const saved = (savedAt?: Date) => wordsOf({ state: 'saved', lasting: true, ...(savedAt && { savedAt }) }, now);

describe('the state of what is typed, in words', () => {
  it('has the day when it was not saved today, and says nothing where nothing was written', () => {
    expect(saved(new Date(2026, 10, 22, 9, 0))).toBe('Saved at 09:00');
    expect(saved(new Date(2026, 10, 3, 9, 0))).toBe('Saved on 3 November 2026 at 09:00');
    expect(saved()).toBe('');
  });

  it('tells a server in trouble from a missing connection', () => {
    const kept = (answered: boolean) => wordsOf({ state: 'kept-here', lasting: true, answered }, now);
    expect(kept(true)).toBe('The server cannot save just now: kept on this device');
    expect(kept(false)).toBe('No connection: kept on this device');
  });
});
