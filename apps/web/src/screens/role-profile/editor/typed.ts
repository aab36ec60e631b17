import { createContext } from 'react';

/** What is typed into a correction that is not made yet, by the field. */
export type Typed = Readonly<Record<string, string>>;

export interface TypedWords {
  readonly at: (place: string) => Typed | undefined;
  /** Undefined: the correction is made, or given up. */
  readonly keep: (place: string, typed: Typed | undefined) => void;
}

/** Where half-written corrections are kept; on a screen that has no such place they live in their form only. */
export const TypedContext = createContext<TypedWords>({ at: () => undefined, keep: () => undefined });
