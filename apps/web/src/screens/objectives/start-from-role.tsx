import { useQuery } from '@tanstack/react-query';
import { Widget } from '../../components/widget';
import { roleComponentsOf } from './role-components';

interface Props {
  readonly personId: string;
  readonly onStart: (from: { componentId: string }) => void;
  readonly busy: boolean;
}

/** What the role asks for, each thing a place to begin an objective at. */
export function StartFromRole({ personId, onStart, busy }: Props) {
  const role = useQuery(roleComponentsOf(personId));
  return (
    <Widget title="Start from your role’s activities" query={role}>
      {(found) =>
        found === null ? (
          <p className="muted">
            You have no role profile yet: ask HR to have one entered for you. An objective needs none.
          </p>
        ) : (
          <>
            <p className="muted">
              {found.title}: choose one, and a draft linked to it is begun. Nobody else sees it before you propose it.
            </p>
            {found.groups.map(({ kind, name, components }, index) => (
              <details key={kind} open={index === 0}>
                <summary>
                  {name} ({components.length})
                </summary>
                <ul className="plain lines">
                  {components.map(({ id, title, details }) => (
                    <li key={id} className="row between">
                      <span className="grow">{title || details}</span>
                      <button
                        type="button"
                        className="button quiet"
                        aria-disabled={busy}
                        onClick={() => !busy && onStart({ componentId: id })}
                      >
                        Start<span className="unseen"> from {title || details}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </details>
            ))}
          </>
        )
      }
    </Widget>
  );
}
