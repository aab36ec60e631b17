import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { appraisals } from '../api/appraisals';
import { myNotices, myTasks, noticeRead, type Task } from '../api/tasks';
import { day, today } from '../components/day';
import { PageHeader } from '../components/page-header';
import { TaskRow } from '../components/task-row';
import { Widget } from '../components/widget';
import { StepBar } from '../pictures/step-bar';
import { currentOf, openOf } from './appraisal/sections';
import { lifecycleOf, stepOf, turnOf } from './appraisal/words';
import { MyProbationLine } from './probation/home-line';

const route = getRouteApi('/inside/');

/** What needs me, soonest first. A part that does not load says so and leaves the others alone. */
export function Home() {
  const { session } = route.useRouteContext();
  const tasks = useQuery(myTasks);
  return (
    <>
      <PageHeader title={`${greeting()}, ${session.name.split(' ')[0]}`} lead={tasks.data && leadOf(tasks.data)} />
      <div className="two">
        <Widget title="Your tasks" query={tasks}>
          {(items) =>
            items.length === 0 ? (
              <p className="muted">
                Nothing needs you. When something does, it stands here, and mails remind you of it as its day comes
                near.
              </p>
            ) : (
              <ul className="plain lines">
                {items.map((task, index) => (
                  <TaskRow key={`${task.path}${task.title}`} task={task} primary={index === 0} />
                ))}
              </ul>
            )
          }
        </Widget>
        <MyAppraisals viewerId={session.personId} />
      </div>
      <MyProbationLine />
      <Notices />
    </>
  );
}

function greeting(): string {
  const hour = new Date().getHours();
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
}

function leadOf(tasks: readonly Task[]): string {
  if (tasks.length === 0) return 'Nothing needs you.';
  const needs = tasks.length === 1 ? '1 thing needs you' : `${tasks.length} things need you`;
  const late = tasks.filter(({ dueOn }) => dueOn < today()).length;
  return `${needs}. ${late === 0 ? 'Nothing is overdue.' : `${late} ${late === 1 ? 'is' : 'are'} overdue.`}`;
}

function MyAppraisals({ viewerId }: { viewerId: string }) {
  const mine = useQuery(appraisals({ as: 'appraisee' }));
  return (
    <Widget title="My appraisal" query={mine}>
      {({ items }) => {
        const latest = currentOf(items) ?? items[0];
        return latest === undefined ? (
          <p className="muted">None is open. HR opens the next one, and you are told.</p>
        ) : (
          <div className="stack">
            <p>
              {openOf(items).length > 1 ? (
                <Link to="/appraisals/$appraisalId" params={{ appraisalId: latest.id }}>
                  {latest.cycle.name}
                </Link>
              ) : (
                <Link to="/my-appraisal">{latest.cycle.name}</Link>
              )}
              <span className="muted"> · with {latest.appraiser.name}</span>
            </p>
            <StepBar
              names={lifecycleOf(latest)}
              now={stepOf(latest)}
              finished={latest.state === 'closed'}
              turn={turnOf(latest, viewerId)}
            />
            {latest.dates?.metOn && <p>You met on {day(latest.dates.metOn)}.</p>}
          </div>
        );
      }}
    </Widget>
  );
}

function Notices() {
  const router = useRouter();
  const notices = useQuery(myNotices);
  if (notices.data?.length === 0) return null;
  return (
    <Widget title="Lately" query={notices}>
      {(items) => (
        <ul className="plain lines">
          {items.map(({ id, title, why, path, createdAt, readAt, over }) => (
            <li key={id} className="row between">
              <span className="grow">
                <a
                  href={path}
                  onClick={(event) => {
                    void noticeRead(id);
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    void router.navigate({ to: path });
                  }}
                >
                  {title}
                </a>
                <span className="muted"> · {why}</span>
              </span>
              <span className="row muted small">
                {over ? <span className="chip">Over</span> : readAt === null && <span className="chip warn">New</span>}
                {day(createdAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Widget>
  );
}
