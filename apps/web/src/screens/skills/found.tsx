import { Link } from '@tanstack/react-router';
import type { SkillItem } from '../../api/skills';

export const FoundSkills = ({ items }: { items: readonly SkillItem[] }) => (
  <ul className="plain lines">
    {items.map(({ id, name, framework, category, profiles, levels, disagreements }) => (
      <li key={id} className="row between">
        <span>
          <Link className="strong" to="/skills/$skillId" params={{ skillId: id }}>
            {name}
          </Link>
          {(category ?? framework) !== null && (
            <span className="muted small block">{[framework, category].filter(Boolean).join(' · ')}</span>
          )}
        </span>
        <span className="row">
          {disagreements !== null && disagreements > 0 && (
            <span className="chip warn">
              {disagreements === 1 ? '1 text differs' : `${disagreements} texts differ`}
            </span>
          )}
          <span className="muted small">
            {profiles === 1 ? '1 role asks for it' : `${profiles} roles ask for it`}
            {levels.length < 4 && `, ${levels.length === 0 ? 'no level' : `level ${levels.join(', ')}`} defined`}
          </span>
        </span>
      </li>
    ))}
  </ul>
);
