import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { faultAt, ProblemError } from '../../api/problem';
import { changePolicy, createPolicy, type Policy, type PolicyInput, policyOf } from '../../api/probation-policies';
import { day } from '../../components/day';
import { Field, faultOf } from '../../components/field';
import { useOnce } from '../../components/once';
import { PageHeader } from '../../components/page-header';
import { Refused } from '../../components/refused';
import { Choice } from '../../components/scale-input';
import { say } from '../../components/toasts';
import { RetirePolicy } from './policy-retire';
import { ReviewPoints } from './review-points';

const usual: PolicyInput = {
  name: '',
  months: 6,
  reviewOffsets: [{ weeks: 4 }, { weeks: 12 }, { weeks: 20 }],
  maxExtensionMonths: 3,
  noticeDays: 7,
  noticeInside: false,
  hearingLead: 10,
  onLapse: 'flag',
  allowEarly: true,
  allowPause: true,
  endConvention: 'day_before',
};

export function NewPolicy() {
  return <PolicyForm title="New policy" start={usual} save={createPolicy} />;
}

const route = getRouteApi('/inside/probations/policies/$policyId');

export function ChangePolicy() {
  const { policyId } = route.useParams();
  const { data: policy } = useSuspenseQuery({ ...policyOf(policyId), staleTime: Infinity });
  if (policy.retiredOn !== null)
    return (
      <>
        <PageHeader title={policy.name} lead={`Retired ${day(policy.retiredOn)}. Probations on it keep its terms.`} />
        <p>
          <Link to="/probations/policies">Probation policies</Link>
        </p>
      </>
    );
  return (
    <PolicyForm title={`Change ${policy.name}`} start={termsOf(policy)} save={(input) => changePolicy(policy, input)}>
      <RetirePolicy policy={policy} />
    </PolicyForm>
  );
}

/** The policy without what only the server says of it. */
function termsOf(policy: Policy): PolicyInput {
  const terms: Partial<Policy> = { ...policy };
  delete terms.id;
  delete terms.version;
  delete terms.retiredOn;
  return terms as PolicyInput;
}

interface Props {
  readonly title: string;
  readonly start: PolicyInput;
  readonly save: (input: PolicyInput) => Promise<void>;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

type NumberField = 'months' | 'maxExtensionMonths' | 'noticeDays' | 'hearingLead';
type Flag = 'noticeInside' | 'allowEarly' | 'allowPause';

function PolicyForm({ title, start, save, children }: Props) {
  const router = useRouter();
  const [input, setInput] = useState(start);
  const [error, setError] = useState<unknown>();
  const change = (part: Partial<PolicyInput>) => setInput({ ...input, ...part });
  const number = (name: NumberField, min: number, max: number) => ({
    type: 'number',
    required: true,
    min,
    max,
    value: Number.isNaN(input[name]) ? '' : input[name],
    fault: faultOf(error, name),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      change({ [name]: currentTarget.valueAsNumber }),
  });
  const flag = (name: Flag, label: string) => (
    <label className="check">
      <input
        type="checkbox"
        checked={input[name]}
        onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
      />
      {label}
    </label>
  );

  const submit = useOnce(async (event: FormEvent) => {
    event.preventDefault();
    try {
      await save(input);
      say(`${input.name} is saved.`);
      await router.navigate({ to: '/probations/policies' });
    } catch (problem) {
      setError(problem);
    }
  });

  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <PageHeader title={title} lead="Probations that are open keep the terms they were opened with." />
      <Refused error={error}>
        {error instanceof ProblemError && error.status === 412 && (
          <p>Somebody else changed this policy. Open it again to see it; yours is still here to copy.</p>
        )}
      </Refused>
      <section className="card stack" aria-label="The policy">
        <Field
          label="Name"
          maxLength={200}
          required
          value={input.name}
          fault={faultOf(error, 'name')}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <div className="fields">
          <Field label="Length in months" {...number('months', 1, 24)} />
          <Field
            label="Longest extension in months"
            hint="In all; 0 for none."
            {...number('maxExtensionMonths', 0, 12)}
          />
        </div>
        <ReviewPoints
          points={input.reviewOffsets}
          fault={faultOf(error, 'reviewOffsets')}
          faultIn={(index) => faultAt(error, `/reviewOffsets/${index}`)}
          onChange={(reviewOffsets) => change({ reviewOffsets })}
        />
      </section>
      <section className="card stack" aria-labelledby="the-end">
        <h2 id="the-end">The end</h2>
        <div className="fields">
          <Field label="Notice in days" {...number('noticeDays', 0, 365)} />
          <Field
            label="Working days for a hearing"
            hint="Between the decision and the latest notice."
            {...number('hearingLead', 0, 60)}
          />
        </div>
        {flag('noticeInside', 'The contract wants the notice to end inside the probation')}
        {flag('allowEarly', 'Somebody may be confirmed before the time')}
        {flag('allowPause', 'A probation may be paused')}
        <Choice
          legend="Six months from 1 January end on"
          value={input.endConvention}
          options={[
            { value: 'day_before', name: '30 June' },
            { value: 'corresponding_day', name: '1 July' },
          ]}
          onChange={(endConvention) => change({ endConvention })}
        />
        <Choice
          legend="When the last day passes undecided"
          value={input.onLapse}
          options={[
            { value: 'flag', name: 'It is flagged, and somebody has to decide' },
            { value: 'deemed_confirmed', name: 'It counts as confirmed' },
          ]}
          onChange={(onLapse) => change({ onLapse })}
        />
      </section>
      <div className="row">
        <button type="submit" className="button">
          Save
        </button>
        <Link to="/probations/policies" className="button quiet">
          Cancel
        </Link>
        {children}
      </div>
    </form>
  );
}
