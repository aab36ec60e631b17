import type { TeamNode } from '../../api/people';

interface Props {
  readonly teams: readonly TeamNode[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** The tree of teams as check boxes, each with how many people it has of its own. */
export const TeamChoice = ({ teams, chosen, onChange }: Props) => (
  <fieldset>
    <legend className="unseen">Teams</legend>
    {teams.map(({ id, name, depth, members, lead }) => (
      <label key={id} className="check" style={{ paddingLeft: `${Math.min(depth, 6) * 1.4}rem` }}>
        <input
          type="checkbox"
          checked={chosen.has(id)}
          onChange={({ currentTarget: { checked } }) => {
            const next = new Set(chosen);
            if (checked) next.add(id);
            else next.delete(id);
            onChange(next);
          }}
        />
        <span>
          {name} <span className="muted">· {members === 1 ? '1 member' : `${members} members`}</span>{' '}
          {lead === null && <span className="chip warn">No lead</span>}
        </span>
      </label>
    ))}
  </fieldset>
);
