import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../api/client';
import { type Cycle, cycleOf, dryRun, type DryRun, launch } from '../api/cycles';
import { allTeams } from '../api/people';
import { ConfirmDialog } from '../components/confirm-dialog';
import { day, today } from '../components/day';
import { Empty } from '../components/empty';
import { PageHeader } from '../components/page-header';
import { Refused } from '../components/refused';
import { DryRunResult } from './cycle/dry-run-result';
import { NotWorkingDays } from './cycle/not-working-days';
import { TeamChoice } from './cycle/team-choice';

const route = getRouteApi('/inside/cycles/$cycleId/launch');

/** First choose, then see what would happen, then launch: nothing is sent before the last of the three. */
export function CycleLaunch() {
  const { cycleId } = route.useParams();
  const router = useRouter();
  const { data: cycle } = useSuspenseQuery(cycleOf(cycleId));
  const { data: teams } = useSuspenseQuery(allTeams);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [below, setBelow] = useState(true);
  const [result, setResult] = useState<DryRun>();
  const [failed, setFailed] = useState<unknown>();
  const [asking, setAsking] = useState(false);
  const [key] = useState(newKey);
  const request = { teamIds: [...chosen], withTeamsBelow: below };

  const look = async () => {
    setFailed(undefined);
    try {
      setResult(await dryRun(cycleId, request));
    } catch (error) {
      setFailed(error);
    }
  };
  const go = async () => {
    await launch(cycleId, request, key);
    await router.navigate({ to: '/cycles/$cycleId', params: { cycleId } });
  };
  const people = result?.ready.length ?? 0;
  const count = people === 1 ? '1 person' : `${people} people`;

  return (
    <>
      <PageHeader
        title={cycle.state === 'draft' ? `Launch ${cycle.name}` : `Add teams to ${cycle.name}`}
        lead={leadOf(cycle)}
      >
        {result && people > 0 && (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            Launch to {count}
          </button>
        )}
      </PageHeader>
      {cycle.state === 'draft' && <NotWorkingDays input={cycle} />}
      {teams.length === 0 ? (
        <Empty title="There are no teams to choose from">
          Whoever looks after this installation enters people and teams.
        </Empty>
      ) : (
        <section className="card stack" aria-labelledby="for-whom">
          <h2 id="for-whom">For which teams?</h2>
          <TeamChoice
            teams={teams}
            chosen={chosen}
            onChange={(next) => {
              setChosen(next);
              setResult(undefined);
            }}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={below}
              onChange={({ currentTarget }) => {
                setBelow(currentTarget.checked);
                setResult(undefined);
              }}
            />
            With the teams below them
          </label>
          <div>
            <button
              type="button"
              className={result && people > 0 ? 'button quiet' : 'button'}
              disabled={chosen.size === 0}
              onClick={() => void look()}
            >
              See who would be in it
            </button>
          </div>
        </section>
      )}
      <Refused error={failed} />
      {result && <DryRunResult result={result} />}
      <ConfirmDialog
        open={asking}
        title={`Launch to ${count}?`}
        confirm={`Launch to ${count}`}
        onConfirm={go}
        onCancel={() => setAsking(false)}
      >
        <p>
          Each of them gets an appraisal drawn from their role profile as it is published today, and is told when it
          opens. This cannot be undone.
        </p>
      </ConfirmDialog>
    </>
  );
}

/** What people have been told, and what those who are added will be. */
function leadOf({ state, opensOn }: Cycle): string {
  const opened = state === 'draft' ? opensOn < today() : opensOn <= today();
  if (state !== 'draft') {
    const when = opened ? `It opened on ${day(opensOn)}` : `It opens on ${day(opensOn)}`;
    return `${when} for those who are in it. Whoever you add is told ${opened ? 'at once' : 'then'}.`;
  }
  return opened
    ? `Nobody is told before you launch. Its opening, ${day(opensOn)}, has passed: people are told at once.`
    : `Opens on ${day(opensOn)}. Nobody is told before you launch.`;
}
