import { type AnswerValue, type Kept } from './answer-value';
import { Autosave } from './autosave';
import { fromBestToWorst, type SaveOutcome, type SaveState, type Surroundings } from './saving';
import type { Drafts } from './drafts';
import { type OtherWindows, otherWindows } from './windows';

export interface FormAnswer extends Kept {
  /** What tells this answer from every other one: appraisal, item and side. */
  readonly key: string;
  readonly writable: boolean;
  readonly savedAt?: Date;
}

export type Send = (answer: string, kept: Kept, leaving: boolean) => Promise<SaveOutcome>;

/** What the whole form says about itself: the worst of its answers. */
export interface Overall {
  readonly state: SaveState;
  readonly savedAt?: Date;
  readonly why?: string;
  /** The server is there and cannot save just now. */
  readonly answered?: boolean;
  readonly openElsewhere: boolean;
  readonly putBack: boolean;
  /** Something lies on this device for an answer that can no longer be written. */
  readonly leftOver: boolean;
  readonly lasting: boolean;
}

/** Bodies of requests that outlive the page share 64 KiB; what is above is on the device already. */
const KEEPALIVE_BYTES = 60_000;

/** For a server that takes a request and never answers it. */
const LONGEST_WAIT = 10_000;

const flushing = new Set<Promise<unknown>>();
const open = new Set<OpenForm>();

/** A form on screen that is asked before anybody signs out, and told when its writer has signed in again. */
export interface OpenForm {
  unsaved(): boolean;
  saveAll(): void;
}

/** Takes part until what it answers is called. */
export function takePart(form: OpenForm): () => void {
  open.add(form);
  return () => open.delete(form);
}

/** Resolves when no form that was left is still being saved: read anew only after this. */
export const allQuiet = async (): Promise<void> => {
  await Promise.allSettled([...flushing]);
};

/** Whether some open form holds what the server does not have. */
export const anythingUnsaved = (): boolean => [...open].some((form) => form.unsaved());

/** Tries every answer again that waits for a sign-in or a connection. */
export const retryAll = (): void => open.forEach((form) => form.saveAll());

let held = false;

/**
 * While it is on, no form sends anything: somebody is just signing in, and before it is known who that is, what was
 * typed here could go out as their words.
 */
export const holdAll = (on: boolean): void => {
  held = on;
};

/** All the answers of one form: one save each, one state line together. */
export class FormSaves implements OpenForm {
  private readonly autosaves: ReadonlyMap<string, Autosave>;
  private readonly listeners = new Set<() => void>();
  private windows: OtherWindows | undefined;
  private openElsewhere = false;
  private current: Overall;

  constructor(
    private readonly name: string,
    answers: readonly FormAnswer[],
    private readonly drafts: Drafts,
    send: Send,
  ) {
    const around = (key: string, writable: boolean): Surroundings => ({
      send: (kept, leaving) => (held ? Promise.resolve({ kind: 'signed-out' }) : send(key, kept, leaving)),
      draft: drafts.at(key),
      writable,
      saved: (kept) => this.windows?.announce({ answer: key, kept }),
    });
    this.autosaves = new Map(
      answers.map(({ key, writable, ...start }) => [key, new Autosave(start, around(key, writable))]),
    );
    this.current = this.worst();
  }

  answer(key: string): Autosave | undefined {
    return this.autosaves.get(key);
  }

  values(): ReadonlyMap<string, AnswerValue> {
    return new Map([...this.autosaves].map(([key, autosave]) => [key, autosave.snapshot().value]));
  }

  overall = (): Overall => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to listen to the other windows and puts back what was left; returns what ends it. */
  start(): () => void {
    const leave = takePart(this);
    const unsubscribe = [...this.autosaves.values()].map((autosave) => autosave.subscribe(this.changed));
    this.windows = otherWindows(
      `touchstone:${this.name}`,
      ({ answer, kept }) => this.autosaves.get(answer)?.savedInAnotherWindow(kept),
      (first) => this.takeTurn(first),
    );
    return () => {
      leave();
      const flush = Promise.allSettled([...this.autosaves.values()].map((autosave) => autosave.stop()));
      flushing.add(flush);
      const { windows } = this;
      void flush.then(() => {
        flushing.delete(flush);
        unsubscribe.forEach((stop) => stop());
        windows?.close();
      });
    };
  }

  unsaved(): boolean {
    return this.current.state !== 'saved';
  }

  saveAll(): void {
    for (const autosave of this.autosaves.values()) void autosave.save();
  }

  /** The page may be gone the next moment. */
  flush(): void {
    let room = KEEPALIVE_BYTES;
    for (const autosave of this.autosaves.values()) {
      if (!autosave.unsaved) continue;
      room -= new Blob([JSON.stringify(autosave.snapshot().value)]).size;
      void autosave.save(room >= 0);
    }
  }

  /**
   * Resolves to whether everything typed is on the server: asked before handing in. What waits for a connection, or
   * was refused, is tried once more at once, so that nobody is told of an outage that is over.
   */
  async everythingSaved(): Promise<boolean> {
    const tooLate = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT));
    for (let tries = 0; tries < 5 && this.current.state !== 'saved'; tries++) {
      const attempts = Promise.all([...this.autosaves.values()].map((autosave) => autosave.attempt()));
      await Promise.race([attempts, tooLate]);
      if (this.current.state !== 'saving' && this.current.state !== 'typing') break;
    }
    return this.current.state === 'saved';
  }

  /**
   * Only the first window puts drafts back: in the others they belong to somebody who is still typing them. What is
   * closed nobody types any more: that is shown wherever it is open, to be copied.
   */
  private takeTurn(first: boolean): void {
    this.openElsewhere = !first;
    this.changed();
    for (const autosave of this.autosaves.values()) if (first || !autosave.writable) void autosave.putBack();
  }

  private readonly changed = (): void => {
    this.current = this.worst();
    for (const listener of this.listeners) listener();
  };

  private worst(): Overall {
    const all = [...this.autosaves.values()].map((autosave) => autosave.snapshot());
    const state = fromBestToWorst.findLast((worse) => all.some((one) => one.state === worse)) ?? 'saved';
    return {
      state,
      savedAt: all.map(({ savedAt }) => savedAt).reduce((a, b) => (a && b ? (a > b ? a : b) : (a ?? b)), undefined),
      why: all.find(({ why }) => why !== undefined)?.why,
      answered: all.some((one) => one.state === 'kept-here' && one.answered === true),
      openElsewhere: this.openElsewhere,
      putBack: all.some(({ putBack }) => putBack),
      leftOver: all.some(({ leftOver }) => leftOver !== undefined),
      lasting: this.drafts.lasting,
    };
  }
}
