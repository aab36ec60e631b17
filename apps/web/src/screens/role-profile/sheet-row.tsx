import type { Component } from '../../api/role-profiles';
import { LevelMeter } from '../../pictures/level-meter';
import { depthScale, levelScale } from '../../pictures/scales';

const anchorOf = ({ kind, position }: Pick<Component, 'kind' | 'position'>): string => `${kind}-${position}`;

/** One row of a section: what it is called, how far up its scale, and what it means. */
export const SheetRow = ({ row, anchor }: { row: Component; anchor: boolean }) => {
  const title = row.title || '(no title in the source)';
  return (
    <div className="stack close sheet-row" id={anchorOf(row)} tabIndex={-1}>
      <dt className="row between">
        <span className="strong">
          {title}
          {anchor && (
            <a className="anchor no-print" href={`#${anchorOf(row)}`} aria-label={`Link to ${title}`}>
              <span aria-hidden>#</span>
            </a>
          )}
        </span>
        <Mark row={row} />
      </dt>
      {row.details !== null && <dd className="prose">{row.details}</dd>}
      {row.levelDescriptor !== null && <dd className="descriptor prose">{row.levelDescriptor}</dd>}
      {row.source.awardingBody && <dd className="muted">{row.source.awardingBody}</dd>}
    </div>
  );
};

/** Behavioural skills have no step: none is shown, and none is made up. */
function Mark({ row: { kind, depth, level, source } }: { row: Component }) {
  if (depth !== null) return <LevelMeter scale={depthScale} step={depth} />;
  if (level !== null) return <LevelMeter scale={levelScale} step={level} />;
  if (source.sfiaCode)
    return <span className="chip">{[source.sfiaCode, source.sfiaLevel].filter(Boolean).join(' ')}</span>;
  if (kind === 'organisation_skill') return <span className="chip">Level not defined</span>;
  return null;
}
