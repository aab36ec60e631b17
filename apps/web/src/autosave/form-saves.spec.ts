import { type Kept, nothingSaid } from './answer-value';
import { Drafts } from './drafts';
import { sealOf } from './sealing';
import { anythingUnsaved, FormSaves, type FormAnswer, holdAll, retryAll } from './form-saves';
import type { SaveOutcome } from './saving';

describe('a form that saves itself', () => {
  let sent: { answer: string; kept: Kept; leaving: boolean }[];
  let outcome: (kept: Kept) => SaveOutcome;
  let end: () => void;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    sent = [];
    outcome = ({ version }) => ({ kind: 'saved', version: version + 1 });
  });
  afterEach(() => {
    end();
    jest.useRealTimers();
  });

  let forms = 0;
  const open = (keys: string[]): FormSaves => {
    const name = `form ${++forms}`;
    const answers = keys.map((key): FormAnswer => ({ key, value: nothingSaid, version: 0, writable: true }));
    const form = new FormSaves(
      name,
      answers,
      new Drafts(name, sealOf(btoa('k'.repeat(32))), undefined),
      (answer, kept, leaving) => {
        sent.push({ answer, kept, leaving });
        return Promise.resolve(outcome(kept));
      },
    );
    end = form.start();
    return form;
  };
  const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

  it('says the worst of its answers, and that nothing lasts on this device where that is so', async () => {
    const form = open(['a', 'b']);
    expect(form.overall()).toMatchObject({ state: 'saved', lasting: false, openElsewhere: false });
    form.answer('a')?.change({ text: 'fine' });
    await pass(1);
    outcome = () => ({ kind: 'signed-out' });
    form.answer('b')?.change({ text: 'not fine' });
    await pass(1);
    expect(form.overall().state).toBe('signed-out');
    expect(anythingUnsaved()).toBe(true);
    outcome = ({ version }) => ({ kind: 'saved', version: version + 1 });
    retryAll();
    await pass(0);
    expect(form.overall().state).toBe('saved');
    expect(anythingUnsaved()).toBe(false);
  });

  it('sends nothing while it is not known who signs in, and everything once that is its writer', async () => {
    const form = open(['a']);
    form.answer('a')?.change({ text: 'of the first person' });
    holdAll(true);
    form.flush();
    retryAll();
    await pass(60);
    expect([sent, form.overall().state]).toEqual([[], 'signed-out']);
    holdAll(false);
    retryAll();
    await pass(0);
    expect([sent.length, form.overall().state]).toEqual([1, 'saved']);
  });

  it('sends one answer per request, and only those that changed', async () => {
    const form = open(['a', 'b', 'c']);
    form.answer('b')?.change({ level: 3 });
    await pass(1);
    expect(sent.map(({ answer, kept }) => [answer, kept.value.level])).toEqual([['b', 3]]);
  });

  it('lets requests outlive the page up to what browsers allow all of them together', async () => {
    const form = open(['small', 'large', 'too much']);
    form.answer('small')?.change({ text: 'a'.repeat(100) });
    form.answer('large')?.change({ text: 'ŵ'.repeat(20_000) });
    form.answer('too much')?.change({ text: 'ŵ'.repeat(20_000) });
    form.flush();
    await pass(0);
    expect(sent.map(({ answer, leaving }) => [answer, leaving])).toEqual([
      ['small', true],
      ['large', true],
      ['too much', false],
    ]);
  });

  it('knows before handing in whether everything is on the server', async () => {
    const form = open(['a']);
    form.answer('a')?.change({ text: 'last words' });
    const asked = form.everythingSaved();
    await pass(1);
    expect(await asked).toBe(true);
    outcome = () => ({ kind: 'refused', why: 'It is closed.' });
    form.answer('a')?.change({ text: 'later' });
    const again = form.everythingSaved();
    await pass(1);
    expect(await again).toBe(false);
    expect(form.overall().why).toBe('It is closed.');
  });

  it('tries once more before it says that something is not saved, and goes on when the outage is over', async () => {
    const form = open(['a']);
    outcome = () => ({ kind: 'unreachable', answered: true });
    form.answer('a')?.change({ text: 'written in an outage' });
    await pass(1);
    expect(form.overall()).toMatchObject({ state: 'kept-here', answered: true });
    const during = form.everythingSaved();
    await pass(0);
    expect(await during).toBe(false);
    outcome = ({ version }) => ({ kind: 'saved', version: version + 1 });
    const after = form.everythingSaved();
    await pass(0);
    expect(await after).toBe(true);
    expect(form.overall()).toMatchObject({ state: 'saved', answered: false });
  });

  it('shows what was typed before it was closed wherever it is open, for nobody else types it any more', async () => {
    const navigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator') ?? { configurable: true };
    const request = (_name: string, { ifAvailable }: { ifAvailable?: boolean }, take: (lock: null) => void) =>
      Promise.resolve(ifAvailable ? take(null) : undefined);
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { locks: { request } } });
    const drafts = new Drafts('closed', sealOf(btoa('k'.repeat(32))), undefined);
    const later = { ...nothingSaid, text: 'typed too late' };
    await drafts.at('a').keep({ value: later, version: 1 });
    const answers = [{ key: 'a', value: nothingSaid, version: 1, writable: false }];
    const form = new FormSaves('closed', answers, drafts, () => Promise.resolve({ kind: 'signed-out' }));
    end = form.start();
    await pass(0);
    expect(form.overall()).toMatchObject({ state: 'saved', openElsewhere: true, leftOver: true });
    expect(form.answer('a')?.snapshot().leftOver).toEqual(later);
    Object.defineProperty(globalThis, 'navigator', navigator);
  });
});
