/** How two people see the same thing, on one scale of steps. */
export interface TwoViews {
  readonly self: number | null;
  readonly lead: number | null;
}

/** The lead's step minus the person's own; null unless both are known. */
export const differenceOf = ({ self, lead }: TwoViews): number | null =>
  self === null || lead === null ? null : lead - self;

/** A step apart or more: to be talked about when they meet. */
export const isForTheMeeting = (views: TwoViews): boolean => Math.abs(differenceOf(views) ?? 0) >= 1;

/** Two steps apart or more: the lead has to say why. */
export const needsComment = (views: TwoViews): boolean => Math.abs(differenceOf(views) ?? 0) >= 2;
