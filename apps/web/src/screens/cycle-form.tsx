import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { changeCycle, createCycle, type Cycle, type CycleInput, cycleOf } from '../api/cycles';
import { ProblemError, sentenceOf } from '../api/problem';
import { dayInWords, today } from '../components/day';
import { Field, faultOf } from '../components/field';
import { useOnce } from '../components/once';
import { PageHeader } from '../components/page-header';
import { say } from '../components/toasts';
import { Timeline } from '../pictures/timeline';
import { faultsIn, lineOf, phaseDays, suggested } from './cycle/dates';

export function NewCycle() {
  return <CycleForm title="New cycle" start={suggested(today())} save={createCycle} notice={[]} />;
}

const route = getRouteApi('/inside/cycles/$cycleId/dates');

export function ChangeCycle() {
  const { cycleId } = route.useParams();
  const { data: cycle } = useSuspenseQuery({ ...cycleOf(cycleId), staleTime: Infinity });
  const {
    name,
    periodFrom,
    periodTo,
    opensOn,
    selfDueOn,
    leadDueOn,
    meetingDueOn,
    acknowledgeDueOn,
    countersignDueOn,
  } = cycle;
  const start = {
    name,
    periodFrom,
    periodTo,
    opensOn,
    selfDueOn,
    leadDueOn,
    meetingDueOn,
    acknowledgeDueOn,
    countersignDueOn,
  };
  return (
    <CycleForm
      title={`Change ${name}`}
      start={start}
      save={(input) => changeCycle(cycle, input)}
      notice={cycle.notWorkingDays}
    />
  );
}

interface Props {
  readonly title: string;
  readonly start: CycleInput;
  readonly save: (input: CycleInput) => Promise<Cycle>;
  readonly notice: Cycle['notWorkingDays'];
}

function CycleForm({ title, start, save, notice }: Props) {
  const router = useRouter();
  const [input, setInput] = useState(start);
  const [error, setError] = useState<unknown>();
  const faults = faultsIn(input);
  const line = lineOf(input, today());
  const field = (name: keyof CycleInput) => ({
    name,
    value: input[name],
    required: true,
    fault: (name === 'name' ? undefined : faults[name]) ?? faultOf(error, name),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setInput({ ...input, [name]: currentTarget.value }),
  });

  const submit = useOnce(async () => {
    if (Object.keys(faults).length > 0) return document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    try {
      const cycle = await save(input);
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
      {error !== undefined && (
        <div className="note bad" role="alert">
          <p>{sentenceOf(error)}</p>
          {error instanceof ProblemError && error.status === 412 && (
            <p>Somebody else changed this cycle. Open it again to see their dates; yours are still here to copy.</p>
          )}
        </div>
      )}
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
        <div className="fields level">
          {phaseDays.map(({ field: name, name: label, hint }) => (
            <Field key={name} type="date" label={label} hint={hint} {...field(name)} />
          ))}
        </div>
        {notice.map(({ field: name, day, workingDayBefore }) => (
          <p key={name} className="note warn">
            {phaseDays.find((phase) => phase.field === name)?.name ?? name}: {dayInWords(day)} is not a working day. The
            working day before is {dayInWords(workingDayBefore)}.
          </p>
        ))}
        {line && <Timeline finding="The dates on a line:" today={today()} {...line} />}
      </section>
      <div className="row">
        <button type="submit" className="button">
          Save
        </button>
        <Link to="/cycles" className="button quiet">
          Cancel
        </Link>
      </div>
    </form>
  );
}
