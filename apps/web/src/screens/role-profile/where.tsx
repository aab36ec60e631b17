/** After a title that another profile has too: where this one is filed. */
export const Where = ({ words }: { words: string | undefined }) =>
  words !== undefined && <span className="muted small"> ({words})</span>;
