import { Link } from '@tanstack/react-router';
import type { Family, Filter, Tree } from '../../api/browse';

interface Props {
  readonly tree: Tree;
  readonly filter: Filter;
}

/** Families and their roles with counts. What is being looked for stays when another one is chosen. */
export function FamilyTree({ tree: { families, unfiled }, filter, isHr }: Props & { isHr: boolean }) {
  const search = filter.search === undefined ? {} : { search: filter.search };
  return (
    <nav className="card family-tree" aria-label="Families of roles">
      <ul className="plain">
        <li>
          <Entry
            name="All families"
            count={sumOf(families) + unfiled}
            here={filter.family === undefined && !filter.unfiled}
            search={search}
          />
        </li>
        {families.map((family) => (
          <li key={family.name}>
            <details open={family.name === filter.family}>
              <summary>
                <span>{family.name}</span> <Count of={family.profiles} />
              </summary>
              <Roles family={family} filter={filter} search={search} />
            </details>
          </li>
        ))}
        {unfiled > 0 && families.length > 0 && (
          <li>
            <Entry
              name="In no family yet"
              count={unfiled}
              here={filter.unfiled === true}
              search={{ ...search, unfiled: true }}
            />
          </li>
        )}
      </ul>
      {unfiled > 0 && isHr && <p className="muted small">You file a profile on its page.</p>}
    </nav>
  );
}

interface RolesProps {
  readonly family: Family;
  readonly filter: Filter;
  readonly search: Pick<Filter, 'search'>;
}

function Roles({ family: { name: family, profiles, roles }, filter, search }: RolesProps) {
  const here = filter.family === family;
  return (
    <ul className="plain">
      <li>
        <Entry
          name={`All of ${family}`}
          count={profiles}
          here={here && filter.role === undefined}
          search={{ ...search, family }}
        />
      </li>
      {roles.map(
        ({ name: role, profiles: count }) =>
          role !== null && (
            <li key={role}>
              <Entry
                name={role}
                count={count}
                here={here && filter.role === role}
                search={{ ...search, family, role }}
              />
            </li>
          ),
      )}
    </ul>
  );
}

interface EntryProps {
  readonly name: string;
  readonly count: number;
  readonly here: boolean;
  readonly search: Filter;
}

const Entry = ({ name, count, here, search }: EntryProps) => (
  <Link
    to="/role-profiles"
    search={search}
    resetScroll={false}
    activeOptions={{ exact: true, includeSearch: true }}
    className={here ? 'nav-link between here' : 'nav-link between'}
    aria-current={here ? 'true' : undefined}
  >
    {name} <Count of={count} />
  </Link>
);

const Count = ({ of }: { of: number }) => (
  <span className="count">
    <span className="unseen">, </span>
    {of}
    <span className="unseen">{of === 1 ? ' profile' : ' profiles'}</span>
  </span>
);

const sumOf = (families: readonly Family[]): number => families.reduce((sum, { profiles }) => sum + profiles, 0);

/** The same on a phone, where a tree would push the list out of sight. */
export function FamilyChoice({ tree, filter, onChoose }: Props & { onChoose: (filter: Filter) => void }) {
  const { search, family, role, unfiled } = filter;
  const kept = search === undefined ? {} : { search };
  const roles = tree.families.find(({ name }) => name === family)?.roles.filter(({ name }) => name !== null) ?? [];
  return (
    <div className="family-choice stack">
      <div className="field">
        <label htmlFor="family">Family</label>
        <select
          id="family"
          value={unfiled ? NO_FAMILY : (family ?? '')}
          onChange={({ currentTarget: { value } }) => onChoose({ ...kept, ...placeOf(value) })}
        >
          <option value="">All families</option>
          {tree.families.map(({ name, profiles }) => (
            <option key={name} value={name}>
              {name} ({profiles})
            </option>
          ))}
          {tree.unfiled > 0 && <option value={NO_FAMILY}>In no family yet ({tree.unfiled})</option>}
        </select>
      </div>
      {family !== undefined && roles.length > 0 && (
        <div className="field">
          <label htmlFor="role">Role</label>
          <select
            id="role"
            value={role ?? ''}
            onChange={({ currentTarget: { value } }) => onChoose({ ...kept, family, ...(value && { role: value }) })}
          >
            <option value="">All roles</option>
            {roles.map(({ name, profiles }) => (
              <option key={name} value={name ?? ''}>
                {name} ({profiles})
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

/** No name begins with a space. */
const NO_FAMILY = ' none';

const placeOf = (value: string): Filter => {
  if (value === NO_FAMILY) return { unfiled: true };
  return value === '' ? {} : { family: value };
};
