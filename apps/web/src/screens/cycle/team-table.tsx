import type { TeamProgress } from '../../api/cycles';
import { useFirstOf } from '../../components/first-of';
import { StackedBar } from '../../pictures/stacked-bar';
import { partsOf } from './parts';

/** Many teams stand for thousands of people; whoever looks for one of those need not pass all the teams. */
export function TeamTable({ teams }: { teams: readonly TeamProgress[] }) {
  const { shown, toggle } = useFirstOf(teams, 25);
  return (
    <section className="card stack" aria-label="By team">
      <div className="scroll" tabIndex={0} role="region" aria-label="Progress by team">
        <table className="as-cards">
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col" style={{ width: '44%' }}>
                Progress
              </th>
              <th scope="col">Signed</th>
              <th scope="col">Late</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((team) => (
              <tr key={team.teamId ?? team.teamName}>
                <th scope="row">{team.teamName}</th>
                <td data-label="Progress">
                  <StackedBar parts={partsOf(team)} label={team.teamName} thin />
                </td>
                <td data-label="Signed">
                  {team.signed} of {team.total}
                </td>
                <td data-label="Late">
                  {team.late > 0 ? (
                    <span className="chip bad">{team.late} late</span>
                  ) : (
                    <span className="chip ok">None</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {toggle}
    </section>
  );
}
