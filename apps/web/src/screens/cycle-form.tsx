import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { bankHolidays, changeCycle, createCycle, type Cycle, type CycleInput, cycleOf } from '../api/cycles';
import { ProblemError } from '../api/problem';
import { useKeptHere } from '../app/use-kept-here';
import { today } from '../components/day';
import { Field, faultOf } from '../components/field';
import { useOnce } from '../components/once';
import { PageHeader } from '../components/page-header';
import { PutBack } from '../components/put-back';
import { Refused } from '../components/refused';
import { say } from '../components/toasts';
import { NoAccess } from '../app/failure';
import { Timeline } from '../pictures/timeline';
import { faultsIn, inputOf, lineOf, phaseDays, suggested } from './cycle/dates';
import { NotWorkingDays } from './cycle/not-working-days';

const newCycle = getRouteApi('/inside/cycles/new');

export function NewCycle() {
  const { session } = newCycle.useRouteContext();
  // Said before a page of dates is filled in, not after.
  if (!session.roles.includes('hr')) return <NoAccess why="Cycles are planned, launched and watched by HR." />;
  return <Fresh />;
}

function Fresh() {
  const { data: holidays } = useSuspenseQuery(bankHolidays);
  return (
    <CycleForm
      title="New cycle"
      place="cycle/new"
      start={{ base: 0, ...suggested(today(), holidays.days) }}
      save={(_, input) => createCycle(input)}
    />
  );
}

const route = getRouteApi('/inside/cycles/$cycleId/dates');

export function ChangeCycle() {
  const { cycleId } = route.useParams();
  const queries = useQueryClient();
  const { data: cycle } = useSuspenseQuery({ ...cycleOf(cycleId), staleTime: Infinity });
  const [round, setRound] = useState(0);
  return (
    <CycleForm
      key={round}
      title={`Change ${cycle.name}`}
      place={`cycle/${cycleId}/dates`}
      // With the version they were written on: what was kept here may be older than what is there by now.
      start={{ base: cycle.version, ...inputOf(cycle) }}
      save={(version, input) => changeCycle({ id: cycleId, version }, input)}
      onTheirs={async () => {
        await queries.refetchQueries({ queryKey: cycleOf(cycleId).queryKey });
        setRound(round + 1);
      }}
    />
  );
}

type Typed = CycleInput & { readonly base: number };

interface Props {
  readonly title: string;
  readonly place: string;
  readonly start: Typed;
  readonly save: (base: number, input: CycleInput) => Promise<Cycle>;
  readonly onTheirs?: () => Promise<void>;
}

function CycleForm({ title, place, start, save, onTheirs }: Props) {
  const router = useRouter();
  const kept = useKeptHere(place, start);
  const [error, setError] = useState<unknown>();
  const { base, ...input } = kept.value;
  const faults = faultsIn(input);
  const line = lineOf(input, today());
  const field = (name: keyof CycleInput) => ({
    name,
    value: input[name],
    required: true,
    fault: (name === 'name' ? undefined : faults[name]) ?? faultOf(error, name),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => kept.change({ [name]: currentTarget.value }),
  });

  const submit = useOnce(async () => {
    if (Object.keys(faults).length > 0) return document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    try {
      const cycle = await save(base, input);
      kept.drop();
      say(`${cycle.name} is saved.`);
      await router.navigate({ to: '/cycles/$cycleId', params: { cycleId: cycle.id } });
    } catch (problem) {
      setError(problem);
    }
  });

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PageHeader title={title} lead="Nobody is told anything before you launch it." />
      <PutBack kept={kept} />
      <Refused error={error}>
        {onTheirs && error instanceof ProblemError && error.status === 412 && (
          <>
            <p>Your dates are still here to copy.</p>
            <div>
              <button
                type="button"
                className="button quiet"
                onClick={() => {
                  kept.drop();
                  void onTheirs();
                }}
              >
                Show theirs instead
              </button>
            </div>
          </>
        )}
      </Refused>
      <section className="card stack" aria-label="The cycle">
        <Field
          label="Name"
          hint="People see it on their appraisal, such as “Appraisal 2026”."
          maxLength={120}
          {...field('name')}
        />
        <div className="fields">
          <Field label="Period from" type="date" {...field('periodFrom')} />
          <Field label="Period to" type="date" {...field('periodTo')} />
        </div>
      </section>
      <section className="card stack" aria-labelledby="by-when">
        <h2 id="by-when">By when</h2>
        <div className="fields">
          {phaseDays.map(({ field: name, name: label, hint }) => (
            <Field key={name} type="date" label={label} hint={hint} {...field(name)} />
          ))}
        </div>
        {input.opensOn !== '' && input.opensOn < today() && (
          <p className="note warn">
            It opens on a day that has passed: when you launch it, appraisals open and people are told at once.
          </p>
        )}
        <NotWorkingDays input={input} />
        {line && <Timeline finding="The dates on a line:" today={today()} {...line} />}
      </section>
      <div className="row">
        <button type="submit" className="button">
          Save
        </button>
        <Link to="/cycles" className="button quiet" onClick={kept.drop}>
          Cancel
        </Link>
      </div>
    </form>
  );
}
