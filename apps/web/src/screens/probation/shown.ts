const choices = ['unfinished', 'open', 'soon', 'planned', 'finished', 'all'] as const;

/** Which probations a board shows; it is part of its address. */
export type Shown = (typeof choices)[number];

/** What is under way and what is about to start: a probation that was just opened is among these. */
export const USUAL = 'unfinished' satisfies Shown;

export const isShown = (value: unknown): value is Shown => choices.some((one) => one === value);
