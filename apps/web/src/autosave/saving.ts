import type { AnswerValue, Kept } from './answer-value';

export type SaveState = 'saved' | 'typing' | 'saving' | 'kept-here' | 'signed-out' | 'changed-elsewhere' | 'refused';

/** What a form says of itself is the worst of its answers. */
export const fromBestToWorst: readonly SaveState[] = [
  'saved',
  'typing',
  'saving',
  'kept-here',
  'signed-out',
  'refused',
  'changed-elsewhere',
];

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'changed-elsewhere'; readonly theirs: Kept }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly why: string }
  /** `answered`: the server is there, and cannot save just now. */
  | { readonly kind: 'unreachable'; readonly waitMs?: number; readonly answered?: boolean };

export interface Snapshot extends Kept {
  readonly state: SaveState;
  readonly savedAt?: Date;
  /** Set while two values compete: the other one. */
  readonly theirs?: Kept;
  /** While it is kept here: the server answered that it cannot save just now, so the connection is not to blame. */
  readonly answered?: boolean;
  /** Why the server does not take it. */
  readonly why?: string;
  /** What was typed in an earlier window has been put back. */
  readonly putBack?: boolean;
  /** Kept on the device for an answer that can no longer be written: to read and to copy. */
  readonly leftOver?: AnswerValue;
}

/** One answer's place on this device. It holds what was typed from the first key until the server has it. */
export interface Draft<Value = Kept> {
  read(): Promise<Value | undefined>;
  keep(kept: Value): Promise<void>;
  drop(): Promise<void>;
}

/** What no server has until it is sent as a whole. */
export interface LongDraft<Value> extends Draft<Value> {
  /**
   * For megabytes: they are handed over a moment later, if they are `wanted` then. Resolves to whether they were, as
   * soon as that is done; what is kept after that lies behind them.
   */
  keepLater(kept: Value, wanted: () => boolean): Promise<boolean>;
  /** The form is left: what lies on the device may be another window's from now on, and is read there next time. */
  leave(): void;
}

export interface Surroundings {
  /** `leaving` asks for a request that outlives the page. */
  readonly send: (kept: Kept, leaving: boolean) => Promise<SaveOutcome>;
  readonly draft: Draft;
  readonly writable: boolean;
  /** Tells the other windows of this form. */
  readonly saved?: (kept: Kept) => void;
}
