import { type Kept, nothingSaid } from './answer-value';
import { Autosave } from './autosave';
import type { Draft, SaveOutcome, SaveState } from './saving';

class DraftOnThisDevice implements Draft {
  kept: Kept | undefined;
  read = () => Promise.resolve(this.kept);
  keep(kept: Kept) {
    this.kept = kept;
    return Promise.resolve();
  }
  drop() {
    this.kept = undefined;
    return Promise.resolve();
  }
}

describe('an answer that saves itself', () => {
  let sent: { kept: Kept; leaving: boolean }[];
  let answers: (SaveOutcome | 'never' | 'broken')[];
  let draft: DraftOnThisDevice;

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z') });
    sent = [];
    answers = [];
    draft = new DraftOnThisDevice();
  });
  afterEach(() => jest.useRealTimers());

  const open = (start: Kept = { value: nothingSaid, version: 0 }, writable = true): Autosave =>
    new Autosave(start, {
      draft,
      writable,
      send: (kept, leaving) => {
        sent.push({ kept, leaving });
        const next = answers.shift() ?? { kind: 'saved', version: kept.version + 1 };
        if (next === 'never') return new Promise(() => undefined);
        return next === 'broken' ? Promise.reject(new Error('down')) : Promise.resolve(next);
      },
    });
  const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);
  const texts = () => sent.map(({ kept }) => kept.value.text);
  const state = (autosave: Autosave): SaveState => autosave.snapshot().state;

  it('sends one second after the last key, and not before', async () => {
    const answer = open();
    answer.change({ text: 'a' });
    await pass(0.9);
    answer.change({ text: 'ab' });
    await pass(0.9);
    expect(sent).toHaveLength(0);
    await pass(0.2);
    expect(texts()).toEqual(['ab']);
    expect(sent[0]?.kept.version).toBe(0);
    expect(state(answer)).toBe('saved');
    expect(answer.snapshot().version).toBe(1);
  });

  it('sends at the latest after ten seconds of typing without a pause', async () => {
    const answer = open();
    for (let tenths = 0; tenths < 250; tenths++) {
      answer.change({ text: 'x'.repeat(tenths + 1) });
      await pass(0.1);
    }
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(sent[0]?.kept.value.text.length).toBeLessThanOrEqual(101);
    expect(sent.map(({ kept }) => kept.version)).toEqual(sent.map((_, index) => index));
  });

  it('keeps every key on the device and lets go of it only after the server has that very value', async () => {
    const answer = open();
    answer.change({ text: 'one' });
    expect(draft.kept?.value.text).toBe('one');
    answers = ['never'];
    await pass(1);
    expect(state(answer)).toBe('saving');
    answer.change({ text: 'one two' });
    await pass(30);
    expect(draft.kept?.value.text).toBe('one two');
  });

  it('goes on with what was typed while a save was under way', async () => {
    const answer = open();
    let acknowledge: (outcome: SaveOutcome) => void = () => undefined;
    const slow = new Autosave(
      { value: nothingSaid, version: 0 },
      {
        draft,
        writable: true,
        send: (kept) => {
          sent.push({ kept, leaving: false });
          return new Promise((resolve) => (acknowledge = resolve));
        },
      },
    );
    expect(state(answer)).toBe('saved');
    slow.change({ text: 'one' });
    await pass(1);
    slow.change({ text: 'one two' });
    acknowledge({ kind: 'saved', version: 1 });
    await pass(1.1);
    acknowledge({ kind: 'saved', version: 2 });
    await pass(0);
    expect(texts()).toEqual(['one', 'one two']);
    expect(sent[1]?.kept.version).toBe(1);
    expect(state(slow)).toBe('saved');
    expect(draft.kept).toBeUndefined();
  });

  it('says that it is kept here when there is no connection, and tries again by itself', async () => {
    const answer = open();
    answers = ['broken', { kind: 'unreachable' }];
    answer.change({ text: 'kept' });
    await pass(1);
    expect(state(answer)).toBe('kept-here');
    expect(draft.kept?.value.text).toBe('kept');
    await pass(2);
    expect(state(answer)).toBe('kept-here');
    await pass(4);
    expect(state(answer)).toBe('saved');
    expect(texts()).toEqual(['kept', 'kept', 'kept']);
  });

  it('keeps the text when signed out, troubles the server no more, and sends after signing in', async () => {
    const answer = open();
    answers = [{ kind: 'signed-out' }];
    answer.change({ text: 'mine' });
    await pass(1);
    expect(state(answer)).toBe('signed-out');
    answer.change({ text: 'mine and more' });
    await pass(20);
    expect(sent).toHaveLength(1);
    expect(draft.kept?.value.text).toBe('mine and more');
    await answer.save();
    expect(state(answer)).toBe('saved');
    expect(texts()).toEqual(['mine', 'mine and more']);
  });
});
