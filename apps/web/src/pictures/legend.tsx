interface Props {
  readonly mine?: string | undefined;
  readonly leads?: string | undefined;
  readonly shape: 'marks' | 'lines';
}

/** Which mark is whose; a view is named only where it is drawn. */
export function ViewsLegend({ mine, leads, shape }: Props) {
  return (
    <ul className="plain legend">
      <li>
        <svg width="26" height="18" aria-hidden>
          {shape === 'marks' ? (
            <line className="target-tick" x1="13" x2="13" y1="0" y2="18" />
          ) : (
            <line className="target-tick" x1="0" x2="26" y1="9" y2="9" />
          )}
        </svg>
        Role target
      </li>
      {mine !== undefined && (
        <li>
          <svg width="26" height="18" aria-hidden>
            {shape === 'lines' && <line className="radar-mine" x1="0" x2="26" y1="9" y2="9" />}
            <circle className="mine" cx="13" cy="9" r="5.5" />
          </svg>
          {mine}
        </li>
      )}
      {leads !== undefined && (
        <li>
          <svg width="26" height="18" aria-hidden>
            {shape === 'lines' && <line className="radar-leads" x1="0" x2="26" y1="9" y2="9" />}
            <rect className="leads" x="9" y="5" width="8" height="8" transform="rotate(45 13 9)" />
          </svg>
          {leads}
        </li>
      )}
    </ul>
  );
}
