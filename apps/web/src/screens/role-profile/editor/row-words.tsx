import type { Component } from '../../../api/role-profiles';
import { depthScale, levelScale, stepName } from '../../../pictures/scales';

/** A row as it is read: what it is called, where it stands on its scale, and its words. */
export const RowWords = ({ row }: { row: Component }) => {
  const { title, details, levelDescriptor, source } = row;
  return (
    <div className="stack close">
      <p className="row between">
        <span className="strong">{title || '(no title in the source)'}</span>
        <Mark row={row} />
      </p>
      {details !== null && <p className="prose">{details}</p>}
      {levelDescriptor !== null && <p className="descriptor prose">{levelDescriptor}</p>}
      {source.awardingBody && <p className="muted">{source.awardingBody}</p>}
    </div>
  );
};

function Mark({ row: { kind, depth, level, source } }: { row: Component }) {
  if (depth !== null) return <span className="chip">{stepName(depthScale, depth)}</span>;
  if (level !== null) return <span className="chip">{stepName(levelScale, level)}</span>;
  if (kind === 'knowledge') return <span className="chip warn">Depth not known</span>;
  if (kind === 'organisation_skill') return <span className="chip warn">Level not known</span>;
  const sfia = [source.sfiaCode, source.sfiaLevel].filter(Boolean).join(' ');
  return sfia === '' ? null : <span className="chip">SFIA {sfia}</span>;
}
