import type { AnswerValue, Kept } from './answer-value';

export type SaveState = 'saved' | 'typing' | 'saving' | 'kept-here' | 'signed-out' | 'changed-elsewhere' | 'refused';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'changed-elsewhere'; readonly theirs: Kept }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unreachable'; readonly waitMs?: number };

export interface Snapshot extends Kept {
  readonly state: SaveState;
  readonly savedAt?: Date;
  /** Set while two values compete: the other one. */
  readonly theirs?: Kept;
  /** Why the server does not take it. */
  readonly why?: string;
  /** What was typed in an earlier window has been put back. */
  readonly putBack?: boolean;
  /** Kept on the device for an answer that can no longer be written: to read and to copy. */
  readonly leftOver?: AnswerValue;
}

/** One answer's place on this device. It holds what was typed from the first key until the server has it. */
export interface Draft {
  read(): Promise<Kept | undefined>;
  keep(kept: Kept): Promise<void>;
  drop(): Promise<void>;
}

export interface Surroundings {
  /** `leaving` asks for a request that outlives the page. */
  readonly send: (kept: Kept, leaving: boolean) => Promise<SaveOutcome>;
  readonly draft: Draft;
  readonly writable: boolean;
  /** Tells the other windows of this form. */
  readonly saved?: (kept: Kept) => void;
}
