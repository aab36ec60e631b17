import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { discardCycle, type Launch, type Monitor, monitorOf, remind } from '../api/cycles';
import { ConfirmDialog } from '../components/confirm-dialog';
import { day, today } from '../components/day';
import { Empty } from '../components/empty';
import { counted, namesInBrief } from '../components/names-in-brief';
import { PageHeader } from '../components/page-header';
import { say } from '../components/toasts';
import { howFar } from '../pictures/shares';
import { ProgressPicture } from '../pictures/stacked-bar';
import { Timeline } from '../pictures/timeline';
import { lineOf } from './cycle/dates';
import { partsOf } from './cycle/parts';
import { CyclePeople } from './cycle/people';
import { remindedWords } from './cycle/reminded-words';
import { TeamTable } from './cycle/team-table';

const route = getRouteApi('/inside/cycles/$cycleId');

export function CycleMonitor() {
  const { cycleId } = route.useParams();
  const { data: monitor } = useSuspenseQuery(monitorOf(cycleId));
  const { cycle, overall, teams, handledByOthers, launch } = monitor;
  const line = lineOf(cycle, today());
  const parts = partsOf(overall);
  return (
    <>
      <PageHeader title={`${cycle.name}: progress`} lead={leadOf(monitor)}>
        <div className="row">
          <PrimaryAction monitor={monitor} />
        </div>
      </PageHeader>
      {launch && launch.finishedAt === null && <Launching launch={launch} />}
      {launch && launch.leftOut.length > 0 && launch.finishedAt !== null && (
        <p className="note">
          <span>
            Left out at the last launch: {namesInBrief(launch.leftOut.map(({ person }) => person.name))}. When they have
            a lead and a role,{' '}
            <Link to="/cycles/$cycleId/launch" params={{ cycleId }}>
              launch for them as well
            </Link>
            .
          </span>
        </p>
      )}
      {overall.total === 0 ? (
        <Empty title="Nobody is in this cycle yet">You choose the teams when you launch it.</Empty>
      ) : (
        <>
          <section className="card" aria-label="All in all">
            <ProgressPicture finding={howFar(parts)} parts={parts} label="All" />
          </section>
          <TeamTable teams={teams} />
          <CyclePeople cycle={cycle} total={overall.total} />
        </>
      )}
      {handledByOthers > 0 && (
        <p className="muted">
          {handledByOthers} of your own line or team {handledByOthers === 1 ? 'is' : 'are'} not counted here: another HR
          colleague handles them.
        </p>
      )}
      {line && (
        <section className="card" aria-label="Dates">
          <Timeline
            finding={`For the time from ${day(cycle.periodFrom)} to ${day(cycle.periodTo)}.`}
            today={today()}
            {...line}
          />
        </section>
      )}
    </>
  );
}

function leadOf({ cycle, overall }: Monitor): string {
  const people = overall.total === 1 ? '1 person' : `${counted(overall.total)} people`;
  return cycle.state === 'draft'
    ? `Not launched yet · opens ${day(cycle.opensOn)}`
    : `${people} · closes ${day(cycle.countersignDueOn)}`;
}

const Launching = ({ launch: { created, total } }: { launch: Launch }) => (
  <div className="note" role="status">
    Launching: {created} of {total} appraisals are made. You can leave this page; it goes on.
    <progress aria-label="Appraisals made" value={created} max={Math.max(1, total)} />
  </div>
);

function PrimaryAction({ monitor: { cycle, toRemind } }: { monitor: Monitor }) {
  const router = useRouter();
  const [asking, setAsking] = useState<'remind' | 'discard'>();
  const params = { cycleId: cycle.id };
  const close = () => setAsking(undefined);
  const people = toRemind === 1 ? '1 person' : `${counted(toRemind)} people`;
  return (
    <>
      {cycle.state === 'open' && toRemind > 0 && (
        <button type="button" className="button" onClick={() => setAsking('remind')}>
          Remind {people}
        </button>
      )}
      <Link
        to="/cycles/$cycleId/launch"
        params={params}
        className={cycle.state === 'draft' ? 'button' : 'button quiet'}
      >
        {cycle.state === 'draft' ? 'Launch…' : 'Add teams…'}
      </Link>
      {cycle.state === 'draft' && (
        <>
          <Link to="/cycles/$cycleId/dates" params={params} className="button quiet">
            Change dates
          </Link>
          <button type="button" className="button quiet" onClick={() => setAsking('discard')}>
            Discard
          </button>
        </>
      )}
      <ConfirmDialog
        open={asking === 'remind'}
        title={`Remind ${people}?`}
        confirm={`Remind ${people}`}
        onCancel={close}
        onConfirm={async () => {
          say(remindedWords(await remind(cycle.id)));
          close();
        }}
      >
        <p>
          Each of them is sent a link to what is due, but nobody who had a mail of it today. It says nothing of what was
          written.
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'discard'}
        title={`Discard ${cycle.name}?`}
        confirm="Discard it"
        cancel="Keep it"
        onCancel={close}
        onConfirm={async () => {
          await discardCycle(cycle);
          await router.navigate({ to: '/cycles' });
        }}
      >
        <p>Nobody has been told about it.</p>
      </ConfirmDialog>
    </>
  );
}
