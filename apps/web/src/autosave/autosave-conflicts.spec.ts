import { type AnswerValue, type Kept, nothingSaid } from './answer-value';
import { Autosave } from './autosave';
import type { Draft, SaveOutcome, SaveState } from './saving';

const said = (text: string, more: Partial<AnswerValue> = {}): AnswerValue => ({ ...nothingSaid, text, ...more });

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

describe('an answer with two values', () => {
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
  const state = (autosave: Autosave): SaveState => autosave.snapshot().state;

  it.each([
    ['mine', (answer: Autosave) => answer.keepMine(), 'mine'],
    ['both', (answer: Autosave) => answer.keepBoth(), 'mine\n\ntheirs'],
  ])('shows both texts of a conflict and saves %s on top of the other', async (_, choose, saved) => {
    const answer = open();
    answers = [{ kind: 'changed-elsewhere', theirs: { value: said('theirs'), version: 4 } }];
    answer.change({ text: 'mine' });
    await pass(1);
    expect(state(answer)).toBe('changed-elsewhere');
    expect(answer.snapshot().theirs?.value.text).toBe('theirs');
    await pass(60);
    expect(sent).toHaveLength(1);
    choose(answer);
    await pass(1);
    expect(sent[1]?.kept).toEqual({ value: said(saved), version: 4 });
    expect(answer.snapshot()).toMatchObject({ state: 'saved', version: 5, theirs: undefined });
  });

  it('takes the other text of a conflict without another save', async () => {
    const answer = open();
    answers = [{ kind: 'changed-elsewhere', theirs: { value: said('theirs'), version: 4 } }];
    answer.change({ text: 'mine' });
    await pass(1);
    answer.takeTheirs();
    await pass(60);
    expect(sent).toHaveLength(1);
    expect(answer.snapshot()).toMatchObject({ state: 'saved', version: 4, value: said('theirs') });
    expect(draft.kept).toBeUndefined();
  });

  it('sees no conflict in its own text whose acknowledgement got lost', async () => {
    const answer = open();
    answers = ['broken', { kind: 'changed-elsewhere', theirs: { value: said('one'), version: 1 } }];
    answer.change({ text: 'one' });
    await pass(1);
    answer.change({ text: 'one two' });
    await pass(1);
    await pass(1);
    expect(sent[2]?.kept).toEqual({ value: said('one two'), version: 1 });
    expect(state(answer)).toBe('saved');
  });

  it('leaves the text on the screen when it may no longer be written, and says why', async () => {
    const answer = open();
    answers = [{ kind: 'refused', why: 'It has been handed in.' }];
    answer.change({ text: 'too late' });
    await pass(1);
    await pass(60);
    expect(answer.snapshot()).toMatchObject({
      state: 'refused',
      why: 'It has been handed in.',
      value: said('too late'),
    });
    expect(draft.kept?.value.text).toBe('too late');
    expect(sent).toHaveLength(1);
  });

  it('puts back what a killed window had not saved, and saves it', async () => {
    draft.kept = { value: said('from before', { level: 3 }), version: 2 };
    const answer = open({ value: said('from'), version: 2 });
    await answer.putBack();
    expect(answer.snapshot()).toMatchObject({ putBack: true, value: said('from before', { level: 3 }) });
    await pass(1);
    expect(sent[0]?.kept).toEqual({ value: said('from before', { level: 3 }), version: 2 });
    expect(draft.kept).toBeUndefined();
  });

  it('asks when what it puts back was written on an older version', async () => {
    draft.kept = { value: said('old draft'), version: 1 };
    const answer = open({ value: said('newer'), version: 3 });
    await answer.putBack();
    expect(answer.snapshot()).toMatchObject({ state: 'changed-elsewhere', value: said('old draft') });
    expect(answer.snapshot().theirs).toEqual({ value: said('newer'), version: 3 });
  });

  it('shows what was kept for an answer that is closed by now, and never sends it', async () => {
    draft.kept = { value: said('too late'), version: 1 };
    const answer = open({ value: said('closed'), version: 1 }, false);
    await answer.putBack();
    await pass(60);
    expect(answer.snapshot().leftOver).toEqual(said('too late'));
    expect(answer.snapshot().value).toEqual(said('closed'));
    expect(sent).toHaveLength(0);
  });

  it('takes over what another window saved if nothing was typed here, and keeps quiet otherwise', async () => {
    const answer = open();
    answer.savedInAnotherWindow({ value: said('there'), version: 1 });
    expect(answer.snapshot()).toMatchObject({ state: 'saved', version: 1, value: said('there') });
    answer.change({ text: 'here' });
    answer.savedInAnotherWindow({ value: said('there again'), version: 2 });
    expect(answer.snapshot().value.text).toBe('here');
    await pass(1);
    expect(sent[0]?.kept.version).toBe(1);
  });

  it('passes on that the page is leaving', async () => {
    const answer = open();
    answer.change({ text: 'last words' });
    await answer.save(true);
    expect(sent).toEqual([{ kept: { value: said('last words'), version: 0 }, leaving: true }]);
  });
});
